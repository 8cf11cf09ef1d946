import { describe, expect, it, test } from 'vitest';
import { choose, counts, facetsOf, type Facets } from '#search/facets.ts';

const pages = ['a', 'b', 'c'].map((id) => ({ id, close: true }));
const facets: Facets = {
  type: new Map([
    ['Fiches', new Set(['a', 'b'])],
    ['Guides', new Set(['c'])],
  ]),
  theme: new Map([['mobilite', new Set(['b', 'c'])]]),
  region: new Map([['bretagne', new Set(['a'])]]),
};

test('the filters of groups of pages name each page under all that it is', () => {
  const groups = [
    { type: 'Fiches', themes: ['mobilite', 'emploi'], region: 'bretagne', ids: ['a'] },
    { type: 'Fiches', themes: [], ids: ['b'] },
    { type: 'Guides', themes: ['mobilite'], ids: ['c'] },
  ];
  expect(facetsOf(groups)).toEqual({
    type: new Map([
      ['Fiches', new Set(['a', 'b'])],
      ['Guides', new Set(['c'])],
    ]),
    theme: new Map([
      ['mobilite', new Set(['a', 'c'])],
      ['emploi', new Set(['a'])],
    ]),
    region: new Map([['bretagne', new Set(['a'])]]),
  });
});

describe('filters', () => {
  it('keep the pages that fit every choice', () => {
    expect(choose(pages, facets, { type: 'Fiches', theme: 'mobilite' })).toEqual([{ id: 'b', close: true }]);
    expect(choose(pages, facets, {})).toEqual(pages);
  });
  it('count what each value would leave, the other choices kept', () => {
    expect(counts(pages, facets, { theme: 'mobilite', type: 'Fiches' }, 'type')).toEqual([
      { value: 'Fiches', count: 1 },
      { value: 'Guides', count: 1 },
    ]);
  });
  it('count the pages that answer, or those that come near where none does', () => {
    const near = pages.map(({ id }) => ({ id, close: id === 'a' }));
    expect(counts(near, facets, {}, 'type')).toEqual([
      { value: 'Fiches', count: 1 },
      { value: 'Guides', count: 1 },
    ]);
  });
  it('leave out values that would leave nothing, but for the one chosen', () => {
    expect(counts(pages, facets, { type: 'Guides' }, 'region')).toEqual([]);
    expect(counts(pages, facets, { type: 'Guides', region: 'bretagne' }, 'region')).toEqual([
      { value: 'bretagne', count: 0 },
    ]);
  });
});
