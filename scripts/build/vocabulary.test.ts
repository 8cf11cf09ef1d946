import { describe, expect, test } from 'vitest';
import { initialOf } from '#search/words/sound.ts';
import { isMistyped, vocabularyOf } from './vocabulary.ts';

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

describe('a variant of the glossary', () => {
  test('that is a slip which the search mends is left to it', () => {
    expect(isMistyped('insersion', vocabulary)).toBe(true);
  });
  test('that people write, or of several words, is kept', () => {
    expect(isMistyped('insertion', vocabulary)).toBe(false);
    expect(isMistyped('chantier insersion', vocabulary)).toBe(false);
    expect(isMistyped('réinsertion', vocabulary)).toBe(false);
  });
});
