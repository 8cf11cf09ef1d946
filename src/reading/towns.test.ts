import { expect, test } from 'vitest';
import { townProblems } from '#reading/towns.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { regieKeys } from '#domain/regie.ts';

const row = (commune: string, departement: string) => {
  const empty = Object.fromEntries(Object.keys(regieKeys.shape).map((key) => [key, '']));
  const data = { ...empty, id: 'x', nom: 'X', type: 'quartier', commune, codePostal: '54000', departement };
  return {
    collection: 'regies',
    id: 'x',
    file: 'content/regies.csv',
    valid: true,
    data,
    lineOf: () => 7,
  } as unknown as WrittenEntry;
};
const told = (commune: string, departement = '54') =>
  townProblems([{ entries: [row(commune, departement)] }]).map(({ line, message, remedy }) => [line, message, remedy]);

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
