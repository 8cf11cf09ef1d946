/** Whatever of the network fails while a tool works: it shows what it has, or says what is missing, and never takes a portal’s page for ours. */
import fc from 'fast-check';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, test, type ExpectStatic } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { DESK } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PORTAL = 'Connectez-vous au réseau';
const ways: Record<string, (route: Route) => Promise<void>> = {
  aborted: (route) => route.abort(),
  404: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  503: (route) => route.fulfill({ status: 503, body: '' }),
  portal: (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: `<title>${PORTAL}</title><main><div><h1>${PORTAL}</h1></div></main>`,
    }),
  cut: (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"entries":{"a"' }),
  empty: (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '' }),
  null: (route) => route.fulfill({ status: 200, contentType: 'application/json', body: 'null' }),
};

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();
const PAGES = '#pages=fiches:recyclobus-marseille;guides:tableau-de-bord';

/** Each tool: where it works, what it fetches, what it must show in any case. */
const tools: Record<
  string,
  { path: string; fetches: RegExp; holds: (page: Page, expect: ExpectStatic) => Promise<void> }
> = {
  comparison: {
    path: '/comparer/?fiches=recyclobus-marseille,laverie-pres-saint-jean-chalon',
    fetches: /\/api\//,
    holds: async (page, expect) => {
      await expect.poll(() => text(page, 'compare-fiches [role=status]')).not.toBe('');
      const shown = await page.locator('.compared li').count();
      const missing = (await text(page, 'compare-fiches [role=status]')).match(/introuvable/g)?.length ?? 0;
      expect(shown + missing).toBe(2);
    },
  },
  facets: {
    path: '/fiches/?theme=mobilite',
    fetches: /\/api\/|\/fiches\/page\//,
    holds: (page, expect) =>
      expect.poll(() => page.locator('facet-list .cards > li:visible').count()).toBeGreaterThan(0),
  },
  filter: {
    path: '/glossaire/',
    fetches: /\/glossaire\/page\//,
    holds: async (page, expect) => {
      await page.fill('#filtre', 'régie');
      await expect.poll(() => text(page, 'filter-list [role=status]')).toMatch(/réponse/);
      const told = (await text(page, 'filter-list [role=status]')).includes('n’est pas venu');
      expect((await page.locator('filter-list > section').count()) > 20).toBe(!told);
    },
  },
  booklet: {
    path: `/livret/selection/${PAGES}`,
    fetches: /\/(fiches|guides)\/[a-z-]+\/$/,
    holds: async (page, expect) => {
      await expect.poll(() => text(page, '#avancement')).toContain('Le livret est prêt : 2 pages du site y sont.');
      const titles = await page.locator('article.chapter').allInnerTexts();
      expect(titles).toHaveLength(2);
    },
  },
  selection: {
    path: `/ma-selection/${PAGES}`,
    fetches: /\/api\//,
    holds: (page, expect) => expect.poll(() => page.locator('.shared li').count()).toBe(2),
  },
  'near page': {
    path: '/Fiches/',
    fetches: /sitemap|\/fiches\/$/,
    holds: (page, expect) => expect.poll(() => page.locator('main a').count()).toBeGreaterThan(0),
  },
  'this month in the garden': {
    path: '/',
    fetches: /\/api\//,
    holds: (page, expect) => expect.poll(() => page.locator('garden-month h2').isVisible()).toBe(true),
  },
  'offline desk': {
    path: '/hors-ligne/',
    fetches: /fichiers\.json/,
    holds: (page, expect) => expect.poll(() => text(page, '[data-part=copie]')).toBe('Aucune copie sur cet appareil.'),
  },
};

test.concurrent.for(Object.entries(tools))(
  '%s',
  { timeout: 120_000 },
  async ([, { path, fetches, holds }], { expect }) => {
    const fates = fc.array(fc.constantFrom('', ...Object.keys(ways)), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fates, async (fate) => {
        const context = await browser.newContext({ viewport: DESK, serviceWorkers: 'block' });
        const page = await context.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        let asked = 0;
        await page.route(fetches, (route) => {
          const way = route.request().resourceType() === 'document' ? '' : fate[asked++ % fate.length];
          return way ? ways[way]?.(route) : route.continue();
        });
        await page.goto(address(path));
        await page.waitForLoadState('networkidle');
        await holds(page, expect);
        expect(await page.locator('body').innerText()).not.toContain(PORTAL);
        expect(errors).toEqual([]);
        await context.close();
      }),
      { numRuns: 6, examples: Object.keys(ways).map((way) => [[way]]) },
    );
  },
);
