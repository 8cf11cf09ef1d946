import { expect, test } from 'vitest';
import { check } from '#reading/check.ts';

const sources = `- id: cite
  titre: Une page
  editeur: Un journal
  date: 2019
  nature: presse
- id: oubliee
  titre: Une autre page
  editeur: Un journal
  date: 2019
  nature: presse
`;

const question = (answer: string) => `- id: combien
  question: Combien sont-elles ?
  groupe: comprendre
  reponse: ${answer}
`;

const event = `- id: debut
  date: "1980"
  titre: Le début
  texte: Tout commence.
  sources: [oubliee]
`;

const messages = (files: Record<string, string>) =>
  check(
    Object.entries(files).map(([path, text]) => ({ path: `content/${path}.yaml`, text })),
    '2026-11-22',
  ).map(({ file, line, message }) => `${file}:${line} ${message}`);

test('a source that nothing cites is told, on its line', () => {
  expect(messages({ sources, questions: question('Une page le dit[^cite].') })).toEqual([
    'content/sources.yaml:6 « oubliee » : cette source n’est citée nulle part',
  ]);
});

test('a field that names a source cites it, as a note does', () => {
  expect(messages({ sources, histoire: event, questions: question('Une page le dit[^cite].') })).toEqual([]);
});

test('an answer with a figure and no source is told', () => {
  expect(messages({ questions: question('Elles sont 131 régies.') })).toEqual([
    'content/questions.yaml:4 « 131 régies » n’a pas de source dans sa phrase',
  ]);
});
