/** An address that leads nowhere, or that a mail program has changed: answered as such, and the page that was meant is offered. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { PHONE } from './visit.ts';

let browser: Browser;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
});

const offered = () =>
  page.locator('near-page a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

test.each([
  ['/Fiches/', '/fiches/'],
  ['/FICHES/RECYCLOBUS-MARSEILLE/', '/fiches/recyclobus-marseille/'],
  ['//fiches//', '/fiches/'],
  ['/annuaire//departements/2A/', '/annuaire/departements/2a/'],
  ['/annuaire/departements/2A/', '/annuaire/departements/2a/'],
  ['/dossiers/l-emploi-premiere-marche/&utm_source=lettre', '/dossiers/l-emploi-premiere-marche/'],
  ['/dossiers/l%2Demploi%2Dpremiere%2Dmarche%20/', '/dossiers/l-emploi-premiere-marche/'],
  ['/fiches/recyclobus-marseile/', '/fiches/recyclobus-marseille/'],
])('%s is not found, and leads to %s', async (path, meant) => {
  const response = await page.goto(address(path));
  expect(response?.status()).toBe(404);
  await page.locator('near-page a').first().waitFor();
  expect((await offered())[0]).toBe(meant);
  await page.locator('near-page a').first().click();
  await page.waitForURL(`**${meant}`);
  expect(await page.locator('h1').innerText()).not.toContain('introuvable');
});

test.each([
  '/dossiers/l-emploi-premiere-marche/?utm_source=lettre',
  '/dossiers/l-emploi-premiere-marche/.',
  '/dossiers/l%2Demploi%2Dpremiere%2Dmarche/',
  '/dossiers/l-emploi-premiere-marche/#une-place-qui-n-existe-pas',
  '/fiches/recyclobus-marseille',
])('%s is found as it is', async (path) => {
  expect((await page.goto(address(path)))?.status()).toBe(200);
});

test.each(['/nimporte-quoi-du-tout/', '/robot.txt.html.php', '/%00', '/%E9', '/..%2f..%2fetc/passwd', '/constructor/'])(
  '%s is not found, and nothing wrong is offered',
  async (path) => {
    const response = await page.goto(address(path));
    expect([400, 404]).toContain(response?.status());
    await page.waitForLoadState('networkidle');
    for (const one of await offered()) expect((await page.request.get(address(one))).status()).toBe(200);
  },
);

test('without network for the map of the site, the page stands as it is', async () => {
  await page.route('**/sitemap*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Portail' }),
  );
  await page.goto(address('/Fiches/'));
  await page.waitForLoadState('networkidle');
  expect(await page.locator('near-page a').count()).toBe(0);
  expect(await page.locator('main a').count()).toBeGreaterThan(0);
});
