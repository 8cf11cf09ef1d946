/** One page of each template, on a wide screen and on a phone: the checks that are too slow for every page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { bringAxe, bringIbm, DESK, ibmFailures, PHONE, templatePaths, violations, visitAll } from './visit.ts';

/** Text on which a reader spends time must reach 7:1. */
const ENHANCED = { runOnly: ['color-contrast-enhanced'] };

let browser: Browser;
let paths: readonly string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  paths = await templatePaths();
});
afterAll(() => browser.close());

test('axe finds nothing on a wide screen, and text reaches 7:1 in light and dark', { timeout: 180_000 }, async () => {
  const found: string[] = [];
  await visitAll(browser, paths, { viewport: DESK }, async (page, path) => {
    if (page.url() === 'about:blank') await bringAxe(page.context());
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address(path));
    const light = [...(await violations(page, {})), ...(await violations(page, ENHANCED))];
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(page, ENHANCED);
    found.push(...light.map((line) => `${path}: ${line}`), ...dark.map((line) => `${path} in dark: ${line}`));
  });
  expect(paths.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test.each([
  ['a phone', PHONE],
  ['a wide screen', DESK],
])('a second engine, IBM’s, finds nothing either on %s', { timeout: 180_000 }, async (_, viewport) => {
  const found: string[] = [];
  await visitAll(browser, paths, { viewport }, async (page, path) => {
    if (page.url() === 'about:blank') await bringIbm(page.context());
    await page.goto(address(path), { waitUntil: 'networkidle' });
    found.push(...(await ibmFailures(page)).map((failure) => `${path}: ${failure}`));
  });
  expect(found).toEqual([]);
});

test.each([
  ['a phone', PHONE],
  ['a wide screen', DESK],
])('nothing moves while a page comes in on %s', { timeout: 120_000 }, async (_, viewport) => {
  const moved: string[] = [];
  await visitAll(browser, paths, { viewport }, async (page, path) => {
    await page.goto(address(path), { waitUntil: 'networkidle' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 100);
        }),
    );
    if (shift > 0) moved.push(`${path}: ${shift}`);
  });
  expect(moved).toEqual([]);
});
