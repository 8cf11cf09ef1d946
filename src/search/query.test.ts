import { expect, test } from 'vitest';
import { lexiconOf } from '#search/words/lexicon.ts';
import { partsOf } from '#search/query.ts';

const term = { title: '', term: '', synonyms: [], variants: [], everydayWords: [] };
const lexicon = lexiconOf(
  [
    { ...term, id: 'encombrants', term: 'Encombrants', everydayWords: ['grosses poubelles'] },
    { ...term, id: 'aci', term: 'Atelier et chantier d’insertion' },
  ],
  [],
  2,
);
const parts = (query: string) =>
  partsOf(query, lexicon).map(({ words, nearby }) => ({ said: words.map(({ typed }) => typed).join(' '), nearby }));

test('a term is one part, other words are one each, little words none', () => {
  expect(parts('le chantier d’insertion de Laxou').map(({ said }) => said)).toEqual(['chantier', 'insertion', 'Laxou']);
  expect(parts('un atelier et chantier d’insertion à Laxou').map(({ said }) => said)).toEqual([
    'atelier chantier insertion',
    'Laxou',
  ]);
});

test('everyday words lead to their term, and the words around them do not', () => {
  const led = [{ term: 'encombrants' }];
  expect(parts('sortir grosses poubelles jardin').map(({ nearby }) => nearby)).toEqual([[], led, led, []]);
});
