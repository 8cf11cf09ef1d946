import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putRight, withoutStrays } from '#domain/characters.ts';
import { lexiconOf, readLexicon } from '#search/words/lexicon.ts';
import { hintsOf, partsOf, QUESTION } from '#search/query.ts';

const term = { title: '', term: '', synonyms: [], variants: [], everydayWords: [] };
const lexicon = readLexicon(
  lexiconOf(
    [
      { ...term, id: 'encombrants', term: 'Encombrants', everydayWords: ['grosses poubelles'] },
      { ...term, id: 'aci', term: 'Atelier et chantier d’insertion' },
    ],
    [],
    2,
  ),
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

test('of several small words, those that titles ask with are looked for', () => {
  expect(parts('de la')).toEqual([]);
  expect(parts('je ne sais pas').map(({ said }) => said)).toEqual(['sais']);
  expect(parts('la').map(({ said }) => said)).toEqual(['la']);
});

test('everyday words lead to their term, and the words around them do not', () => {
  const led = [{ term: 'encombrants' }];
  expect(parts('sortir grosses poubelles jardin').map(({ nearby }) => nearby)).toEqual([[], led, led, []]);
});

test('a sign that nobody sees, wherever it slips in, changes nothing of what is looked for', () => {
  const hidden = fc.constantFrom('\u00AD', '\u200B', '\u200D', '\uFEFF', '\u2060', '\u202E', '\u0000', '\uE000');
  const query = fc.constantFrom('l’évaluation du chantier', 'ré-emploi', '20 000 €', 'C.A. de 54520 Laxou', '19e');
  fc.assert(
    fc.property(query, hidden, fc.nat(), (text, sign, at) => {
      const place = at % (text.length + 1);
      const typed = withoutStrays(putRight(text.slice(0, place) + sign + text.slice(place)));
      expect(parts(typed)).toEqual(parts(text));
    }),
  );
});

test.each(['c’est quoi une régie', 'à quoi sert le compost ?', 'comment ça marche un CDDI ?', 'ça sert à quoi ?'])(
  '« %s » asks what a word means',
  (query) => expect(hintsOf(query)).toContain('definition'),
);

test('who asks what a word means is led to the glossary, any other question to the questions', () => {
  expect(hintsOf('que veut dire SIAE ?')).not.toContain(QUESTION);
  expect(hintsOf('par quoi commencer ?')).toContain(QUESTION);
});
