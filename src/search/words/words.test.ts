import { describe, expect, it } from 'vitest';
import { isStopWord, plainOf, wordsOf } from '#search/words/words.ts';

const plain = (text: string) => wordsOf(text).map((word) => word.plain);

describe('the words of a text', () => {
  it('are the same with either apostrophe, the elided article left out', () => {
    expect(plain('l’évaluation')).toEqual(['evaluation']);
    expect(plain("l'évaluation")).toEqual(['evaluation']);
    expect(plain('jusqu’ici, lorsqu’elle s’installe d’abord')).toEqual(['ici', 'elle', 'installe', 'abord']);
  });
  it('are the same with or without accents, ligatures and capitals', () => {
    expect(plain('ŒUVRE Œuvre oeuvre')).toEqual(['oeuvre', 'oeuvre', 'oeuvre']);
    expect(plainOf('Éco-pâturage')).toBe('eco-paturage');
  });
  it('are the same when accents are written apart from their letters', () => {
    expect(plain('e\u0301te\u0301')).toEqual(['ete']);
  });
  it('come apart at hyphens', () => {
    expect(plain('pied-d’immeuble')).toEqual(['pied', 'immeuble']);
  });
  it('keep acronyms whole, dotted or not', () => {
    expect(plain('A.C.I. ou ACI')).toEqual(['aci', 'ou', 'aci']);
  });
  it('keep numbers and postcodes', () => {
    expect(plain('54520 Laxou')).toEqual(['54520', 'laxou']);
  });
  it('read an ordinal as its number', () => {
    expect(plain('Paris 19e, 19ème, 1er')).toEqual(['paris', '19', '19', '1']);
  });
  it('know where they stand', () => {
    const text = 'Ce que l’été apporte';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ce', 'que', 'été', 'apporte']);
  });
});

describe('a stop word', () => {
  it('is a small word or the scaffolding of a question', () => {
    expect(plain('comment trouver une régie près de Lyon').filter((word) => !isStopWord(word))).toEqual([
      'regie',
      'lyon',
    ]);
  });
});
