/** Reading a page: figures by keyboard, paper, and no script at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { DESK, PHONE } from './visit.ts';

const FICHE = '/fiches/laxou-provinces/';
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
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('D’où vient ce chiffre ?');
  await page.keyboard.press('Escape');
  expect(await provenance.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toMatch(/^chiffre-/);
  await page.close();
});

test('a note leads to its source, and back', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(FICHE));
  await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
  expect(new URL(page.url()).hash).toMatch(/^#source-/);
  await page.getByRole('link', { name: 'Revenir au texte' }).first().click();
  expect(new URL(page.url()).hash).toBe('#appel-1');
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
  for (const hidden of ['header', 'footer', 'nav[aria-label="Fil d’Ariane"]', 'nav[aria-label="Dans cette page"]'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true);
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.close();
});

test('without script, pages read, lists list, the menu opens and the map leads somewhere', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address('/'));
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link', { name: 'Fiches' }).click();
  expect(new URL(page.url()).pathname).toBe('/fiches/');
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBeGreaterThan(1);
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toMatch(/^\/fiches\/.+\/$/);
  expect(await page.getByRole('heading', { name: 'L’essentiel' }).isVisible()).toBe(true);
  await page.goto(address('/annuaire/'));
  await page.getByRole('link', { name: /^Nord \(59\)/ }).click();
  expect(new URL(page.url()).pathname).toBe('/annuaire/departements/59/');
  await page.close();
});
