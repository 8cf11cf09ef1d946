import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { desktop, phone, press } from './screens.ts';
import { fileGiven } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PAGES = ['/fiches/laverie-pres-saint-jean-chalon/', '/guides/tableau-de-bord/', '/fiches/recyclobus-marseille/'];
const titles = (page: Page) => page.locator('.kept .title').allTextContents();
const status = (page: Page) => page.locator('my-selection .status').innerText();
const add = (page: Page) => page.locator('.status').getByRole('button', { name: 'Ajouter', exact: true }).click();
const selectionFile = (name: string, ...pages: object[]) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ version: 1, pages })),
});

async function keepAll(page: Page) {
  for (const path of PAGES) {
    await page.goto(address(path));
    await press(page.locator('keep-page button'));
    await page.waitForSelector('keep-page [aria-pressed=true]');
  }
}

async function openSelection(page: Page) {
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.kept > li, .nothing:not([hidden])');
}

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s', (_, screen) => {
  test('pages are kept, shown, and let go', async () => {
    const page = await browser.newPage(screen);
    await keepAll(page);
    await page.reload();
    await page.waitForSelector('keep-page [aria-pressed=true]');
    await openSelection(page);
    expect(await titles(page)).toHaveLength(PAGES.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.viewport.width);
    await page.goto(address(PAGES[0] ?? ''));
    await page.waitForSelector('keep-page [aria-pressed=true]');
    await press(page.locator('keep-page button'));
    await page.waitForSelector('keep-page [aria-pressed=false]');
    await openSelection(page);
    expect(await titles(page)).toHaveLength(PAGES.length - 1);
    await page.context().close();
  });
});

test('pages are reordered by keyboard, the focus follows, the place is said', async () => {
  const page = await browser.newPage(desktop);
  await keepAll(page);
  await openSelection(page);
  const [first, second, third] = await titles(page);
  await page.locator('[data-do=down]').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await titles(page)).toEqual([second, third, first]);
  expect(await status(page)).toBe('Place 3 sur 3.');
  await page.reload();
  await page.waitForSelector('.kept > li');
  expect(await titles(page)).toEqual([second, third, first]);
  await page.context().close();
});

test('remarks stay on the device; emptying can be undone', async () => {
  const page = await browser.newPage(phone);
  await keepAll(page);
  await openSelection(page);
  await page.locator('textarea').first().fill('Pour le conseil <b>de mars</b>');
  await page.locator('textarea').first().blur();
  await page.tap('[data-do=empty]');
  expect(await titles(page)).toEqual([]);
  await page.locator('.status button').tap();
  await page.reload();
  await page.waitForSelector('.kept > li');
  expect(await page.locator('textarea').first().inputValue()).toBe('Pour le conseil <b>de mars</b>');
  await page.context().close();
});

test('a remark is kept as one types, and two windows follow each other', async () => {
  const context = await browser.newContext(desktop);
  const page = await context.newPage();
  await keepAll(page);
  await openSelection(page);
  const other = await context.newPage();
  await openSelection(other);
  await page.locator('textarea').first().focus();
  await page.keyboard.type('À lire');
  await expect.poll(() => other.locator('textarea').first().inputValue()).toBe('À lire');
  await page.reload();
  await page.waitForSelector('.kept > li');
  expect(await page.locator('textarea').first().inputValue()).toBe('À lire');
  await page.click('[data-do=remove] >> nth=1');
  await other.locator('textarea').first().fill('Depuis');
  await page.locator('.status button').click();
  expect(await titles(page)).toHaveLength(PAGES.length);
  expect(await page.locator('textarea').first().inputValue()).toBe('Depuis');
  await page.locator('textarea').first().fill('x'.repeat(20_001));
  expect(await status(page)).toContain('20001 signes');
  await page.context().close();
});

test('a file that says otherwise leaves both remarks in sight until one is chosen', async () => {
  const page = await browser.newPage(desktop);
  await keepAll(page);
  await openSelection(page);
  await page.locator('textarea').first().fill('La mienne');
  const file = selectionFile('s.json', { page: PAGES[0]?.slice(1, -1), title: 'x', remark: 'La sienne' });
  await page.setInputFiles('#fichier', file);
  await expect
    .poll(() => status(page))
    .toContain('« s.json » apporte 0 page nouvelle ; 1 remarque qui diffère : les deux seront gardées.');
  expect(await page.locator('.others > div').count()).toBe(0);
  await add(page);
  await page.locator('.others').first().getByText('La sienne').waitFor();
  await page.setInputFiles('#fichier', file);
  await expect.poll(() => status(page)).toContain('tout ce qu’il contient est déjà dans votre sélection');
  expect(await page.locator('.others > div').count()).toBe(1);
  await page.getByRole('button', { name: 'Prendre l’autre' }).click();
  expect(await page.locator('textarea').first().inputValue()).toBe('La sienne');
  await page.locator('.status button').click();
  expect(await page.locator('textarea').first().inputValue()).toBe('La mienne');
  await page.context().close();
});

test('a selection that cannot be read is put aside, not overwritten, and goes with the rest', async () => {
  const page = await browser.newPage(desktop);
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('once')) localStorage.setItem('selection', '{"pages":[{');
    sessionStorage.setItem('once', '1');
  });
  await openSelection(page);
  expect(await page.locator('.unreadable').isVisible()).toBe(true);
  await page.goto(address(PAGES[0] ?? ''));
  await press(page.locator('keep-page button'));
  await openSelection(page);
  await page.click('[data-do=empty]');
  expect(await page.evaluate(() => localStorage.getItem('selection-illisible'))).toBeNull();
  await page.context().close();
});

test('a link that a mail program has changed still carries its pages, and says what it lost', async () => {
  const page = await browser.newPage(phone);
  await page.goto(address('/ma-selection/#pages=fiches%3Arecyclobus-marseille%3Bguides%3Atableau-de-bord%3Bxyz.'));
  await page.waitForSelector('.shared:not([hidden]) li');
  expect(await page.locator('.shared li').count()).toBe(3);
  expect(await page.locator('.shared li').last().innerText()).toContain('« xyz » : cette partie du lien');
  await page.context().close();
});

test('a file carries the selection to another device', async () => {
  const page = await browser.newPage(desktop);
  await keepAll(page);
  await openSelection(page);
  const { name, bytes } = await fileGiven(page, page.click('[data-do=export]'));
  const other = await browser.newPage(desktop);
  await openSelection(other);
  await other.setInputFiles('#fichier', { name, mimeType: 'application/json', buffer: bytes });
  await expect.poll(() => status(other)).toContain(`apporte ${PAGES.length} pages nouvelles`);
  await add(other);
  await other.waitForSelector('.kept > li');
  expect(await titles(other)).toEqual(await titles(page));
  await page.context().close();
  await other.context().close();
});

test('a file is weighed before it is added, left if one likes, and taken back', async () => {
  const page = await browser.newPage(desktop);
  await openSelection(page);
  const pages = Array.from({ length: 203 }, (_, rank) => ({ page: `fiches/page-${rank}`, title: 'x', remark: '' }));
  await page.setInputFiles('#fichier', selectionFile('trop.json', ...pages));
  await expect.poll(() => status(page)).toContain('apporte 200 pages nouvelles ; 3 pages laissées de côté');
  await page.getByRole('button', { name: 'Ne pas ajouter' }).click();
  expect(await status(page)).toContain('n’est pas ajouté');
  expect(await titles(page)).toEqual([]);
  await page.setInputFiles('#fichier', selectionFile('une.json', { page: 'fiches/a', title: 'A', remark: '' }));
  await add(page);
  expect(await titles(page)).toEqual(['A']);
  await page.locator('.status').getByRole('button', { name: 'Annuler' }).click();
  expect(await titles(page)).toEqual([]);
  await page.setInputFiles('#fichier', {
    name: 'bloc-notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('\uFEFF{"pages":[{"page":"fiches/a","title":"Étape","remark":"e\u0301te\u0301"}]}', 'utf16le'),
  });
  await add(page);
  expect(await page.locator('my-selection textarea').inputValue()).toBe('été');
  await page.context().close();
});

test('a file that the browser refuses to keep is said to be added to this page alone', async () => {
  const page = await browser.newPage(desktop);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await openSelection(page);
  await page.setInputFiles('#fichier', selectionFile('une.json', { page: 'fiches/a', title: 'A', remark: '' }));
  await add(page);
  expect(await status(page)).toContain('1 page ajoutée. Ce navigateur refuse de garder ce changement');
  expect(await titles(page)).toEqual(['A']);
  await page.context().close();
});

test('a page let go from its own page takes its remark along, and both come back', async () => {
  const page = await browser.newPage(desktop);
  await keepAll(page);
  await openSelection(page);
  await page.locator('textarea').first().fill('Ma remarque');
  await page.goto(address(PAGES[0] ?? ''));
  await page.waitForSelector('keep-page [aria-pressed=true]');
  await page.locator('keep-page > button').click();
  await page.waitForSelector('keep-page [aria-pressed=false]');
  expect(await page.locator('keep-page [role=status]').innerText()).toContain('Retirée, avec votre remarque');
  await page.locator('keep-page').getByRole('button', { name: 'Annuler' }).click();
  await page.waitForSelector('keep-page [aria-pressed=true]');
  await openSelection(page);
  expect(await page.locator('textarea').first().inputValue()).toBe('Ma remarque');
  await page.context().close();
});

test('a link carries the selection, which is only kept when accepted', async () => {
  const page = await browser.newPage(desktop);
  await keepAll(page);
  await openSelection(page);
  await page.click('[data-do=share]');
  const link = await page.inputValue('#lien');
  const other = await browser.newPage(phone);
  await other.goto(link);
  await other.waitForSelector('.shared:not([hidden]) li');
  expect(await other.locator('.shared li').allTextContents()).toEqual(await titles(page));
  expect(await titles(other)).toEqual([]);
  await other.tap('[data-do=accept]');
  expect(await titles(other)).toEqual(await titles(page));
  await page.context().close();
  await other.context().close();
});

test('a page that has gone is said to be so', async () => {
  const page = await browser.newPage(desktop);
  await page.addInitScript(() =>
    localStorage.setItem(
      'selection',
      '{"version":1,"pages":[{"page":"fiches/une-fiche-partie","title":"Une fiche partie","remark":""}]}',
    ),
  );
  await openSelection(page);
  expect(await page.locator('.kept').innerText()).toContain('Une fiche partie');
  expect(await page.locator('.gone').isVisible()).toBe(true);
  await page.context().close();
});

test('without JavaScript the button is not there, and the page says what is', async () => {
  const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
  await page.goto(address(PAGES[0] ?? ''));
  expect(await page.locator('keep-page button').isVisible()).toBe(false);
  await page.goto(address('/ma-selection/'));
  expect(await page.locator('my-selection').isVisible()).toBe(false);
  expect(await page.locator('noscript a').getAttribute('href')).toBe('/livret/');
  await page.close();
});
