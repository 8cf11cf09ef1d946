/** A list that stands on several pages is narrowed down as a whole: its other pages are fetched at the first gesture. */
import { pageAt, pagePath } from '#domain/paging.ts';
import { fetchPage } from '#tools/fetch.ts';

const CARDS = 'facet-list .cards > li';

/** Puts the cards of all pages into the list, in their order, and takes its numbered pages away; tells whether each page came. */
export async function gatherPages(list: HTMLElement): Promise<boolean> {
  const count = Number(list.dataset['pages'] ?? 1);
  const cards = list.querySelector('.cards');
  if (count < 2 || !cards) return true;
  const { list: path, number } = pageAt(location.pathname);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  try {
    const parts = await Promise.all(
      numbers.map(async (page) => (page === number ? Array.from(cards.children) : cardsOf(pagePath(path, page)))),
    );
    cards.replaceChildren(...parts.flat());
  } catch {
    return false;
  }
  list.querySelector('.paging')?.remove();
  return true;
}

async function cardsOf(address: string): Promise<Element[]> {
  const cards = Array.from((await fetchPage(address))?.querySelectorAll(CARDS) ?? []);
  if (cards.length === 0) throw new Error(`no list at ${address}`);
  return cards;
}
