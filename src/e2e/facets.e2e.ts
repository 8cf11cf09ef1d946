import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { fileGiven } from './visit.ts';
import { desktop, phone } from './screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visibleCards = (page: Page) => page.locator('.cards > li:visible').count();
const found = (page: Page) => page.locator('facet-list [role=status]').textContent();

describe.each(['/fiches/', '/guides/', '/si-tes-jardin/', '/annuaire/'])('the facets of %s', (path) => {
  test('lead to other pages without JavaScript', async () => {
    const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
    await page.goto(address(path));
    await page.tap('facet-list summary');
    const link = page.locator('facet-list details a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/(themes|annuaire\/regions)\/[a-z-]+\/$/);
    await page.close();
  });

  test('narrow the list down, by as many as they say', async () => {
    const page = await browser.newPage(desktop);
    await page.goto(address(path));
    const label = page.locator('.facets label:visible').first();
    const promised = await label.locator('.count').textContent();
    await label.click();
    await page.locator('.chips button').first().waitFor();
    expect(await found(page)).toMatch(new RegExp(`^${promised} pages? sur \\d+$`));
    expect(new URL(page.url()).search).toMatch(/^\?[a-z]+=[a-z-]+$/);
    await page.close();
  });
});

test.each(['/fiches/', '/annuaire/'])('what is shown of %s is taken away as a table, line by line', async (path) => {
  const page = await browser.newPage(desktop);
  await page.goto(address(path));
  await page.locator('.facets label:visible').first().click();
  await page.locator('.chips button').first().waitFor();
  const shown = Number.parseInt((await found(page)) ?? '', 10);
  const button = page.getByRole('button', { name: 'Télécharger ces résultats' });
  const { bytes } = await fileGiven(page, button.click());
  const [columns, ...lines] = String(bytes).split('\r\n');
  expect(columns).toBe('\uFEFF"Titre";"Ce que dit la liste";"Adresse"');
  expect(lines).toHaveLength(shown);
  for (const line of lines) expect(line).toMatch(/^"[^"]+.*;"http[^"]+\/"$/);
  await page.close();
});

test('on a phone, by touch: open, choose, clear', async () => {
  const page = await browser.newPage(phone);
  await page.goto(address('/fiches/'));
  await page.tap('facet-list summary');
  await page.locator('.facets summary', { hasText: 'Thème' }).tap();
  const all = await visibleCards(page);
  await page.locator('.facets label', { hasText: 'Se déplacer' }).tap();
  const some = await visibleCards(page);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.locator('.chips button', { hasText: 'Tout effacer' }).tap();
  expect(await visibleCards(page)).toBe(all);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});

test('a list on several pages is walked through without JavaScript, and narrowed down as a whole', async () => {
  const plain = await browser.newPage({ ...phone, javaScriptEnabled: false });
  await plain.goto(address('/fiches/'));
  const first = await plain.locator('.cards a').first().getAttribute('href');
  await plain.getByRole('navigation', { name: 'Pages de la liste' }).getByRole('link', { name: 'Page 2' }).tap();
  await plain.waitForURL('**/fiches/page/2/');
  expect(await plain.locator(`.cards a[href="${first}"]`).count()).toBe(0);
  await plain.close();

  const page = await browser.newPage(desktop);
  await page.goto(address('/fiches/page/2/'));
  await page.waitForSelector('.facets');
  const total = (await found(page))?.match(/\d+$/)?.[0];
  expect(await visibleCards(page)).toBeLessThan(Number(total));
  await page.locator('.facets label:visible').first().click();
  await page.locator('.chips button', { hasText: 'Tout effacer' }).click();
  expect(await visibleCards(page)).toBe(Number(total));
  expect(await page.locator('.cards a').first().getAttribute('href')).toBe(first);
  expect(new URL(page.url()).pathname).toBe('/fiches/');
  await page.close();
});

test('by keyboard alone', async () => {
  const page = await browser.newPage(desktop);
  await page.goto(address('/fiches/'));
  await page.waitForSelector('.facets');
  await page.focus('.facets summary');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('.chips button').first().waitFor();
  expect(await page.locator('.facets input:checked').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.matches('.facets input:checked'))).toBe(true);
  await page.close();
});

test('the address brings the same list back, sorted', async () => {
  const page = await browser.newPage(desktop);
  await page.goto(address('/fiches/?theme=mobilite&tri=commune'));
  await page.waitForSelector('.facet-bar select');
  const towns = await page.locator('.cards > li:visible .where').allTextContents();
  expect(towns.length).toBeGreaterThan(1);
  expect(towns).toEqual([...towns].sort(new Intl.Collator('fr').compare));
  await page.close();
});

test('on a wide screen the facets stand beside the list, with their counts, and without script as links', async () => {
  const page = await browser.newPage({ ...desktop, javaScriptEnabled: false });
  await page.goto(address('/fiches/'));
  const link = page.locator('facet-list details a:visible').first();
  const card = page.locator('.cards > li').first();
  const [beside, listed] = [await link.boundingBox(), await card.boundingBox()];
  expect((beside?.x ?? Infinity) + (beside?.width ?? 0)).toBeLessThan(listed?.x ?? 0);
  expect(await page.locator('facet-list details li:visible').first().textContent()).toMatch(/\d+$/);
  await page.close();
});

test('an address that means nothing changes nothing', async () => {
  const page = await browser.newPage(desktop);
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address('/fiches/?theme=%3Cimg%20src=x%20onerror=alert(1)%3E&tri=__proto__&region=,,,'));
  await page.waitForSelector('.facet-bar select');
  expect(await found(page)).toMatch(/^(\d+) pages sur \1$/);
  expect(errors).toEqual([]);
  await page.close();
});

test('without network the links stay', async () => {
  const page = await browser.newPage(phone);
  await page.route('**/api/facettes/**', (route) => route.abort());
  await page.goto(address('/fiches/'));
  await page.tap('facet-list summary');
  await page.waitForSelector('facet-list details[open] a');
  await page.close();
});
