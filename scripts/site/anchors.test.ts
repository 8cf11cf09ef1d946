/** The register of ids tells the truth: what a page of prose holds besides its headings is what headings may not take. */
import { expect, test } from 'vitest';
import { fixedAddresses, fixedPlaces } from '#domain/address.ts';
import { FAMILIES, templateIds } from '#domain/anchors.ts';
import { described, entryUrl, hasPages } from '#domain/collections.ts';
import { readContent } from '#reading/disk.ts';
import { fileOf, pages } from './pages.ts';

const byPath = new Map(pages.map((page) => [page.path, page]));
const entries = (await readContent('.', '.astro/cache')).flatMap((reading) => reading.entries);

/** The names that sections bore before, by page. */
const former = Map.groupBy(
  entries.flatMap(({ collection, data }) => (collection === 'redirections' ? [(data as { de: string }).de] : [])),
  (address) => address.replace(/#.*$/, ''),
);

test('every id of a page of prose is that of a heading, or stands in the register', () => {
  const unknown = new Set<string>();
  let seen = 0;
  for (const { collection, id, prose } of entries) {
    const page = hasPages(collection) ? byPath.get(entryUrl(collection, id)) : undefined;
    if (!page || prose.segments.length === 0) continue;
    seen += 1;
    const headings = new Set(prose.headings.map((heading) => heading.id));
    const named = new Set(former.get(page.path)?.map((address) => address.split('#')[1]));
    for (const element of page.root.querySelectorAll('[id]'))
      if (
        !headings.has(element.id) &&
        !named.has(element.id) &&
        !templateIds.has(element.id) &&
        !FAMILIES.test(element.id)
      )
        unknown.add(`${described(collection).label}: ${element.id}`);
    for (const heading of headings) expect(page.root.querySelector(`[id="${heading}"]`), page.path).not.toBeNull();
  }
  expect(seen).toBeGreaterThan(50);
  expect([...unknown]).toEqual([]);
});

test('every address to which authors may link at any time is published', () => {
  expect([...fixedAddresses].filter((path) => fileOf(path) === undefined)).toEqual([]);
  for (const [path, places] of fixedPlaces)
    for (const place of places) expect(byPath.get(path)?.root.querySelector(`[id="${place}"]`), place).toBeTruthy();
});
