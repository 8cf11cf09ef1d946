/** The pages that an address which leads nowhere was likely meant for. */
import { distance } from 'fastest-levenshtein';
import { mended } from '#tools/address.ts';

const MOST = 3;
/** The share of letters that may differ. */
const ALIKE = 0.4;

/** The address as it was likely meant: small letters, single slashes, one at the end, nothing that a mail program has added. */
export const straightened = (path: string): string =>
  `/${mended(path)
    .toLowerCase()
    .replace(/\/index\.html?$|\.html?$/, '')
    .split('/')
    .filter(Boolean)
    .join('/')}/`.replace('//', '/');

/** Among these addresses, the one that was meant, or those that are written most like it; the nearest first. */
export function nearPages(path: string, known: readonly string[]): string[] {
  const meant = straightened(path);
  if (known.includes(meant)) return [meant];
  const last = (address: string) => address.split('/').filter(Boolean).at(-1) ?? '';
  const gap = (address: string) =>
    Math.min(
      ...[
        [meant, address],
        [last(meant), last(address)],
      ].map(([a = '', b = '']) => distance(a, b) / Math.max(a.length, b.length, 1)),
    );
  return known
    .map((address) => ({ address, gap: gap(address) }))
    .filter((one) => one.gap <= ALIKE)
    .sort((a, b) => a.gap - b.gap || (a.address < b.address ? -1 : 1))
    .slice(0, MOST)
    .map(({ address }) => address);
}
