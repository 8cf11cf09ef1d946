import { describe, expect, it } from 'vitest';
import { either, fuse, rarity, together, widened } from '#search/fuse.ts';

const scores = (entries: Record<string, number>) => new Map(Object.entries(entries));
const ids = (ranked: { id: string }[]) => ranked.map(({ id }) => id);

describe('pages found', () => {
  it('come with all words first, then most words, then any', () => {
    const parts = [scores({ all: 1, most: 5, one: 9 }), scores({ all: 1, most: 5 }), scores({ all: 1, other: 20 })];
    expect(ids(fuse(parts))).toEqual(['all', 'most', 'other', 'one']);
  });
  it('are still found when a word is found nowhere', () => {
    expect(ids(fuse([scores({ page: 1 }), scores({})]))).toEqual(['page']);
  });
  it('are reordered by hints, never added by them', () => {
    expect(ids(fuse([scores({ a: 2, b: 1.5 })], [scores({ b: 2, c: 9 })]))).toEqual(['b', 'a']);
  });
});

describe('ways of saying the same', () => {
  it('give each page its best score', () => {
    expect(either([scores({ a: 1, b: 3 }), scores({ a: 2 })])).toEqual(scores({ a: 2, b: 3 }));
  });
  it('of several words need all of them', () => {
    expect(together([scores({ a: 2, b: 2 }), scores({ a: 4 })])).toEqual(scores({ a: 3 }));
  });
});

describe('what everyday words lead to', () => {
  it('stands behind what was found', () => {
    expect(widened(scores({ a: 10, b: 1 }), scores({ c: 40, d: 20 }))).toEqual(scores({ a: 10, b: 1, c: 9, d: 4.5 }));
  });
  it('stands alone when nothing was found', () => {
    expect(widened(scores({}), scores({ c: 7 }))).toEqual(scores({ c: 7 }));
  });
});

describe('the rarity of a part', () => {
  it('falls with the pages that hold it, and never below nothing', () => {
    const all = [1, 10, 100].map((holding) => rarity(holding, 100));
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.at(-1)).toBeGreaterThan(0);
  });
});
