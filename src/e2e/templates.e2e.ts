/** One page of each template, on a wide screen and on a phone: the checks that are too slow for every page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { bringAxe, DESK, ibmFailures, PHONE, templatePaths, violations, visitAll } from './visit.ts';

const MINUTES = 60_000;
/** Text on which a reader spends time must reach 7:1. */
const ENHANCED = { runOnly: ['color-contrast-enhanced'] };

let browser: Browser;
let paths: readonly string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  paths = await templatePaths();
});
afterAll(() => browser.close());

test(
  'axe finds nothing on a wide screen, and text reaches 7:1 in light and dark',
  { timeout: 3 * MINUTES },
  async () => {
    const found: string[] = [];
    await visitAll(browser, paths, { viewport: DESK, prepare: bringAxe }, async (page, path) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address(path));
      const light = [...(await violations(page, {})), ...(await violations(page, ENHANCED))];
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, ENHANCED);
      found.push(...light.map((line) => `${path}: ${line}`), ...dark.map((line) => `${path} in dark: ${line}`));
    });
    expect(paths.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  },
);

/** Adds up what moves in a page, from its first picture on. */
function watchShifts(): void {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      (window as unknown as { shift: number }).shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

describe.each([
  ['a phone', PHONE],
  ['a wide screen', DESK],
])('on %s', (_, viewport) => {
  const moved: string[] = [];
  const failures: string[] = [];
  beforeAll(async () => {
    const prepare = (page: Page) => page.addInitScript(watchShifts);
    await visitAll(browser, paths, { viewport, prepare }, async (page, path) => {
      await page.goto(address(path), { waitUntil: 'networkidle' });
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      if (shift > 0) moved.push(`${path}: ${shift}`);
      failures.push(...(await ibmFailures(page)).map((failure) => `${path}: ${failure}`));
    });
  }, 4 * MINUTES);

  test('nothing moves while a page comes in', () => {
    expect(moved).toEqual([]);
  });

  test('a second engine, IBM’s, finds nothing either', () => {
    expect(failures).toEqual([]);
  });
});
