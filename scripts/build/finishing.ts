/** What follows rendering, as a part of `astro build`: styles in the pages, the search index, compressed copies, what reading without network needs. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressNotice } from './address.ts';
import { stepSince } from './steps.ts';

/** The integration that makes a site of the rendered pages; it comes last, since it takes what the others wrote. */
export function finishing(): AstroIntegration {
  let cache = '';
  let site = '';
  let start = 0;
  return {
    name: 'finishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        site = config.site ?? '';
      },
      'astro:build:start': () => {
        stepSince('content', 0);
        start = performance.now();
      },
      'astro:build:done': async ({ dir }) => {
        stepSince('pages', start);
        const { finish } = await import('./finish.ts');
        await finish(fileURLToPath(dir).replace(/[/\\]$/, ''), cache);
        const notice = addressNotice(site);
        if (notice) console.warn(notice);
      },
    },
  };
}
