import { describe, expect, test } from 'vitest';
import { inPages, linkedPages, pageAt, pagePath } from '#domain/paging.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a list in pages', () => {
  test.each([0, 1, 47, 48, 49, 96, 1000])(
    'of %i entries holds each once, in order, in pages that are bounded',
    (count) => {
      const pages = inPages(items(count));
      expect(pages.flatMap((page) => page.items)).toEqual(items(count));
      expect(pages.map(({ number }) => number)).toEqual(items(pages.length).map((index) => index + 1));
      for (const page of pages) {
        expect(page.items.length).toBeLessThanOrEqual(48);
        expect(page.count).toBe(pages.length);
      }
    },
  );

  test('has at least one page, and none that is empty but that one', () => {
    expect(inPages([])).toHaveLength(1);
    expect(inPages(items(48))).toHaveLength(1);
    expect(inPages(items(49))).toHaveLength(2);
  });

  test('has an address for each page', () => {
    expect(pagePath('/fiches/', 1)).toBe('/fiches/');
    expect(pagePath('/fiches/', 2)).toBe('/fiches/page/2/');
    for (const number of [1, 2, 21]) expect(pageAt(pagePath('/fiches/', number))).toEqual({ list: '/fiches/', number });
  });
});

describe('the pages linked from a page', () => {
  test('are the first, the last and the neighbours', () => {
    expect(linkedPages(10, 21)).toEqual([1, 9, 10, 11, 21]);
    expect(linkedPages(1, 21)).toEqual([1, 2, 21]);
  });

  test('leave no gap of a single page', () => {
    expect(linkedPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(linkedPages(3, 3)).toEqual([1, 2, 3]);
  });

  test.each([1, 2, 20, 105])('lead from the first to the last, of %i', (count) => {
    const reached = new Set([1]);
    for (const page of reached) for (const next of linkedPages(page, count)) reached.add(next);
    expect(reached.size).toBe(count);
  });
});
