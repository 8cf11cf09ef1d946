import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { desktop, phone } from './screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TWO = '/comparer/?fiches=laverie-pres-saint-jean-chalon,recyclobus-marseille';

async function open(page: Page, path: string) {
  await page.goto(address(path));
  await page.waitForFunction(() => document.querySelector('compare-fiches [role=status]')?.textContent !== '');
}

test('on a desktop the fiches stand side by side', async () => {
  const page = await browser.newPage(desktop);
  await open(page, TWO);
  const boxes = await page
    .locator('section .row')
    .first()
    .locator('> div')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toBe(boxes[1]);
  expect(await page.locator('.criteria').innerText()).toMatch(/non publié/i);
  await page.close();
});

test('on a phone two stand side by side, and others come by sliding', async () => {
  const page = await browser.newPage(phone);
  await open(page, `${TWO},accorderies-paris`);
  const cells = await page
    .locator('section .row')
    .first()
    .locator('> div')
    .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()).map(({ top, right }) => ({ top, right })));
  expect(new Set(cells.map(({ top }) => top)).size).toBe(1);
  expect(cells.filter(({ right }) => right <= 360)).toHaveLength(2);
  await page.locator('.criteria').evaluate((criteria) => criteria.scrollBy(criteria.scrollWidth, 0));
  expect(await page.locator('section .row').first().locator('> div').nth(2).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});

test('a fiche is added and taken out by keyboard, and the address follows', async () => {
  const page = await browser.newPage(desktop);
  await open(page, TWO);
  await page.focus('compare-fiches select');
  await page.selectOption('compare-fiches select', 'accorderies-paris');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.compared li:nth-child(3)');
  expect(new URL(page.url()).searchParams.get('fiches')?.split(',')).toHaveLength(3);
  await page.locator('.compared button').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.compared li:nth-child(3)', { state: 'detached' });
  expect(new URL(page.url()).searchParams.get('fiches')).toBe('recyclobus-marseille,accorderies-paris');
  await page.close();
});

test('on a phone, four fiches by touch: one more cannot be added, one can be taken out', async () => {
  const page = await browser.newPage(phone);
  await open(page, `${TWO},accorderies-paris`);
  await page.selectOption('compare-fiches select', 'laxou-provinces');
  await page.getByRole('button', { name: 'Ajouter' }).tap();
  await page.waitForSelector('.compared li:nth-child(4)');
  expect(await page.locator('compare-fiches form').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.locator('.compared button').first().tap();
  await page.waitForSelector('.compared li:nth-child(4)', { state: 'detached' });
  expect(await page.locator('compare-fiches form').isVisible()).toBe(true);
  await page.close();
});

test('four fiches print on one landscape sheet, each in its column, without what is touched', async () => {
  const page = await browser.newPage(desktop);
  await open(page, `${TWO},accorderies-paris,laxou-provinces`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1020, height: 690 });
  const cells = page.locator('section .row').first().locator('> div');
  const tops = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
  for (const control of ['select', 'button'])
    expect(await page.locator(`compare-fiches ${control}:visible`).count()).toBe(0);
  await page.close();
});

test('on paper, the address and its code lead to the fiches compared', async () => {
  const page = await browser.newPage(desktop);
  await open(page, TWO);
  await page.selectOption('compare-fiches select', 'accorderies-paris');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.waitForSelector('.compared li:nth-child(3)');
  await page.emulateMedia({ media: 'print' });
  await page.locator('.print-only').getByText(`${TWO},accorderies-paris`).waitFor();
  const code = page.getByRole('img', { name: 'Code QR de cette adresse' });
  expect((await code.boundingBox())?.width).toBeGreaterThan(60);
  await page.close();
});

test('a fiche page leads to its comparison', async () => {
  const page = await browser.newPage(phone);
  await page.goto(address('/fiches/recyclobus-marseille/'));
  await page.getByRole('button', { name: 'Plus' }).tap();
  await page.getByRole('link', { name: 'Comparer cette fiche' }).tap();
  await page.waitForSelector('.compared li');
  await page.close();
});

test('an address that names no fiche breaks nothing', async () => {
  const page = await browser.newPage(desktop);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await open(page, '/comparer/?fiches=__proto__,%3Cb%3E,une-fiche-partie,..%2f..');
  expect(await page.locator('.compared li').count()).toBe(0);
  expect(await page.locator('compare-fiches [role=status]').innerText()).toContain('introuvable');
  expect(errors).toEqual([]);
  await page.close();
});

test('without JavaScript the page says what to do', async () => {
  const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
  await page.goto(address('/comparer/'));
  expect(await page.locator('compare-fiches').isVisible()).toBe(false);
  expect(await page.locator('noscript a').getAttribute('href')).toBe('/fiches/');
  await page.close();
});
