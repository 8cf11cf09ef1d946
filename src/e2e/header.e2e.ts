/** The head of every page: the way to the content and the menu of a phone by keyboard, and what a browser that keeps the site as an application reads. */
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { DESK, PHONE } from './visit.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: PHONE });
  await page.goto(address('/fiches/'));
});
afterEach(() => page.close());

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('the first key leads to a link that skips to the content', async () => {
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Aller au contenu');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
});

test('the menu of a phone opens by keyboard, is walked through, closes on Escape and gives the focus back', async () => {
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  const button = page.getByRole('button', { name: 'Menu' });
  expect(await menu.isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Fermer');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Fiches');
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await focused()).toBe('Menu');
});

test('the menu of a phone leads to the sections, and says which one this is', async () => {
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  expect(await menu.getByRole('link', { name: 'Fiches', exact: true }).getAttribute('aria-current')).toBe('page');
  await menu.getByRole('link', { name: 'Guides' }).click();
  await page.waitForURL(address('/guides/'));
});

test('the menu of a phone holds what readers may need besides, and closes on « Fermer »', async () => {
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Menu principal' });
  for (const name of ['Glossaire', 'Questions', 'Chiffres', 'Notre projet de régie', 'Ma sélection', 'Dossiers'])
    expect(await menu.getByRole('link', { name }).isVisible(), name).toBe(true);
  await menu.getByRole('button', { name: 'Fermer' }).click();
  expect(await menu.isVisible()).toBe(false);
});

test('on a wide screen the menu is always open, and needs no button', async () => {
  await page.setViewportSize(DESK);
  expect(await page.getByRole('navigation', { name: 'Menu principal' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
});

test('controls of the head are large enough for a finger', async () => {
  const sizes = await page
    .locator('header :is(a, button):visible')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
});

test('a browser that keeps the site as an application may read its name and its picture', async () => {
  const browserSide = await page.context().newCDPSession(page);
  const { data = '{}' } = await browserSide.send('Page.getAppManifest');
  expect(JSON.parse(data || '{}')).toMatchObject({ lang: 'fr', icons: expect.arrayContaining([expect.anything()]) });
});
