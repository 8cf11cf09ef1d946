import { describe, expect, it } from 'vitest';
import { withSearch } from '#tools/search/recent.ts';
import { suggestions } from '#tools/search/suggest.ts';

describe('suggestions', () => {
  const topics = ['Jardin partagé', 'Épicerie sociale', 'Si T’es Jardin', 'Laxou'];
  it('begin with the topics that begin so, then those with such a word', () => {
    expect(suggestions('jard', [], topics)).toEqual(['Jardin partagé', 'Si T’es Jardin']);
  });
  it('need no accents', () => {
    expect(suggestions('epic', [], topics)).toEqual(['Épicerie sociale']);
  });
  it('are past searches while the field is empty', () => {
    expect(suggestions('', ['laverie'], topics)).toEqual(['laverie']);
  });
});

describe('past searches', () => {
  it('come newest first, each once, six at most, none that was pasted', () => {
    expect(withSearch(['b', 'a'], 'a')).toEqual(['a', 'b']);
    expect(withSearch(['b', 'a'.repeat(81)], 'a'.repeat(80))).toEqual(['a'.repeat(80), 'b']);
    expect(withSearch(['b'], 'a'.repeat(81))).toEqual(['b']);
    expect(withSearch(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
  });
});
