/** A reader’s selection: which pages are kept, in which order, with private remarks. Nothing here touches the device. */
import { paths } from '#domain/paths.ts';
import { isRecord } from '#domain/record.ts';

/** A kept page. The title is kept too, so that a page that has gone can still be named. */
export interface Kept {
  /** « collection/id ». */
  page: string;
  title: string;
  remark: string;
}
export type Selection = readonly Kept[];

export const MOST_PAGES = 200;
const LONGEST_REMARK = 2000;
const LONGEST_TITLE = 300;
const VERSION = 1;
const PAGE = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,120}$/;
const CONTROL = /[\p{Cc}\p{Cs}]+/gu;

const has = (selection: Selection, page: string) => selection.some((kept) => kept.page === page);

/** The address of a page written « collection/id ». */
export function addressOf(page: string): string {
  const [collection = '', id] = page.split('/');
  return `${(paths as Readonly<Record<string, string>>)[collection] ?? '/'}${id}/`;
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
  selection.map((kept) => (kept.page === page ? { ...kept, remark: remark.slice(0, LONGEST_REMARK) } : kept));

/** Adds what another selection holds; remarks already written here win. */
export function merge(selection: Selection, added: Selection): Selection {
  const remarks = new Map(added.map(({ page, remark }) => [page, remark]));
  const completed = selection.map((kept) => ({ ...kept, remark: kept.remark || (remarks.get(kept.page) ?? '') }));
  return [...completed, ...added.filter(({ page }) => !has(selection, page))].slice(0, MOST_PAGES);
}

/** The text kept on the device and in files. */
export const serialise = (selection: Selection): string =>
  JSON.stringify({ version: VERSION, pages: selection }, undefined, 1);

/** Reads a kept text, of this version or another: what it understands is taken, the rest is left, nothing throws. */
export function parse(text: string): Selection {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(data) || !Array.isArray(data['pages'])) return [];
  const found = new Map<string, Kept>();
  for (const item of data['pages'] as unknown[]) {
    if (found.size === MOST_PAGES) break;
    if (!isRecord(item) || typeof item['page'] !== 'string' || !PAGE.test(item['page'])) continue;
    if (found.has(item['page'])) continue;
    found.set(item['page'], {
      page: item['page'],
      title: clean(item['title'], LONGEST_TITLE).replace(CONTROL, ' ').trim() || item['page'],
      remark: clean(item['remark'], LONGEST_REMARK),
    });
  }
  return Array.from(found.values());
}

const clean = (value: unknown, longest: number) => (typeof value === 'string' ? value.slice(0, longest) : '');

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

/** The pages that the fragment of an address carries, each once; none when it is something else. */
export function parseLink(fragment: string): string[] {
  if (!fragment.startsWith(LINK)) return [];
  const pages = fragment
    .slice(LINK.length)
    .split(';')
    .flatMap((group) => {
      const [collection, ids = ''] = group.split(':');
      return ids.split(',').map((id) => `${collection}/${id}`);
    });
  return Array.from(new Set(pages.filter((page) => PAGE.test(page)))).slice(0, MOST_PAGES);
}
