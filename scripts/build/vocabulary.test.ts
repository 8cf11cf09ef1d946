import { describe, expect, test } from 'vitest';
import { initialOf } from '#search/words/sound.ts';
import { vocabularyOf, withOrdinaryWords, withoutSlips } from './vocabulary.ts';

const page = (text: string) => ({
  notice: { url: '/', title: '', summary: '', kind: '', themes: [], names: [], keywords: [], essentials: [] },
  sections: [{ id: '', title: '', text }],
});
const vocabulary = vocabularyOf(['Le tri', 'Un trî', 'Un trî', 'Insertion en 2019, au 54520'].map(page));
const known = (initial: string) => vocabulary.get(initialOf(initial)) ?? [];

describe('the vocabulary of the site', () => {
  test('spells a word as most pages do, and counts the pages of all spellings', () => {
    expect(known('tri')).toEqual([['trî', 3]]);
  });
  test('holds postcodes but no other number, and no little word', () => {
    const words = Array.from(vocabulary.values()).flatMap((entries) => entries.map(([word]) => word));
    expect(words.toSorted()).toEqual(['54520', 'insertion', 'trî']);
  });
});

test('an ordinary word that would be taken for a slip of one of the site stands beside it, on no page, once for its family', () => {
  const ordinary = ['insertion', 'insérer', 'tric', 'trics', 'zygote'];
  const beside = (initial: string) => withOrdinaryWords(vocabulary, ordinary).get(initialOf(initial));
  expect(beside('tri')).toEqual([
    ['trî', 3],
    ['tric', 0],
  ]);
  expect(beside('insertion')).toEqual(known('insertion'));
});

test('a variant that the search mends by itself, and says so, is left to it; others stay', () => {
  const variants = ['insersion', 'insertion', 'chantier insersion', 'réinsertion'];
  const term = { id: 'x', title: 'X', term: 'X', synonyms: [], variants, everydayWords: [] };
  expect(withoutSlips([term], vocabulary).map((one) => one.variants)).toEqual([
    ['insertion', 'chantier insersion', 'réinsertion'],
  ]);
});
