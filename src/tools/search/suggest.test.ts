import { describe, expect, it } from 'vitest';
import { withSearch } from '#tools/search/recent.ts';
import { nearest, suggestions } from '#tools/search/suggest.ts';

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
  it('come newest first, each once, six at most', () => {
    expect(withSearch(['b', 'a'], 'a')).toEqual(['a', 'b']);
    expect(withSearch(['1', '2', '3', '4', '5', '6'], '7')).toEqual(['7', '1', '2', '3', '4', '5']);
  });
});

describe('the nearest labels', () => {
  it('hold the word most like one of the query', () => {
    expect(nearest('alimentaire', ['Se déplacer', 'Santé', 'Alimentation'], 1)).toEqual(['Alimentation']);
  });
});
