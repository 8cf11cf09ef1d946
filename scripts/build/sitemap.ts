/** The map that search engines read: the pages that hold something of their own, and when each was last checked. */
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { checkedOn } from './checked-on.ts';

/** Pages that hold nothing of their own: booklets repeat other pages, the rest depends on the reader’s device. */
const READER_TOOLS = /\/(livret\/.+|ma-selection|comparer|contribuer\/apercu)\//;

/** The integrations that write the map of the pages once these stand. */
export function mapping(): AstroIntegration[] {
  let site: URL;
  /** An address whose text now stands on another page. */
  const isMoved = (path: string) =>
    readFileSync(new URL(`.${path}index.html`, site), 'utf8').includes('http-equiv="refresh"');
  const pathOf = (page: string) => new URL(page).pathname;
  return [
    { name: 'where-written', hooks: { 'astro:config:done': ({ config }) => void (site = config.outDir) } },
    sitemap({
      filter: (page) => !READER_TOOLS.test(page) && !isMoved(pathOf(page)),
      serialize: (item) => {
        const lastmod = checkedOn(pathOf(item.url));
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
  ];
}
