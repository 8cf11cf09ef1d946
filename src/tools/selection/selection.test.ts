import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collections, entryUrl, type CollectionName } from '#domain/collections.ts';
import {
  addressOf,
  annotate,
  keep,
  linkOf,
  merge,
  MOST_PAGES,
  move,
  parse,
  parseLink,
  remove,
  serialise,
  type Selection,
} from '#tools/selection/selection.ts';

const RUNS = { numRuns: 1000 };
const of = (...pages: string[]): Selection => pages.map((page) => ({ page, title: page, remark: '' }));
const pagesOf = (selection: Selection) => selection.map(({ page }) => page);
const abc = of('fiches/a', 'fiches/b', 'guides/c');

describe('a selection', () => {
  test('keeps a page at the end, once', () => {
    expect(pagesOf(keep(abc, 'regies/d', 'D'))).toEqual(['fiches/a', 'fiches/b', 'guides/c', 'regies/d']);
    expect(keep(abc, 'fiches/a', 'A')).toBe(abc);
  });

  test('has an end', () => {
    const full = of(...Array.from({ length: MOST_PAGES }, (_, index) => `fiches/f${index}`));
    expect(keep(full, 'fiches/one-more', '')).toBe(full);
  });

  test('lets a page go', () => {
    expect(pagesOf(remove(abc, 'fiches/b'))).toEqual(['fiches/a', 'guides/c']);
  });

  test('moves a page by one place, and no further than the ends', () => {
    expect(pagesOf(move(abc, 'guides/c', -1))).toEqual(['fiches/a', 'guides/c', 'fiches/b']);
    expect(pagesOf(move(abc, 'fiches/a', 1))).toEqual(['fiches/b', 'fiches/a', 'guides/c']);
    expect(move(abc, 'fiches/a', -1)).toBe(abc);
    expect(move(abc, 'guides/c', 1)).toBe(abc);
    expect(move(abc, 'fiches/unknown', 1)).toBe(abc);
  });

  test('takes in another one: new pages come last, remarks already written stay', () => {
    const mine = annotate(abc, 'fiches/a', 'la mienne');
    const added = [
      { page: 'fiches/a', title: 'A', remark: 'la sienne' },
      { page: 'fiches/b', title: 'B', remark: 'la sienne' },
      { page: 'guides/new', title: 'Neuf', remark: '' },
    ];
    expect(merge(mine, added).map(({ page, remark }) => [page, remark])).toEqual([
      ['fiches/a', 'la mienne'],
      ['fiches/b', 'la sienne'],
      ['guides/c', ''],
      ['guides/new', ''],
    ]);
  });

  test.each(Object.keys(collections) as CollectionName[])('knows where an entry of « %s » is read', (name) => {
    expect(addressOf(`${name}/une-page`)).toBe(entryUrl(name, 'une-page'));
  });
});

describe('what is kept on the device or in a file', () => {
  test('comes back as it was', () => {
    const kept = annotate(abc, 'fiches/b', 'À lire\nen réunion');
    expect(parse(serialise(kept))).toEqual(kept);
  });

  test('still loads when it was saved by the first version of the site', () => {
    const saved =
      '{"version":1,"pages":[{"page":"fiches/laverie-pres-saint-jean-chalon","title":"Chalon-sur-Saône : la laverie","remark":"pour le CA"}]}';
    expect(parse(saved)).toEqual([
      {
        page: 'fiches/laverie-pres-saint-jean-chalon',
        title: 'Chalon-sur-Saône : la laverie',
        remark: 'pour le CA',
      },
    ]);
  });

  test('loads from a later version too, as far as it is understood', () => {
    const saved =
      '{"version":7,"colour":"red","pages":[{"page":"fiches/a","title":"A","remark":"","stars":5},{"list":[]}]}';
    expect(pagesOf(parse(saved))).toEqual(['fiches/a']);
  });

  test('is left aside where it is not a page of the site', () => {
    const pages = ['javascript:alert(1)', 'https://example.org/x', 'fiches/../x', 'fiches/<b>', '/fiches/a', ''];
    expect(parse(JSON.stringify({ pages: pages.map((page) => ({ page, title: 'x' })) }))).toEqual([]);
  });

  test('never breaks, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), malformed()), (text) => {
        const selection = parse(text);
        expect(selection.length).toBeLessThanOrEqual(MOST_PAGES);
        for (const { page, title, remark } of selection) {
          expect(page).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
          expect(title).not.toBe('');
          expect(typeof remark).toBe('string');
        }
        expect(new Set(pagesOf(selection)).size).toBe(selection.length);
        expect(parse(serialise(selection))).toEqual(selection);
      }),
      RUNS,
    );
  });
});

describe('the link that carries a selection', () => {
  test('names neighbours of one collection together', () => {
    expect(linkOf(pagesOf(abc))).toBe('#pages=fiches:a,b;guides:c');
  });

  test('carries the pages in their order', () => {
    const page = fc.tuple(fc.constantFrom('fiches', 'guides', 'regies'), fc.stringMatching(/^[a-z0-9-]{1,20}$/));
    fc.assert(
      fc.property(
        fc.uniqueArray(
          page.map(([name, id]) => `${name}/${id}`),
          { maxLength: MOST_PAGES, minLength: 1 },
        ),
        (pages) => {
          expect(parseLink(linkOf(pages))).toEqual(pages);
        },
      ),
      RUNS,
    );
  });

  test('holds nothing when it is something else', () => {
    for (const fragment of ['', '#', '#contenu', '#pages=', '#pages=fiches', '#pages=:;,', '#pages=fiches:<img>'])
      expect(parseLink(fragment)).toEqual([]);
  });

  test('never breaks, whatever the fragment', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const page of parseLink(`#pages=${text}`)) expect(page).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      }),
      RUNS,
    );
  });
});

/** Texts that look like a selection, with anything in the place of anything. */
const malformed = () =>
  fc
    .record(
      {
        version: fc.anything(),
        pages: fc.oneof(
          fc.anything(),
          fc.array(
            fc.record(
              {
                page: fc.oneof(fc.anything(), fc.constantFrom('fiches/a', 'guides/b', '__proto__/c', '<b>/d')),
                title: fc.oneof(
                  fc.anything(),
                  fc.string({ unit: 'binary' }),
                  fc.constant('<img src=x onerror=alert(1)>'),
                ),
                remark: fc.oneof(fc.anything(), fc.string({ maxLength: 5000 })),
              },
              { requiredKeys: [] },
            ),
          ),
        ),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)));
