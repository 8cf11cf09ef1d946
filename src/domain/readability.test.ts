import { describe, expect, test } from 'vitest';
import { medianOf, readabilityOf, writtenWords } from '#domain/readability.ts';

test('a word keeps its elision, its hyphens and its decimals', () => {
  expect(writtenWords('L’auto-école du rez-de-chaussée reçoit 12,5 % de l’aide : oui !')).toEqual([
    'L’auto-école',
    'du',
    'rez-de-chaussée',
    'reçoit',
    '12,5',
    'de',
    'l’aide',
    'oui',
  ]);
});

describe('the LIX index', () => {
  test('adds the words by sentence and the percentage of words of more than six letters', () => {
    expect(readabilityOf(['La régie emploie des habitants.', 'Elle ouvre tôt.'])).toEqual({
      sentences: 2,
      words: 8,
      sentenceLength: 4,
      longWords: 25,
      lix: 29,
    });
  });

  test('does not count the elided article among the letters', () => {
    expect(readabilityOf(['L’abeille', 'L’école']).longWords).toBe(50);
  });

  test('is zero for a page without words', () => {
    expect(readabilityOf([]).lix).toBe(0);
  });
});

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
});
