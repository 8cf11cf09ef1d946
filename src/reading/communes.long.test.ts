import { expect, test } from 'vitest';
import { keyOf } from '#domain/commune.ts';
import { departements } from '#domain/departement.ts';
import { kilometres } from '#domain/position.ts';
import { regions } from '#domain/region.ts';
import { placedCommunes, seatOf, withPositions } from '#reading/communes.ts';
import { dictionaryOf } from '#reading/communes/dictionary.ts';
import { place } from '#reading/communes/placed.ts';

const commune = (code: string, nom: string, more: object = {}) =>
  ({ code, nom, type: 'commune-actuelle', departement: '54', codesPostaux: ['54000'], ...more }) as const;

test('a commune without a position of its own takes the middle of those that share its postcode, or its union', () => {
  const placed = place(
    [
      commune('1', 'Nord'),
      commune('2', 'Sud'),
      commune('3', 'Entre'),
      commune('4', 'Ailleurs', { codesPostaux: ['54999'] }),
    ],
    new Map([
      ['1', [48, 6]],
      ['2', [50, 8]],
    ]),
    new Map([
      ['1', 'union'],
      ['4', 'union'],
    ]),
  );
  expect(placed.map(({ position, estimated }) => [position, estimated])).toEqual([
    [[48, 6], false],
    [[50, 8], false],
    [[49, 7], true],
    [[48, 6], true],
  ]);
});

test('a merged commune stands where it stood, or where the commune of today stands, and says its name', () => {
  const placed = place(
    [commune('1', 'Neuve'), { code: '2', nom: 'Vieille', type: 'commune-deleguee', departement: '54', chefLieu: '1' }],
    new Map([['1', [48, 6]]]),
    new Map(),
  );
  expect(placed[1]).toMatchObject({ name: 'Vieille', departement: '54', position: [48, 6], now: 'Neuve' });
});

test('a commune is filed under its name and its postcodes; a postcode of an arrondissement is that of no city', () => {
  const paris = { departement: '75', codesPostaux: ['75001'] };
  const placed = place(
    [
      commune('75056', 'Paris', paris),
      commune('75101', 'Paris 1er Arrondissement', { ...paris, type: 'arrondissement-municipal' }),
    ],
    new Map([
      ['75056', [48.853, 2.349]],
      ['75101', [48.862, 2.336]],
    ]),
    new Map(),
  );
  expect(dictionaryOf(placed)).toEqual([
    ['Paris', '75', 48853, 2349],
    ['75000', '75', 48853, 2349, 0, 'Paris'],
    ['Paris 1er arrondissement', '75', 48862, 2336],
    ['75001', '75', 48862, 2336, 0, 'Paris 1er arrondissement'],
  ]);
});

test('the open data hold every département, overseas included, each with its seat', () => {
  const known = new Set(placedCommunes().map(({ departement }) => departement));
  expect(departements.filter(({ code }) => !known.has(code))).toEqual([]);
  for (const { code } of departements) expect(seatOf(code).position).toHaveLength(2);
  for (const region of Object.keys(regions)) expect(seatOf(region).name).not.toBe('');
});

test('positions come from the right places', () => {
  const at = (town: string, postcode: string, departement: string) =>
    withPositions([{ data: { name: 'x', town, postcode, departement } }])[0]?.position ?? [0, 0];
  expect(kilometres(at('Laxou', '54520', '54'), [48.68, 6.15])).toBeLessThan(3);
  expect(kilometres(at('Saint-Denis', '97490', '974'), [-20.88, 55.45])).toBeLessThan(8);
  expect(kilometres(at('Paris', '75019', '75'), [48.885, 2.385])).toBeLessThan(3);
  expect(kilometres(at('Vaillant', '52160', '52'), [47.74, 5.14])).toBeLessThan(15);
});

test('a village of Mayotte or of Polynesia stands where it stands', () => {
  const at = (name: string) => placedCommunes().find((one) => one.name === name && one.departement.startsWith('9'));
  expect(kilometres(at('Acoua')?.position ?? [0, 0], [-12.724, 45.058])).toBeLessThan(3);
  expect(kilometres(at('Tsingoni')?.position ?? [0, 0], [-12.79, 45.103])).toBeLessThan(3);
  expect(at('Papeete')?.estimated).toBe(false);
});

test.each([
  ['Évry', 'Évry-Courcouronnes', '91'],
  ['Courcouronnes', 'Évry-Courcouronnes', '91'],
  ['Saint-Ouen', 'Saint-Ouen-sur-Seine', '93'],
  ['Châlons-sur-Marne', 'Châlons-en-Champagne', '51'],
  ['Montreuil-sous-Bois', 'Montreuil', '93'],
  ['Aix', 'Aix-en-Provence', '13'],
  ['Pierrefitte', 'Saint-Denis', '93'],
  ['L’Estaque', 'Marseille', '13'],
  ['Île d’Oléron', "Saint-Pierre-d'Oléron", '17'],
  ['Oléron', "Saint-Pierre-d'Oléron", '17'],
  ['Grande-Terre', 'Le Moule', '971'],
  ['Bréhat', 'Île-de-Bréhat', '22'],
  ['Batz', 'Batz-sur-Mer', '44'],
])('« %s » is another name of %s', (name, now, departement) => {
  const found = dictionaryOf(placedCommunes()).filter(([filed]) => keyOf(filed) === keyOf(name));
  expect(found.filter((line) => line[1] === departement).map((line) => line[5])).toContain(now);
});

test('an island takes no name that a commune bears', () => {
  const found = dictionaryOf(placedCommunes()).filter(([filed]) => keyOf(filed) === keyOf('Saint-Denis'));
  expect(found.map((line) => line[5])).not.toContain("L'Île-Saint-Denis");
});

test.each(['Thiers', 'Saint-Pierre', 'Paris', 'Vienne'])('a part of Marseille takes nothing from « %s »', (name) => {
  const found = dictionaryOf(placedCommunes()).filter(([filed]) => keyOf(filed) === keyOf(name));
  expect(found.filter((line) => line[5])).toEqual([]);
});

test('a town that does not exist is told with its régie and what to do', () => {
  const row = { name: 'Régie des Tilleuls', town: 'Nulleville', postcode: '54000', departement: '54' };
  expect(() => withPositions([{ data: row }])).toThrow(
    /« Nulleville » n’est pas une commune du département 54 .*Tilleuls.*Écrivez/,
  );
});
