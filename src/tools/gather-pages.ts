/** A list that stands on several pages is searched as a whole: its other pages are fetched at the first gesture. */
import { pageAt, pagePath } from '#domain/paging.ts';
import { fetchPage } from '#tools/fetch.ts';

/** Puts what the other pages hold around the items of a list, in their order, and takes its numbered pages away; tells whether each page came. */
export async function gatherPages(list: HTMLElement, items: string): Promise<boolean> {
  const count = Number(list.dataset['pages'] ?? 1);
  const own = Array.from(list.querySelectorAll(items));
  if (count < 2) return true;
  const { list: path, number } = pageAt(location.pathname);
  const itemsAt = (page: number) => itemsOf(pagePath(path, page), items);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  try {
    const [before, after] = await Promise.all([
      Promise.all(numbers.slice(0, number - 1).map(itemsAt)),
      Promise.all(numbers.slice(number).map(itemsAt)),
    ]);
    own[0]?.before(...before.flat());
    own.at(-1)?.after(...after.flat());
  } catch {
    return false;
  }
  list.querySelector('.paging')?.remove();
  return true;
}

async function itemsOf(address: string, items: string): Promise<Element[]> {
  const found = Array.from((await fetchPage(address))?.querySelectorAll(items) ?? []);
  if (found.length === 0) throw new Error(`no list at ${address}`);
  return found;
}
