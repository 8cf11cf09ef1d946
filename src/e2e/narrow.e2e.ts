/** The narrowest phones: nothing scrolls sideways, with the site’s fonts and with those of the device. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { templatePaths, visitAll } from './visit.ts';

const NARROW = { width: 320, height: 640 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The templates that are wider than the narrowest phone. */
async function tooWide(withFonts: boolean): Promise<string[]> {
  const wide: string[] = [];
  await visitAll(browser, await templatePaths(), { viewport: NARROW, isMobile: true }, async (page, path) => {
    if (!withFonts) await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(address(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > NARROW.width) wide.push(`${path}: ${width} px`);
  });
  return wide;
}

test('no page is wider than 320 px, which is 1280 px at 400 % too', async () => {
  expect(await tooWide(true)).toEqual([]);
}, 120_000);

test('nor with the fonts of the device alone', async () => {
  expect(await tooWide(false)).toEqual([]);
}, 120_000);

test('L’essentiel begins on the first screen of a phone, and in the upper half of a desk', async () => {
  const late: string[] = [];
  const articles = (await templatePaths()).filter((path) =>
    /^\/(fiches|guides|si-tes-jardin|creer-une-regie|dossiers)\/(?!page\/)./.test(path),
  );
  expect(articles.length).toBeGreaterThanOrEqual(5);
  for (const [width, height, limit] of [
    [360, 780, 780],
    [1280, 900, 450],
  ] as const)
    await visitAll(browser, articles, { viewport: { width, height } }, async (page, path) => {
      await page.goto(address(path));
      const top = await page.locator('.essential').evaluate((box) => box.getBoundingClientRect().top);
      if (top > limit) late.push(`${path} at ${width}: ${Math.round(top)} px`);
    });
  expect(late).toEqual([]);
}, 120_000);
