import { describe, expect, it, test } from 'vitest';
import { either, followed, rank, rarity, together, topicality, widened } from '#search/fuse.ts';

const scores = (entries: Record<string, number>) => new Map(Object.entries(entries));
/** What was found for a part of a query that tells so much. */
const part = (entries: Record<string, number>, tells = 1) => ({ scores: scores(entries), rarity: tells });
/** A site of many more pages than are found. */
const PAGES = 1000;
const ids = (ranked: { id: string }[]) => ranked.map(({ id }) => id);

describe('pages found', () => {
  it('of like strength come the first that hold most of what is asked', () => {
    const parts = [part({ all: 1, most: 1, one: 1 }), part({ all: 1, most: 1 }), part({ all: 1, other: 1.1 })];
    expect(ids(rank(parts, PAGES))).toEqual(['all', 'most', 'other', 'one']);
  });
  it('on the very subject come before a page that holds each word once', () => {
    expect(
      ids(
        rank([part({ subject: 2.5, long: 0.5 }), part({ subject: 2.5, long: 0.5 }), part({ long: 0.5 }, 0.3)], PAGES),
      ),
    ).toEqual(['subject', 'long']);
  });
  it('are weighed by what tells most', () => {
    expect(ids(rank([part({ rare: 1 }, 5), part({ common: 1 }, 1)], PAGES))).toEqual(['rare', 'common']);
  });
  it('are still found when a word is found nowhere', () => {
    expect(rank([part({ page: 1 }), part({})], PAGES)).toEqual([{ id: 'page', score: 1, close: true }]);
  });
  it('are reordered by hints, never added by them', () => {
    expect(ids(rank([part({ a: 2, b: 1.5 })], PAGES, [scores({ b: 2, c: 9 })]))).toEqual(['b', 'a']);
  });
});

describe('pages that answer', () => {
  const answering = (ranked: { id: string; close: boolean }[]) => ids(ranked.filter(({ close }) => close));
  it('hold most of what is asked; the others only come near', () => {
    expect(answering(rank([part({ both: 1, one: 1 }), part({ both: 1 })], PAGES))).toEqual(['both']);
  });
  it('may hold less when they are strong', () => {
    expect(answering(rank([part({ both: 1, named: 3 }), part({ both: 1 })], PAGES))).toEqual(['both', 'named']);
    expect(answering(rank([part({ both: 1, named: 4 }), part({ both: 1 })], PAGES))).toEqual(['named', 'both']);
  });
  it('are never before a stronger one that only comes near', () => {
    const found = { strong: 8, middling: 3.2, both: 1 };
    const ranked = rank([part(found), part({ both: 1, strong: 1 })], PAGES);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  });
  it('are not far weaker than the best', () => {
    expect(answering(rank([part({ subject: 2.8, aside: 0.3 })], PAGES))).toEqual(['subject']);
  });
  it('come the nearer to the best the more of the site is found', () => {
    const parts = [part({ best: 2, named: 1.6, told: 1 })];
    expect(answering(rank(parts, PAGES))).toEqual(['best', 'named', 'told']);
    expect(answering(rank(parts, 5))).toEqual(['best', 'named']);
  });
  it('are not those that only begin like what is asked', () => {
    const found = followed(scores({ whole: 4 }), scores({ begun: 4 }));
    expect(answering(rank([{ scores: found, rarity: 1 }], PAGES))).toEqual(['whole']);
  });
  it('are those that come nearest, where none holds most', () => {
    expect(answering(rank([part({ a: 1 }), part({ b: 1 }), part({ c: 1 })], PAGES))).toEqual(['a', 'b', 'c']);
  });
});

describe('pages that only send elsewhere', () => {
  const sending = new Set(['source']);
  it('stand behind every page that holds as much', () => {
    expect(ids(rank([part({ source: 2, fiche: 0.5 })], PAGES, [], sending))).toEqual(['fiche', 'source']);
  });
  it('stand first where they alone hold all that is asked', () => {
    expect(ids(rank([part({ source: 2, fiche: 2 }), part({ source: 2 })], PAGES, [], sending))).toEqual([
      'source',
      'fiche',
    ]);
  });
  it('stand where they are found when they bear the very name', () => {
    expect(ids(rank([part({ source: 4, fiche: 0.5 })], PAGES, [], sending))).toEqual(['source', 'fiche']);
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

describe('what only begins alike', () => {
  it('stands behind all that was found', () => {
    expect(followed(scores({ a: 10, b: 10 }), scores({ c: 40, d: 20 }))).toEqual(
      scores({ a: 10, b: 10, c: 3.5, d: 1.75 }),
    );
    expect(followed(scores({ a: 10, b: 2 }), scores({ c: 40 })).get('c')).toBeCloseTo(1.8);
  });
});

describe('the rarity of a part', () => {
  it('falls with the pages that hold it, and never below nothing', () => {
    const all = [1, 10, 100].map((holding) => rarity(holding, 100));
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.at(-1)).toBeGreaterThan(0);
  });
});

test('a word that names a page tells more than one that only stands in texts', () => {
  expect(topicality(scores({ title: 4.5, text: 1 }))).toBe(1);
  expect(topicality(scores({ text: 1, other: 0.5 }))).toBeCloseTo(0.475);
});
