import { describe, expect, test } from 'vitest';
import { initialOf } from '#search/words/sound.ts';
import { stem } from '#search/words/stem.ts';
import { ordinaryStems, withoutSlips, wordsHeldBy } from './vocabulary.ts';

const page = (text: string) => ({
  notice: { url: '/', title: '', summary: '', kind: '', themes: [], names: [], keywords: [], essentials: [] },
  sections: [{ id: '', title: '', text }],
});
const held = wordsHeldBy(['Le tri', 'Un trî', 'Un trî', 'Insertion en 2019, au 54520'].map(page));
const known = (initial: string) => held.get(initialOf(initial)) ?? [];

describe('the words of the site', () => {
  test('spells a word as most pages do, and counts the pages of all spellings', () => {
    expect(known('tri')).toEqual([['trî', 3]]);
  });
  test('holds those of other wordings, which are not taken for slips of others', () => {
    const { notice, sections } = page('');
    const words = wordsHeldBy([{ notice: { ...notice, wordings: ['Des amis'] }, sections }]);
    expect(words.get(initialOf('amis'))).toEqual([['amis', 1]]);
  });
  test('holds postcodes but no other number, and no little word', () => {
    const words = Array.from(held.values()).flatMap((entries) => entries.map(([word]) => word));
    expect(words.toSorted()).toEqual(['54520', 'insertion', 'trî']);
  });
});

test('an ordinary word that would be taken for a slip of one of the site is told from it by its stem', () => {
  const stems = ordinaryStems(held, ['insertion', 'insérer', 'tric', 'trics', 'zygote']);
  expect(stems.get(initialOf('tri'))).toEqual([stem('tric')]);
  expect(stems.get(initialOf('insertion'))).toEqual([]);
});

test('a variant that the search mends by itself, and says so, is left to it; others stay', () => {
  const variants = ['insersion', 'insertion', 'chantier insersion', 'réinsertion'];
  const term = { id: 'x', title: 'X', term: 'X', synonyms: [], variants, everydayWords: [] };
  expect(withoutSlips([term], held).map((one) => one.variants)).toEqual([
    ['insertion', 'chantier insersion', 'réinsertion'],
  ]);
});
