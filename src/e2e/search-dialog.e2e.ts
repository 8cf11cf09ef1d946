/** The search as it is typed: the dialog, the keyboard, the suggestions, past searches. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { openNetwork } from './network.ts';
import { ask, eachOnPhone, status } from './search.ts';

let page: Page;
eachOnPhone((opened) => (page = opened));

test('nothing is loaded before the reader shows intent', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(address('/fiches/'));
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => /pagefind|lexique|panel|dialog/.test(path))).toEqual([]);
});

test('« / » and Ctrl+K open the dialog anywhere; typing answers; Escape closes', async () => {
  await page.goto(address('/fiches/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('compost');
  await dialog.locator('[data-result]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
});

test('on the narrowest phone, the question of the dialog is read whole beside its button', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address('/fiches/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const words = await dialog.locator('label').evaluate((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return range.getBoundingClientRect().right;
  });
  const close = await dialog.getByRole('button', { name: 'Fermer' }).boundingBox();
  expect(words).toBeLessThanOrEqual(close?.x ?? 0);
});

test('the dialog opens with examples of the season, each of which leads somewhere', async () => {
  for (const [month, first] of [
    [0, 'factures d’énergie'],
    [3, 'créer un jardin partagé'],
    [6, 'arroser sans gaspiller'],
    [9, 'pailler le sol'],
  ] as const) {
    await page.clock.setFixedTime(new Date(2026, month, 15));
    await page.goto(address('/fiches/'));
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    const examples = dialog.locator('.start button');
    expect(await examples.first().textContent()).toBe(first);
    expect(await examples.count()).toBe(3);
    for (const example of await examples.allTextContents()) {
      await dialog.locator('input').fill('');
      await dialog.getByRole('button', { name: example }).click();
      await expect.poll(() => dialog.locator('[role=status]').textContent()).toMatch(/^\d+ résultat/);
      expect(await dialog.locator('.start').isVisible()).toBe(false);
    }
  }
});

test('a search that the reader closed after coming back does not open again with the page', async () => {
  await page.goto(address('/guides/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill('compost');
  await dialog.locator('[data-result] h2 a').first().click();
  await page.waitForURL((url) => url.pathname !== '/guides/');
  await page.goBack();
  await dialog.locator('[data-result]').first().waitFor();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await dialog.count()).toBe(0);
});

test('suggestions are walked through with the arrows and taken with Enter', async () => {
  await page.goto(address('/recherche/'));
  const field = page.locator('search-panel input');
  await field.focus();
  await page.keyboard.type('jardin par');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
  const text = await page.locator(`#${active}`).textContent();
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(text);
  await page.locator('[data-result]').first().waitFor();
});

test('where the words come late, the reader is told that the search goes on, and nothing opens over its answer', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/recherche/lexique.json', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address('/recherche/'));
  const field = page.locator('search-panel input');
  await field.focus();
  await page.keyboard.type('jardin');
  await expect.poll(() => status(page)).toBe('Recherche en cours…');
  await page.keyboard.press('Enter');
  release();
  await page.locator('[data-result]').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await field.getAttribute('aria-expanded')).toBe('false');
});

test('words that the browser has kept are asked for anew, even where the host lets it keep them', async () => {
  const network = await openNetwork();
  network.outlast();
  const propose = (topic: string) =>
    network.publish('/recherche/lexique.json', (text) => JSON.stringify({ ...JSON.parse(text), topics: [topic] }));
  const proposed = async () => {
    await page.goto(network.address('/recherche/'));
    await page.locator('search-panel input').pressSequentially('ludo');
    return page.getByRole('option').first().textContent();
  };
  propose('Ludothèque d’avant');
  expect(await proposed()).toBe('Ludothèque d’avant');
  propose('Ludothèque d’après');
  expect(await proposed()).toBe('Ludothèque d’après');
  network.close();
});

test('past searches stay on the device and can be erased', async () => {
  await ask(page, 'q=laverie');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.goto(address('/recherche/'));
  await page.locator('search-panel input').focus();
  await page.getByRole('option', { name: 'laverie' }).waitFor();
  await page.getByRole('button', { name: 'Effacer mes recherches' }).click();
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('recherches'))).toBeNull();
});

test('what was pasted is not kept among past searches', async () => {
  await ask(page, `q=${encodeURIComponent('laverie du quartier '.repeat(10))}`);
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  expect(await page.evaluate(() => localStorage.getItem('recherches') ?? '[]')).toBe('[]');
});
