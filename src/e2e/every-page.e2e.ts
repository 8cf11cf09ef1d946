/** Every page of the site, on a phone; axe reads them in light and dark, but for most sources. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { allPaths, bringAxe, PHONE, templatePaths, violations, visitAll } from './visit.ts';

const MINUTES = 60_000;
/** How many pages of one template axe reads: all but of the sources, many hundreds of few lines each. */
const READ_BY_AXE = 140;

let browser: Browser;
let count = 0;
const light: string[] = [];
const dark: string[] = [];
const errors: string[] = [];
const outside: string[] = [];
const overflowing: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  const paths = await allPaths();
  const read = new Set(await templatePaths(READ_BY_AXE));
  await visitAll(browser, paths, { viewport: PHONE }, async (page, path) => {
    if (page.url() === 'about:blank') {
      await bringAxe(page.context());
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(address('/'))) outside.push(`${page.url()}: ${request.url()}`);
      });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) overflowing.push(`${path}: ${width} px`);
    count += 1;
    if (!read.has(path)) return;
    const say = (violation: string) => `${path}: ${violation}`;
    light.push(...(await violations(page, { rules: { 'target-size': { enabled: true } } })).map(say));
    await page.emulateMedia({ colorScheme: 'dark' });
    dark.push(...(await violations(page, { runOnly: ['color-contrast'] })).map(say));
  });
}, 12 * MINUTES);
afterAll(() => browser.close());

test('all pages were visited', () => {
  expect(count).toBeGreaterThan(1000);
});

test('axe finds nothing in light', () => {
  expect(light).toEqual([]);
});

test('axe finds no contrast too low in dark', () => {
  expect(dark).toEqual([]);
});

test('no error is told in the console, nor a breach of the security policy', () => {
  expect(errors).toEqual([]);
});

test('no request leaves the site', () => {
  expect(outside).toEqual([]);
});

test('nothing is wider than a phone of 360 px', () => {
  expect(overflowing).toEqual([]);
});
