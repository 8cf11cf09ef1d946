import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askedIn,
  communesIn,
  communesLike,
  cutIntoVolumes,
  keyOf,
  ofPlace,
  volumeOf,
  type CommuneLine,
} from '#domain/commune.ts';

describe('what a commune is filed under', () => {
  test.each([
    ['L’Haÿ-les-Roses', 'hay les roses'],
    ['Le Puy-en-Velay', 'puy en velay'],
    ['Saint-Étienne-lès-Remiremont', 'ST ETIENNE LES REMIREMONT'],
    ['Sainte-Foy-lès-Lyon', 'ste foy lez lyon'],
    ['Châlons-sur-Marne', 'chalons s/ marne'],
    ['Villeneuve-d’Ascq', 'villeneuve d ascq'],
    ['Œuilly', 'oeuilly'],
    ['Paris 13e arrondissement', 'Paris 13'],
    ['Paris 1er arrondissement', 'paris 01'],
    ['Lyon 8e arrondissement', 'le 8ème arrondissement de Lyon'],
    ['Marseille 15e arrondissement', '15e marseille'],
    ['Paris 18e arrondissement', 'PARIS 18ème'],
    ['Marseille 13e arrondissement', 'Marseille 13eme arrondissement'],
    ['Paris 18e arrondissement', 'Paris 18 ème arr.'],
    ['Paris 18e arrondissement', 'PARIS XVIII'],
    ['Paris 18e arrondissement', 'paris XVIIIème'],
    ['Paris 18e arrondissement', 'XVIIIe arrondissement de Paris'],
    ['Paris 1er arrondissement', 'Paris Ier'],
    ['Paris 6e arrondissement', 'Paris VIe'],
    ['Lyon 8e arrondissement', 'Lyon VIII'],
    ['Marseille 15e arrondissement', 'Marseille XVe arrondissement'],
    ['Vitry-sur-Seine', 'vitry/seine'],
    ['Aulnay-sous-Bois', 'aulnay s/s bois'],
  ])('%s answers to « %s »', (name, typed) => expect(keyOf(typed)).toBe(keyOf(name)));

  test.each([
    ['Saint-Denis', 'Sainte-Denis'],
    ['Paris 1er arrondissement', 'Paris 11e arrondissement'],
    ['01000', '1000'],
    ['Paris', 'Paris I'],
    ['Cher', '18e arrondissement'],
    ['Lille 5', 'Lille V'],
  ])('%s is not « %s »', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));
});

describe('what a text asks for', () => {
  test.each([
    ['93200', [{ key: '93200' }]],
    [
      '93 200 Saint-Denis',
      [{ key: '93200', name: 'saintdenis' }, { key: 'saintdenis', departement: '93' }, { key: '93200' }],
    ],
    ['Saint-Denis', [{ key: 'saintdenis' }]],
    ['saint denis 93', [{ key: 'saintdenis93' }, { key: 'saintdenis', departement: '93' }]],
    ['Saint-Denis (974)', [{ key: 'saintdenis', departement: '974' }]],
    ['St Denis, Réunion', [{ key: 'saintdenis', departement: '974' }]],
    ['Ajaccio 2a', [{ key: 'ajaccio2a' }, { key: 'ajaccio', departement: '2A' }]],
    ['laxou meurthe et moselle', [{ key: 'laxoumeurtheetmoselle' }, { key: 'laxou', departement: '54' }]],
    ['Saint-Denis [93]', [{ key: 'saintdenis', departement: '93' }]],
    ['Neuilly s/Marne', [{ key: 'neuillysurmarne' }, { key: 'neuillysur', departement: '51' }]],
    ['Bobigny/93', [{ key: 'bobignysur93' }, { key: 'bobigny', departement: '93' }]],
    ['Havre (Le)', [{ key: 'havrele' }, { key: 'havre' }]],
    ['Laxou, France', [{ key: 'laxoufrance' }, { key: 'laxou' }, { key: 'france' }]],
    ['Île de Groix', [{ key: 'iledegroix' }, { key: 'groix' }]],
    ['l’île d’Ouessant', [{ key: 'iledouessant' }, { key: 'ouessant' }]],
    ['Aix-en-Provence CEDEX 1', [{ key: 'aixenprovence' }]],
    [' -- ', []],
    ['CEDEX', []],
  ])('%s', (text, asked) => expect(askedIn(text)).toEqual(asked));
});

const lines: CommuneLine[] = [
  ['Saint-Denis', '93', 48936, 2357],
  ['Saint-Denis', '974', -20879, 55448],
  ['93200', '93', 48936, 2357, 0, 'Saint-Denis'],
  ['Pierrefitte-sur-Seine', '93', 48966, 2361, 0, 'Saint-Denis'],
  ['51300', '51', 48724, 4584, 0, 'Vitry-le-François'],
  ['51300', '51', 48751, 4533, 1, 'Vitry-en-Perthois'],
  ['Saint-Denis-lès-Bourg', '01', 46202, 5189],
];
const named = (text: string, whole = false) =>
  askedIn(text)
    .map((asked) => communesIn(lines, asked, whole))
    .find((found) => found.length > 0) ?? [];

describe('the communes that answer', () => {
  test('namesakes all do, and a name that goes on does not', () => {
    expect(named('saint-denis').map(({ departement }) => departement)).toEqual(['93', '974']);
  });
  test('a département tells namesakes apart', () => {
    expect(named('St Denis (Seine-Saint-Denis)')).toMatchObject([{ name: 'Saint-Denis', departement: '93' }]);
  });
  test('an old name leads to the commune of today', () => {
    expect(named('pierrefitte sur seine')).toEqual([
      {
        name: 'Saint-Denis',
        departement: '93',
        position: [48.966, 2.361],
        estimated: false,
        formerly: 'Pierrefitte-sur-Seine',
      },
    ]);
  });
  test('a postcode gives all its communes, with a name beside it that one', () => {
    expect(named('51300').map(({ name }) => name)).toEqual(['Vitry-le-François', 'Vitry-en-Perthois']);
    expect(named('51300 Vitry en Perthois')).toMatchObject([{ name: 'Vitry-en-Perthois', estimated: true }]);
  });
  test('beside the postcode of another town or of a CEDEX, the name tells', () => {
    expect(named('93526 Saint-Denis CEDEX')).toMatchObject([{ name: 'Saint-Denis', departement: '93' }]);
    expect(named('51300 Saint-Denis-lès-Bourg')).toMatchObject([
      { name: 'Vitry-le-François' },
      { name: 'Vitry-en-Perthois' },
    ]);
    expect(named('12 rue Haute 93200 Saint-Denis')).toMatchObject([{ departement: '93' }]);
  });
  test('the beginning of a name is enough, that of a word unless the whole is wanted', () => {
    expect(named('pierrefi').map(({ name }) => name)).toEqual(['Saint-Denis']);
    expect(named('pierrefi', true)).toEqual([]);
    expect(named('pierrefitte', true).map(({ name }) => name)).toEqual(['Saint-Denis']);
  });
  test('words with which many names begin ask for the first of them, for none where the whole is wanted', () => {
    const many = Array.from({ length: 40 }, (_, index): CommuneLine => [
      `Saint-Pierre-${index + 10}`,
      '01',
      46000,
      5000,
    ]);
    expect(communesIn(many, { key: 'saint' })).toHaveLength(30);
    expect(communesIn(many, { key: 'saint' }, true)).toEqual([]);
  });
  test('another name is told, but for the beginning of the whole one', () => {
    const other: CommuneLine[] = [
      ['Évry', '91', 48632, 2440, 0, 'Évry-Courcouronnes'],
      ['Châlons-sur-Marne', '51', 48957, 4363, 0, 'Châlons-en-Champagne'],
    ];
    expect(communesIn(other, { key: 'evry' }).map(({ formerly }) => formerly)).toEqual([undefined]);
    expect(communesIn(other, { key: 'chalonssurmarne' }).map(({ formerly }) => formerly)).toEqual([
      'Châlons-sur-Marne',
    ]);
  });
  test('a name with a wrong letter offers those that are written almost so', () => {
    expect(communesLike(lines, { key: keyOf('Saint-Deniss-lès-Bourg') })).toMatchObject([{ departement: '01' }]);
    expect(communesLike(lines, { key: keyOf('Saint-Deniss') }).map(({ departement }) => departement)).toEqual([
      '93',
      '974',
    ]);
    expect(communesLike(lines, { key: keyOf('Bruxelles') })).toEqual([]);
    expect(communesLike(lines, { key: '93201' })).toEqual([]);
  });
});

test.each([
  ['Ajaccio (2A)', 'd’Ajaccio (2A)'],
  ['Étampes', 'd’Étampes'],
  ['Yvetot', 'd’Yvetot'],
  ['Yerres', 'de Yerres'],
  ['Le Havre', 'du Havre'],
  ['Les Ulis', 'des Ulis'],
  ['Lens', 'de Lens'],
  ['La Rochelle', 'de La Rochelle'],
  ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
  ['Hyères', 'de Hyères'],
])('after « de », %s is %s', (name, said) => expect(ofPlace(name)).toBe(said));

test('whatever the names, a volume found by a key holds all lines of that key', () => {
  const names = fc.array(fc.stringMatching(/^[a-c]{1,5}$/), { minLength: 1, maxLength: 900 });
  fc.assert(
    fc.property(names, (written) => {
      const { begins, volumes } = cutIntoVolumes(written.map((name): CommuneLine => [name, '01', 0, 0]));
      for (const name of new Set(written)) {
        const volume = volumes[volumeOf(keyOf(name), begins)] ?? [];
        const here = volume.filter(([filed]) => keyOf(filed) === keyOf(name)).length;
        expect(here).toBe(written.filter((other) => keyOf(other) === keyOf(name)).length);
      }
    }),
    { numRuns: 20 },
  );
});
