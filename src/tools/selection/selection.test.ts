import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionNames, collections, entryUrl, hasPages } from '#domain/collections.ts';
import {
  addressOf,
  annotate,
  keep,
  linkOf,
  merge,
  LONGEST_REMARK,
  MOST_PAGES,
  move,
  parse,
  read,
  readLink,
  remove,
  serialise,
  settle,
  withdraw,
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
    expect(merge(mine, added, '2026-11-26').map(({ page, remark }) => [page, remark])).toEqual([
      ['fiches/a', 'la mienne'],
      ['fiches/b', 'la sienne'],
      ['guides/c', ''],
      ['guides/new', ''],
    ]);
  });

  /** The pages of the project tools have no « Garder » button, and entries without a page none either. */
  const keepable = collectionNames.filter(
    (name) => hasPages(name) && !collections[name].path.startsWith('/mon-projet/'),
  );
  test.each(keepable)('knows where an entry of « %s » is read', (name) => {
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

describe('nothing written is lost', () => {
  const mine = [{ page: 'fiches/a', title: 'A', remark: 'la mienne' }];
  const hers = [{ page: 'fiches/a', title: 'A', remark: 'la sienne' }];

  test('two remarks on one page both stay in sight, once each, until one is chosen', () => {
    const both = merge(merge(mine, hers, '2026-11-26'), hers, '2026-11-27');
    expect(both[0]).toMatchObject({ remark: 'la mienne', others: [{ remark: 'la sienne', day: '2026-11-26' }] });
    expect(parse(serialise(both))).toEqual(both);
    expect(settle(both, 'fiches/a', 'la sienne', true)).toEqual(hers);
    expect(settle(both, 'fiches/a', 'la sienne', false)).toEqual(mine);
  });

  test('undo brings back what was taken out, where it stood, and leaves a remark written since', () => {
    const after = remove(abc, 'fiches/b');
    const since = annotate(after, 'fiches/a', 'écrit entre-temps');
    expect(withdraw(since, abc, after)).toEqual(annotate(abc, 'fiches/a', 'écrit entre-temps'));
  });

  test('undo of what was added leaves what the reader has changed', () => {
    const after = merge(abc, [...hers, { page: 'guides/new', title: 'Neuf', remark: '' }], '2026-11-26');
    expect(withdraw(after, abc, after)).toEqual(abc);
    const since = annotate(after, 'guides/new', 'à lire');
    expect(pagesOf(withdraw(since, abc, after))).toContain('guides/new');
  });

  test('a remark longer than the field takes is not cut', () => {
    const remark = 'x'.repeat(LONGEST_REMARK + 1);
    expect(read(serialise([{ page: 'fiches/a', title: 'A', remark }]))?.selection[0]?.remark).toBe(remark);
  });

  test('a text that is no selection is told from an empty one; lines that cannot be read are counted', () => {
    expect(read('{"pages":[]}')).toEqual({ selection: [], unread: 0 });
    expect(read('{"page')).toBeUndefined();
    expect(read('{"pages":[{"page":"fiches/a"},{"page":"x"},3]}')).toMatchObject({ unread: 2 });
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
          expect(readLink(linkOf(pages)).pages).toEqual(pages);
        },
      ),
      RUNS,
    );
  });

  test('holds nothing when it is something else', () => {
    for (const fragment of ['', '#', '#contenu', '#pages=', '#pages=fiches', '#pages=:;,', '#pages=fiches:<img>'])
      expect(readLink(fragment).pages).toEqual([]);
  });

  test.each([
    '#pages=fiches%3Aa%2Cb%3Bguides%3Ac',
    '#pages=fiches%253Aa%252Cb%253Bguides%253Ac',
    '#pages=fiches:a,b;guides:c.',
    '#pages=fiches:a,b;guides:c&utm_source=lettre&utm_medium=mail',
    '#pages=fiches:a,%20b;%0Aguides:c',
    '#pages=fiches:a,b;guides:c%C2%A0»',
    '#pages=Fiches:A,b;guides:c',
    '#pages%3Dfiches%3Aa%2Cb%3Bguides%3Ac',
    '#pages=3Dfiches:a,b;guides:c',
    '#pages=fiches:a,b;guides:c&amp;utm_source=lettre',
    '#pages=fiches:a,b;guides:c>',
  ])('survives a mail program: %s', (fragment) => {
    expect(readLink(fragment)).toEqual({ pages: ['fiches/a', 'fiches/b', 'guides/c'], unread: [] });
  });

  test('says which pages could not be read', () => {
    expect(readLink('#pages=fiches:a,b%E9;guides')).toEqual({ pages: ['fiches/a'], unread: ['fiches/b%E9', 'guides'] });
  });

  test('never breaks, whatever the fragment', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,8}:[a-z,:;%<-]{0,20}$/)), (text) => {
        for (const page of readLink(`#pages=${text}`).pages) expect(page).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
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
