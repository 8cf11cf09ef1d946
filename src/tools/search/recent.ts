/** The reader’s last searches, kept on this device only. */
import { device } from '#tools/storage.ts';

const KEY = 'recherches';
const KEPT = 6;
/** What is longer was pasted: it is not kept, nor told back whole. */
export const LONGEST_SEARCH = 80;

/** A list of searches with one more in front, without repetition nor what is too long. */
export const withSearch = (searches: readonly string[], query: string): string[] =>
  [query, ...searches.filter((other) => other !== query)].filter((one) => one.length <= LONGEST_SEARCH).slice(0, KEPT);

/** The last searches, newest first; none where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(device.read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(query: string): void {
  device.write(KEY, JSON.stringify(withSearch(recentSearches(), query)));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  device.write(KEY, null);
}
