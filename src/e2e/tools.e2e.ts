/** The tools in use, as assistive techniques find them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { phone } from './screens.ts';
import { violations } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SELECTION =
  '{"version":1,"pages":[{"page":"guides/tableau-de-bord","title":"x","remark":"y"},{"page":"fiches/partie","title":"z","remark":""}]}';

/** The pages of the tools, and what to do there before looking. */
const uses: Record<string, (page: Page) => Promise<unknown>> = {
  '/fiches/?theme=mobilite': async (page) => {
    await page.waitForSelector('.facet-bar select');
    await page.locator('.facets summary').first().tap();
  },
  '/ma-selection/#pages=fiches:recyclobus-marseille': async (page) => {
    await page.waitForSelector('.kept > li');
    await page.locator('[data-do=remove]').first().tap();
  },
  '/comparer/?fiches=recyclobus-marseille,accorderies-paris': (page) => page.waitForSelector('.compared li'),
  '/livret/selection/': (page) => page.waitForSelector('.chapter ~ .chapter'),
  '/livret/dossiers/se-deplacer/': (page) => page.waitForSelector('.chapter'),
};

test.each(Object.keys(uses))('axe finds nothing on %s', async (path) => {
  const context = await browser.newContext(phone);
  await context.addInitScript((text) => localStorage.setItem('selection', text), SELECTION);
  const page = await context.newPage();
  await page.goto(address(path));
  await uses[path]?.(page);
  expect(await violations(page, { rules: { 'target-size': { enabled: true } } })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { runOnly: ['color-contrast'] })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});
