import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '#tools/edition/faithful-yaml.ts';

const PAGE = `# En tête
titre: "Un titre" # dit tout
themes: [a, b]
annee: 2019
vide:
liste:
  # le premier
  - id: un
    nom: Un
  - id: deux
    nom: 'Deux'

  # le troisième
  - id: trois
    nom: Trois
texte: |
  Une phrase.
  Une autre.
fin: oui
`;

interface Values {
  [key: string]: unknown;
  themes: string[];
  liste: Record<string, string>[];
}

/** The page after its values went through a change. */
function after(change: (values: Values) => unknown): string[] {
  const values = parse(PAGE) as Values;
  const saved = writeYaml(PAGE, change(values) ?? values).split('\n');
  const before = PAGE.split('\n');
  return [
    ...before.filter((line) => !saved.includes(line)).map((line) => `- ${line}`),
    ...saved.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

test.each<[string, (values: Values) => unknown, string[]]>([
  [
    'a text keeps its quotes and its remark',
    (page) => void (page['titre'] = 'Deux'),
    ['- titre: "Un titre" # dit tout', '+ titre: "Deux" # dit tout'],
  ],
  [
    'a list on one line stays on one',
    (page) => void page.themes.push('c'),
    ['- themes: [a, b]', '+ themes: [a, b, c]'],
  ],
  [
    'a number given as a text stays a number',
    (page) => void (page['annee'] = '2020'),
    ['- annee: 2019', '+ annee: 2020'],
  ],
  ['a key without value gets one', (page) => void (page['vide'] = 'plein'), ['- vide:', '+ vide: plein']],
  [
    'a new key follows the one before it',
    ({ titre, ...page }) => ({ titre, resume: 'Court', ...page }),
    ['+ resume: Court'],
  ],
  ['what is emptied goes', (page) => void (page['annee'] = ''), ['- annee: 2019']],
  ['what is empty does not come', (page) => void Object.assign(page, { a: '', b: [], c: false, d: { e: null } }), []],
  [
    'an item is changed in its place',
    (page) => Object.assign(page.liste[1] ?? {}, { nom: 'Dos' }) && undefined,
    ["-     nom: 'Deux'", "+     nom: 'Dos'"],
  ],
  [
    'an item goes with its remark',
    (page) => void page.liste.pop(),
    ['-   # le troisième', '-   - id: trois', '-     nom: Trois'],
  ],
  [
    'an item comes at its place',
    (page) => void page.liste.splice(1, 0, { id: 'neuf', nom: 'Neuf : 9', autre: '' }),
    ['+   - id: neuf', '+     nom: "Neuf : 9"'],
  ],
  [
    'a text of several lines keeps its form',
    (page) => void (page['texte'] = 'Une phrase.\nUne suite.\n'),
    ['-   Une autre.', '+   Une suite.'],
  ],
  [
    'the first key of an item leaves its dash',
    (page) => Object.assign(page.liste[0] ?? {}, { id: '' }) && undefined,
    ['-   - id: un', '-     nom: Un', '+   - nom: Un'],
  ],
])('%s', (_, change, expected) => {
  expect(after(change)).toEqual(expected);
});

test('items that change places take their remarks along', () => {
  const page = parse(PAGE) as Values;
  const last = page.liste.pop() ?? {};
  page.liste.unshift(last);
  const saved = writeYaml(PAGE, page);
  expect(parse(saved)).toEqual(page);
  expect(saved).toContain('  # le troisième\n  - id: trois\n');
});

test('a key that no form knows stays', () => {
  const { fin, ...known } = parse(PAGE);
  expect(fin).toBe('oui');
  expect(parse(writeYaml(PAGE, known))).toMatchObject({ fin: 'oui' });
});

test('a new page is written without what is empty', () => {
  expect(writeYaml(undefined, { titre: 'Neuf', themes: [], departement: '03', brouillon: true, vide: '' })).toBe(
    'titre: Neuf\ndepartement: "03"\nbrouillon: true\n',
  );
});
