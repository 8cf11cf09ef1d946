import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env['ADRESSE_DU_SITE'] ?? 'http://localhost:4321',
  outDir: '.dist-next',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  integrations: [mdx(), sitemap()],
  build: { inlineStylesheets: 'never' },
  vite: { build: { cssCodeSplit: false, assetsInlineLimit: 0 } },
});
