/** The page of results: its count, what comes near, its filters, the way on when nothing is found. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { answering, ask, eachOnPhone, paths, status } from './search.ts';
import { DESK, opener, PHONE, violations } from './visit.ts';

let page: Page;
eachOnPhone((opened) => (page = opened));
const open = opener();

test('the count is of pages that answer; those that only come near wait behind', async () => {
  await ask(page, `q=${encodeURIComponent('nous sommes 4 habitants, on veut créer une régie, par quoi commencer')}`);
  expect((await paths(page)).slice(0, 3)).toContain('/questions/comment-creer/');
  expect(await answering(page)).toBeLessThan(20);
  await ask(page, 'q=jardin');
  const close = await answering(page);
  const more = page.locator('.answer > button');
  const shown = () => page.locator('[data-result]').count();
  while ((await more.textContent()) === 'Voir plus de résultats') {
    const before = await shown();
    await more.dblclick();
    await expect.poll(shown).toBeGreaterThan(before);
  }
  expect(await shown()).toBe(close);
  expect(await more.textContent()).toMatch(/^Voir \d+ pages moins proches de votre question$/);
  await more.click();
  await expect.poll(shown).toBeGreaterThan(close);
});

test('where few pages answer, those that come near follow, and are called so', async () => {
  await ask(page, `q=${encodeURIComponent('vélo cargo livraison')}`);
  const close = await answering(page);
  expect(close).toBeLessThan(6);
  expect(await page.locator('[data-result]').count()).toBe(6);
  expect(await page.locator('[data-result]').nth(close).locator('.nearby').textContent()).toBe(
    'Moins proches de votre question',
  );
  expect(await page.locator('.nearby').count()).toBe(1);
});

test('nothing found is never the end', async () => {
  await ask(page, 'q=zygomatique');
  expect(await status(page)).toBe('Aucun résultat pour « zygomatique ».');
  const ways = await page.locator('.empty a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways).toContain('/glossaire/');
  expect(ways.some((href) => href?.startsWith('/themes/'))).toBe(true);
  expect(ways.some((href) => href?.startsWith('mailto:'))).toBe(false);
  expect(ways).toContain('/contribuer/');
});

test('filters narrow the results, count what each choice leaves, and stay in the address', async () => {
  await ask(page, 'q=jardin');
  await page.getByText('Filtrer les résultats').click();
  const type = page.getByLabel('Type');
  await type.waitFor();
  const option = await type.locator('option', { hasText: 'Fiches' }).textContent();
  await type.selectOption('Fiches');
  await page.waitForURL(/type=Fiches/);
  await page.waitForFunction(() => document.querySelectorAll('[data-result]').length > 0);
  const count = Number(/\((\d+)\)/.exec(option ?? '')?.[1]);
  await expect.poll(() => status(page)).toContain(`${count} résultat`);
  await page.reload();
  await page.locator('[data-result]').first().waitFor();
  expect((await paths(page)).every((path) => path.startsWith('/fiches/'))).toBe(true);
});

test('an address may ask for a theme and a région', async () => {
  await ask(page, 'q=régie&theme=mobilite');
  const chosen = await page.locator('select[name=theme] option:checked').textContent();
  expect(chosen).toMatch(/^Se déplacer/);
  expect(await status(page)).toContain(`${/\((\d+)\)/.exec(chosen ?? '')?.[1]} résultats`);
  await ask(page, 'q=régie&type=Annuaire&region=bretagne');
  expect((await paths(page)).every((path) => path.startsWith('/annuaire/'))).toBe(true);
  expect(await page.locator('select[name=region]').inputValue()).toBe('bretagne');
});

test('the page that was found marks the words, until the reader wipes them', async () => {
  await ask(page, 'q=encombrants');
  await page.locator('[data-result] a').first().click();
  await page.locator('mark.found').first().waitFor();
  await page.getByRole('button', { name: 'Effacer le surlignage' }).click();
  expect(await page.locator('mark.found').count()).toBe(0);
});

test('browsers are told how to search here', async () => {
  await page.goto(address('/'));
  const path = await page.locator('link[rel=search]').getAttribute('href');
  const description = await page.request.get(address(path ?? ''));
  expect(await description.text()).toMatch(/template="[^"]*\/recherche\/\?q=\{searchTerms\}"/);
});

test('without JavaScript the search page is an index from A to Z', async () => {
  const plain = await open('/recherche/', { javaScriptEnabled: false });
  await plain.getByRole('navigation', { name: 'Index de A à Z' }).getByRole('link', { name: 'L', exact: true }).click();
  expect(await plain.locator('main a[href="/fiches/laxou-provinces/"]').count()).toBe(1);
});

test.each([PHONE, DESK])('the page of results holds still with a question in its address', async (viewport) => {
  await page.setViewportSize(viewport);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await ask(page, 'q=jardin');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.02);
});

test.each(['zygomatique', 'a'.repeat(300), 'laverie '.repeat(40), '<b>laverie</b>'])(
  'nothing scrolls sideways on the narrowest phone for « %s »',
  async (query) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await ask(page, `q=${encodeURIComponent(query)}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

test.each([
  ['light', PHONE],
  ['dark', PHONE],
  ['light', DESK],
] as const)('results are accessible and fit the screen (%s)', async (colorScheme, viewport) => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await ask(page, 'q=jardin');
  const filters = page.locator('.filters');
  await filters.waitFor();
  await filters.evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.getByLabel('Type').waitFor();
  expect(await violations(page, {})).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
