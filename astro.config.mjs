import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { finishing } from './scripts/build/finishing.ts';
import { editing } from './scripts/build/edition.ts';
import { publicAddress } from './scripts/build/address.ts';
import { mapping } from './scripts/build/sitemap.ts';
import { shortTokens } from './scripts/build/tokens.ts';
import { checkWhileWriting } from './src/reading/dev.ts';
import { settingsNow } from './src/site.ts';

const NAMES_OF_SIGNS = 'decode-named-character-reference';

export default defineConfig({
  site: publicAddress(process.env, settingsNow()),
  cacheDir: '.astro/cache',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  integrations: [checkWhileWriting(), editing(), mdx(), mapping(), finishing()],
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
