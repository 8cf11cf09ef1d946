/** What follows rendering, as a part of `astro build`: joined styles, the search index, compressed copies, what reading without network needs. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressNotice } from './address.ts';

/** The integration that makes a site of the rendered pages; it comes last, since it takes what the others wrote. */
export function finishing(): AstroIntegration {
  let cache = '';
  let site = '';
  return {
    name: 'finishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const { finish } = await import('./finish.ts');
        await finish(fileURLToPath(dir).replace(/[/\\]$/, ''), cache);
        const notice = addressNotice(site);
        if (notice) console.warn(notice);
      },
    },
  };
}
