/** Where a reader was in a list when she followed one of its links: the way back leads there. */
import { isRecord } from '#domain/record.ts';

/** The address of the link, and how far below the top of the window it stood. */
export interface Place {
  href: string;
  top: number;
}

/** The place that an entry of the history keeps. */
export function placeIn(state: unknown): Place | undefined {
  const place = isRecord(state) ? state['list'] : undefined;
  return isRecord(place) && typeof place['href'] === 'string' && typeof place['top'] === 'number'
    ? { href: place['href'], top: place['top'] }
    : undefined;
}

/** Notes the place of a link in the history. */
export function leave(link: HTMLAnchorElement): void {
  const place: Place = { href: link.href, top: link.getBoundingClientRect().top };
  history.replaceState({ ...(history.state as object | null), list: place }, '');
}

/** Brings the reader back to where she was, once the list is as it was. */
export function comeBack(list: HTMLElement, { href, top }: Place): void {
  const link = Array.from(list.querySelectorAll('a')).find((one) => one.href === href);
  if (link) scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
}
