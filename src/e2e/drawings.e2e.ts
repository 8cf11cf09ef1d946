/** The drawings that explain: their words stay on the sheet, and can be read in both themes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { PHONE, violations } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(['light', 'dark'] as const)('axe finds nothing among all drawings, in %s', async (colorScheme) => {
  const context = await browser.newContext({ viewport: PHONE, colorScheme });
  const page = await context.newPage();
  await page.goto(address('/dessins/'));
  expect(await page.locator('figure.drawn').count()).toBeGreaterThanOrEqual(16);
  expect(await violations(page, {})).toEqual([]);
  await context.close();
});

test('no word leaves its drawing, with the site’s font or that of the device', async () => {
  const page = await browser.newPage({ viewport: PHONE, bypassCSP: true });
  await page.goto(address('/dessins/'), { waitUntil: 'networkidle' });
  for (const sheet of ['', '.drawn svg { font-family: Arial, sans-serif; }']) {
    if (sheet) await page.addStyleTag({ content: sheet });
    const outside = await page.$$eval('figure.drawn svg', (drawings) =>
      drawings.flatMap((svg) =>
        Array.from(svg.querySelectorAll('text'))
          .filter((word) => {
            const { x, width } = word.getBBox();
            return x < -1 || x + width > 341;
          })
          .map((word) => word.textContent),
      ),
    );
    expect(outside).toEqual([]);
  }
  await page.close();
});

test('a drawing shows its shapes, not its words alone', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address('/dessins/trois-bacs/'), { waitUntil: 'networkidle' });
  const size = await page.$eval('figure.drawn use', (use) => (use as SVGUseElement).getBBox().width);
  expect(size).toBeGreaterThan(300);
  await page.close();
});
