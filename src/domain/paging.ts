/** Long lists in numbered pages, so that each stays light however the collection grows. */

/** How many entries a page of a list holds: as many as the first round trip of a slow network brings. */
const PAGE_SIZE = 48;

/** How many entries of a group stand on a page of several groups; a longer group has a list of its own. */
export const SHOWN_OF_GROUP = 12;

/** A part of a list, at an address of its own. */
export interface ListPage<Item> {
  number: number;
  /** How many pages the list has. */
  count: number;
  items: readonly Item[];
}

/** The address of a page of a list; the first is the list’s own. */
export const pagePath = (list: string, number: number) => (number === 1 ? list : `${list}page/${number}/`);

/** Which list, and which of its pages, is read at an address. */
export function pageAt(path: string): { list: string; number: number } {
  const [, list = path, number = '1'] = /^(.*\/)page\/(\d+)\/$/.exec(path) ?? [];
  return { list, number: Number(number) };
}

/** A list cut into pages; an empty list has one page. */
export function inPages<Item>(items: readonly Item[], size = PAGE_SIZE): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    count,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** The pages that a page of a list links to: the first, the last, its neighbours; a gap of one is no gap. */
export function linkedPages(number: number, count: number): number[] {
  const near = new Set([1, count, number - 1, number, number + 1]);
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => near.has(page) || (near.has(page - 1) && near.has(page + 1)),
  );
}
