/** A reader’s selection: which pages are kept, in which order, with private remarks. Nothing here touches the device. */
import { putRight } from '#domain/characters.ts';
import { paths } from '#domain/paths.ts';
import { isRecord } from '#domain/record.ts';
import { mended } from '#tools/address.ts';

/** A kept page. The title is kept too, so that a page that has gone can still be named. */
export interface Kept {
  /** « collection/id ». */
  page: string;
  title: string;
  remark: string;
  /** What another copy of the selection says of the page, until the reader chooses. */
  others?: readonly OtherRemark[];
}

/** A remark that came with a file, and the day on which it came. */
export interface OtherRemark {
  remark: string;
  day: string;
}
export type Selection = readonly Kept[];

export const MOST_PAGES = 200;
export const LONGEST_REMARK = 20_000;
const LONGEST_TITLE = 300;
const VERSION = 1;
const PAGE = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,120}$/;
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

const has = (selection: Selection, page: string) => selection.some((kept) => kept.page === page);

/** The address of a page written « collection/id ». */
export function addressOf(page: string): string {
  const [collection = '', id] = page.split('/');
  return `${Object.hasOwn(paths, collection) ? paths[collection as keyof typeof paths] : '/'}${id}/`;
}

/** Adds a page at the end; a page already kept stays where it is. */
export const keep = (selection: Selection, page: string, title: string): Selection =>
  has(selection, page) || selection.length >= MOST_PAGES ? selection : [...selection, { page, title, remark: '' }];

/** Takes a page out. */
export const remove = (selection: Selection, page: string): Selection => selection.filter((kept) => kept.page !== page);

/** Moves a page up (-1) or down (+1); the ends don’t move further. */
export function move(selection: Selection, page: string, by: -1 | 1): Selection {
  const from = selection.findIndex((kept) => kept.page === page);
  const moved = selection[from];
  const passed = selection[from + by];
  if (!moved || !passed) return selection;
  return selection.map((kept) => (kept === moved ? passed : kept === passed ? moved : kept));
}

/** Writes the private remark of a page. */
export const annotate = (selection: Selection, page: string, remark: string): Selection =>
  selection.map((kept) => (kept.page === page ? { ...kept, remark } : kept));

/** Settles which remark of a page counts: the reader’s own, or another; that other is no longer in sight. */
export const settle = (selection: Selection, page: string, other: string, taken: boolean): Selection =>
  selection.map((kept) => {
    if (kept.page !== page) return kept;
    const others = (kept.others ?? []).filter(({ remark }) => remark !== other);
    return { page, title: kept.title, remark: taken ? other : kept.remark, ...(others.length > 0 && { others }) };
  });

/** Adds what another selection holds, up to what the tool keeps; where remarks differ, both stay in sight. */
export function merge(selection: Selection, added: Selection, day: string): Selection {
  const theirs = new Map(added.map((kept) => [kept.page, kept]));
  const completed = selection.map((kept) => {
    const other = theirs.get(kept.page);
    return other ? together(kept, other, day) : kept;
  });
  return [...completed, ...added.filter(({ page }) => !has(selection, page))].slice(0, MOST_PAGES);
}

/** What another selection would bring: pages, remarks that differ, pages beyond what the tool keeps. */
export function weigh(
  selection: Selection,
  added: Selection,
  day: string,
): { fresh: number; differing: number; left: number } {
  const next = merge(selection, added, day);
  const before = new Map(selection.map(({ page, others = [] }) => [page, others.length]));
  return {
    fresh: next.length - selection.length,
    differing: next.filter(({ page, others = [] }) => others.length > (before.get(page) ?? others.length)).length,
    left: added.filter(({ page }) => !has(next, page)).length,
  };
}

function together(kept: Kept, other: Kept, day: string): Kept {
  const remark = kept.remark || other.remark;
  const others = [...(kept.others ?? []), { remark: other.remark, day }, ...(other.others ?? [])].filter(
    (one, rank, all) =>
      one.remark !== '' && one.remark !== remark && all.findIndex((same) => same.remark === one.remark) === rank,
  );
  return { page: kept.page, title: kept.title, remark, ...(others.length > 0 && { others }) };
}

/** Takes an act back, and it alone: what was done since stays. */
export function withdraw(current: Selection, before: Selection, after: Selection): Selection {
  const find = (selection: Selection, page: string) => selection.find((kept) => kept.page === page);
  const same = (a: Kept | undefined, b: Kept | undefined) => JSON.stringify(a) === JSON.stringify(b);
  const rest = current.flatMap((kept) => {
    const [former, made] = [find(before, kept.page), find(after, kept.page)];
    if (!made || same(former, made) || !same(kept, made)) return [kept];
    return former ? [former] : [];
  });
  for (const [rank, former] of before.entries()) {
    if (has(after, former.page) || has(rest, former.page)) continue;
    const next = before.slice(rank + 1).find(({ page }) => has(rest, page));
    const place = next ? rest.findIndex(({ page }) => page === next.page) : rest.length;
    rest.splice(place, 0, former);
  }
  return rest;
}

/** The text kept on the device and in files. */
export const serialise = (selection: Selection): string =>
  JSON.stringify({ version: VERSION, pages: selection }, undefined, 1);

/** What a text holds: pages, and how many lines could not be read or are too many. */
export interface Reading {
  selection: Selection;
  unread: number;
}

/** Reads a kept text, of this version or another; undefined when it is no selection. Nothing throws. */
export function read(text: string): Reading | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || !Array.isArray(data['pages'])) return undefined;
  const found = new Map<string, Kept>();
  let unread = 0;
  for (const item of data['pages'] as unknown[]) {
    const kept = keptOf(item);
    if (!kept || (found.size === MOST_PAGES && !found.has(kept.page))) unread += 1;
    else if (!found.has(kept.page)) found.set(kept.page, kept);
  }
  return { selection: Array.from(found.values()), unread };
}

/** The pages that a text holds; none when it is something else. */
export const parse = (text: string): Selection => read(text)?.selection ?? [];

function keptOf(item: unknown): Kept | undefined {
  if (!isRecord(item) || typeof item['page'] !== 'string' || !PAGE.test(item['page'])) return undefined;
  const others = (Array.isArray(item['others']) ? (item['others'] as unknown[]) : []).flatMap((other) =>
    isRecord(other) && typeof other['day'] === 'string' && DAY.test(other['day']) && typeof other['remark'] === 'string'
      ? [{ remark: putRight(other['remark']), day: other['day'] }]
      : [],
  );
  return {
    page: item['page'],
    title: textOf(item['title']).slice(0, LONGEST_TITLE).replace(CONTROL, ' ').trim() || item['page'],
    remark: textOf(item['remark']),
    ...(others.length > 0 && { others }),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const textOf = (value: unknown) => (typeof value === 'string' ? putRight(value) : '');

const LINK = '#pages=';

/** The fragment of an address that carries the pages, neighbours of one collection together: `#pages=fiches:a,b;guides:c`. Remarks stay here. */
export function linkOf(pages: readonly string[]): string {
  let written = '';
  let current: string | undefined;
  for (const page of pages) {
    const [collection, id] = page.split('/');
    written += collection === current ? `,${id}` : `${current ? ';' : ''}${collection}:${id}`;
    current = collection;
  }
  return `${LINK}${written}`;
}

/** What the fragment of an address carries: pages, each once, and what could not be read. */
export interface Link {
  pages: string[];
  unread: string[];
}

/** Reads a fragment, whatever mail programs have made of it; nothing when it is something else. */
export function readLink(fragment: string): Link {
  const written = mended(fragment);
  if (!written.startsWith(LINK)) return { pages: [], unread: [] };
  const asked = written
    .slice(LINK.length)
    .split(';')
    .flatMap((group) => {
      const [collection = '', ids = ''] = group.split(':');
      return ids === '' ? [group] : ids.split(',').map((id) => `${collection}/${id}`);
    })
    .map((page) => page.replace(/^[^a-z0-9-]+|[^a-z0-9-]+$/gi, ''));
  const named = Array.from(new Set(asked.filter((page) => page !== '')));
  const pages = named.map((page) => page.toLowerCase()).filter((page) => PAGE.test(page));
  return {
    pages: Array.from(new Set(pages)).slice(0, MOST_PAGES),
    unread: [...named.filter((page) => !PAGE.test(page.toLowerCase())), ...pages.slice(MOST_PAGES)],
  };
}
