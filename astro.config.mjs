import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { checkedOn } from './scripts/build/checked-on.ts';
import { finishing } from './scripts/build/finishing.ts';
import { editing } from './scripts/build/edition.ts';
import { publicAddress } from './scripts/build/address.ts';
import { shortTokens } from './scripts/build/tokens.ts';
import { checkWhileWriting } from './src/reading/dev.ts';
import { settingsNow } from './src/site.ts';

/** Pages that hold nothing of their own: booklets repeat other pages, the rest depends on the reader’s device. */
const READER_TOOLS = /\/(livret\/.+|ma-selection|comparer|contribuer\/apercu)\//;
let written;
const whereWritten = {
  name: 'where-written',
  hooks: { 'astro:config:done': ({ config }) => (written = config.outDir) },
};
/** An address whose text now stands on another page. */
const isMoved = (page) =>
  readFileSync(new URL(`.${new URL(page).pathname}index.html`, written), 'utf8').includes('http-equiv="refresh"');

const NAMES_OF_SIGNS = 'decode-named-character-reference';

export default defineConfig({
  site: publicAddress(process.env, settingsNow()),
  cacheDir: '.astro/cache',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  integrations: [
    checkWhileWriting(),
    editing(),
    whereWritten,
    mdx(),
    sitemap({
      filter: (page) => !READER_TOOLS.test(page) && !isMoved(page),
      serialize: (item) => ({ ...item, lastmod: checkedOn(new URL(item.url).pathname) }),
    }),
    finishing(),
  ],
  // Editors of text complete and explain the keys at the head of a page.
  experimental: { contentIntellisense: true },
  // A page waits for the disk while others render.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [shortTokens()],
    // Its build for browsers has a page read the names of signs (&eacute;): the security policy allows no such reading.
    resolve: { alias: { [NAMES_OF_SIGNS]: `${import.meta.dirname}/node_modules/${NAMES_OF_SIGNS}/index.js` } },
  },
});
