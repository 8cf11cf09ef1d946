/** Reading a page: figures by keyboard, paper, and no script at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { DESK, PHONE } from './visit.ts';

const FICHE = '/fiches/laxou-provinces/';
/** A page whose passages come from several sources. */
const SEVERAL = '/si-tes-jardin/sol-et-pollution/';
const WITH_FIGURE = '/le-mouvement/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a figure in a sentence opens its provenance by keyboard, and closes it on Escape', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(WITH_FIGURE));
  const figure = page.locator('button[popovertarget^="chiffre-"]').first();
  const provenance = page.locator('[id^="chiffre-"][popover]').first();
  await figure.focus();
  await page.keyboard.press('Enter');
  expect(await provenance.isVisible()).toBe(true);
  expect(await provenance.innerText()).toContain('Source');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^D’où vient ce chiffre\s\?$/);
  await page.keyboard.press('Escape');
  expect(await provenance.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toMatch(/^chiffre-/);
  await page.close();
});

test('a mark opens its sources in place, by touch and by keyboard, and gives the focus back', async () => {
  const page = await browser.newPage({ viewport: PHONE, hasTouch: true });
  await page.goto(address(FICHE));
  const mark = page.locator('a.note').first();
  const sources = page.getByRole('group', { name: /^Sources? 1/ });
  await mark.tap();
  expect(await sources.isVisible()).toBe(true);
  expect(await sources.innerText()).toMatch(/\d{4}/);
  expect(await sources.getByRole('link', { name: 'Toutes les sources' }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await sources.isVisible()).toBe(false);
  await mark.press('Enter');
  expect(await sources.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(new URL(page.url()).hash).toBe('');
  await page.close();
});

test('a mark of several sources says which part each speaks for', async () => {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(address(SEVERAL));
  await page.locator('a.note[data-sources][data-scope]').first().click();
  const sources = page.getByRole('group', { name: /^Sources / });
  expect(await sources.getByText(/^Pour (de |depuis )?«\s.+»\s:/).count()).toBeGreaterThan(1);
  await page.close();
});

test('without script a mark leads to its source, and Back to where one was', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address(FICHE));
  const mark = page.locator('a.note').nth(2);
  await mark.scrollIntoViewIfNeeded();
  const place = await mark.boundingBox();
  await mark.click();
  expect(new URL(page.url()).hash).toMatch(/^#source-/);
  await page.goBack();
  expect((await mark.boundingBox())?.y).toBeCloseTo(place?.y ?? -1, -1);
  await page.close();
});

test('the contents follow: the section that one reads is the current one', async () => {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(address(FICHE));
  const contents = page.getByRole('navigation', { name: 'Dans cette page' });
  const section = page.locator('.text h2').nth(2);
  await section.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 100));
  const current = contents.locator('[aria-current="true"]');
  await current.waitFor();
  expect(await current.innerText()).toBe(await section.innerText());
  expect(await contents.isVisible()).toBe(true);
  await page.close();
});

test('on a phone the contents are a line that stays in reach, opens, and leads', async () => {
  const page = await browser.newPage({ viewport: PHONE, hasTouch: true });
  await page.goto(address(FICHE));
  await page.locator('.text h2').nth(3).scrollIntoViewIfNeeded();
  const line = page.getByRole('button', { name: 'Dans cette page' });
  expect((await line.boundingBox())?.y).toBeLessThan(PHONE.height);
  await line.tap();
  const contents = page.getByRole('navigation', { name: 'Dans cette page' });
  await contents.getByRole('link').first().tap();
  expect(await contents.isVisible()).toBe(false);
  expect(new URL(page.url()).hash).not.toBe('');
  await page.close();
});

test('on paper, a page is a document: its address and its code, and nothing to touch', async () => {
  const page = await browser.newPage({ viewport: DESK });
  await page.goto(address(FICHE));
  const code = page.getByRole('img', { name: /^Code QR/ });
  expect(await code.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await code.waitFor();
  expect(await page.locator('.print-only').getByText(FICHE).isVisible()).toBe(true);
  for (const hidden of ['header', 'footer', 'nav[aria-label="Fil d’Ariane"]', '.contents'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true);
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.close();
});

test.each([FICHE, '/questions/', '/si-tes-jardin/', '/donnees/', '/a-propos/licences/'])(
  'on paper, what folds on %s stands open',
  async (path) => {
    const page = await browser.newPage({ viewport: DESK });
    await page.goto(address(path));
    await page.emulateMedia({ media: 'print' });
    const seen = await page
      .locator('main details:not(.screen-only) > :not(summary)')
      .evaluateAll((parts) => parts.map((part) => part.checkVisibility()));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).not.toContain(false);
    await page.close();
  },
);

test('without script, pages read, lists list, the menu opens and the directory leads to each département', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address('/'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page
    .getByRole('navigation', { name: 'Menu principal' })
    .getByRole('link', { name: 'Fiches', exact: true })
    .click();
  expect(new URL(page.url()).pathname).toBe('/fiches/');
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/fiches\/.+\/$/);
  expect(await page.getByRole('heading', { name: 'L’essentiel' }).isVisible()).toBe(true);
  await page.goto(address('/annuaire/'));
  await page.getByRole('link', { name: 'Par département' }).click();
  await page.getByRole('link', { name: 'Nord (59)' }).click();
  expect(new URL(page.url()).pathname).toBe('/annuaire/departements/59/');
  await page.close();
});
