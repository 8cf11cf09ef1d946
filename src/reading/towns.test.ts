import { expect, test } from 'vitest';
import { townProblems } from '#reading/towns.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { regieKeys } from '#domain/regie.ts';

const row = (commune: string, departement: string, codePostal = `${departement}000`.slice(0, 5)) => {
  const empty = Object.fromEntries(Object.keys(regieKeys.shape).map((key) => [key, '']));
  const data = { ...empty, id: 'x', nom: 'X', type: 'quartier', commune, codePostal, departement };
  return {
    collection: 'regies',
    id: 'x',
    file: 'content/regies.csv',
    valid: true,
    data,
    lineOf: () => 7,
  } as unknown as WrittenEntry;
};
const told = (commune: string, departement = '54', codePostal?: string) =>
  townProblems([{ entries: [row(commune, departement, codePostal)] }]).map(({ line, message, remedy }) => [
    line,
    message,
    remedy,
  ]);

test.each([
  ['Laxou', '54'],
  ['Saint-Denis', '974'],
  ['Pierrefitte-sur-Seine', '93'],
])('%s is a town of %s, today or once', (commune, departement) => expect(told(commune, departement)).toEqual([]));

test('a town that is mistyped is told with the name that was meant', () => {
  expect(told('Laxoux')).toEqual([
    [7, 'commune : « Laxoux » n’est pas une commune du département 54', 'Vouliez-vous écrire « Laxou » ?'],
  ]);
});

test('a town of another département is told with what to do', () => {
  expect(told('Trifouilly-les-Grandes-Oies', '75')[0]?.[2]).toContain('corrigez le département');
});

test('a postcode of another département is told with those of the town', () => {
  expect(told('Laxou', '54', '75001')).toEqual([
    [
      7,
      'codePostal : 75001 n’est pas un code postal du département 54',
      'Codes postaux de Laxou : 54520. Corrigez le code, ou le département.',
    ],
  ]);
});

test.each([
  ['Laxou', '54', '54526'],
  ['Ajaccio', '2A', '20090'],
  ['Mamoudzou', '976', '97600'],
])('%s (%s) may write %s, which may be that of a CEDEX', (commune, departement, codePostal) =>
  expect(told(commune, departement, codePostal)).toEqual([]),
);
