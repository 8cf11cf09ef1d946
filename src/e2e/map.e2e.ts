/** The map of the régies: by mouse, finger and keyboard, and without script. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { DESK, opener, PHONE, violations } from './visit.ts';

/** The map, its picture and its program, as served. */
const MAP = 25_000;

const open = opener();
const houses = (page: Page) => page.getByRole('group', { name: 'Carte des régies' }).getByRole('link');
const told = (page: Page) => page.locator('.told:visible');
const ready = (page: Page) => page.waitForFunction(() => customElements.get('regie-map'));
const shown = (page: Page) => page.locator('regie-map .sheet > svg').getAttribute('viewBox');

test('each régie of the list has its house, none upon another, and the list says the same', async () => {
  const page = await open('/annuaire/', { viewport: DESK, javaScriptEnabled: false });
  const listed = await page
    .locator('.listed .links a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const drawn = await houses(page).evaluateAll((links) =>
    links.map((link) => (link as unknown as SVGAElement).href.baseVal),
  );
  expect(drawn.toSorted()).toEqual(listed.toSorted());
  const spots = await page
    .locator('regie-map a use')
    .evaluateAll((uses) => uses.map((use) => `${use.getAttribute('x')} ${use.getAttribute('y')}`));
  expect(new Set(spots).size).toBe(spots.length);
  await houses(page).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/annuaire\/[a-z0-9-]+\/$/);
});

test('a mouse learns the name before it goes there', async () => {
  const page = await open('/annuaire/', { viewport: DESK });
  await ready(page);
  const house = houses(page).nth(40);
  await house.hover();
  expect(await told(page).innerText()).toBe(await house.getAttribute('aria-label'));
  await house.click();
  await page.waitForURL(/\/annuaire\/[a-z0-9-]+\/$/);
});

test('the name of every house is seen whole, on a small phone too, close or far', async () => {
  const page = await open('/annuaire/', { viewport: { width: 320, height: 700 } });
  await ready(page);
  const cut = () =>
    page.locator('regie-map').evaluate((map) => {
      const sheet = map.querySelector('.sheet')?.getBoundingClientRect();
      return Array.from(map.querySelectorAll<SVGAElement>('.sheet a'), (house) => {
        house.focus({ preventScroll: true });
        const name = map.querySelector('.told')?.getBoundingClientRect();
        const seen = sheet && name && name.height > 0 && name.top >= sheet.top && name.bottom <= sheet.bottom + 1;
        return seen ? '' : house.getAttribute('aria-label');
      }).filter(Boolean);
    });
  expect(await cut()).toEqual([]);
  await page.getByRole('button', { name: 'Plus près' }).click();
  expect(await cut()).toEqual([]);
});

test('the titles of the windows are at least nine pixels high on the smallest phone, and none is wider than its window', async () => {
  const page = await open('/annuaire/', { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  const titles = await page.locator('regie-map .windows').evaluate((windows) => {
    const scale = windows.closest('svg')?.getScreenCTM()?.a ?? 0;
    return Array.from(windows.querySelectorAll('text'), (text) => ({
      size: Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      room: (text.previousElementSibling as SVGRectElement).width.baseVal.value - text.getBBox().width,
    }));
  });
  expect(titles).toHaveLength(6);
  expect(titles.filter(({ size, room }) => size < 9 || room < 0)).toEqual([]);
});

test('the keyboard goes from house to house, comes closer, and leaves with one Tab', async () => {
  const page = await open('/annuaire/', { viewport: DESK });
  await ready(page);
  await houses(page).first().focus();
  const first = await told(page).innerText();
  await page.keyboard.press('ArrowDown');
  expect(await told(page).innerText()).not.toBe(first);
  const before = await shown(page);
  await page.keyboard.press('+');
  expect(await shown(page)).not.toBe(before);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowDown');
    expect(await told(page).count()).toBe(1);
  }
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
});

test('a finger’s first tap says the name, the second opens the page; a drag moves the map', async () => {
  const page = await open('/annuaire/', { viewport: PHONE, hasTouch: true });
  await ready(page);
  await page.getByRole('button', { name: 'Plus près' }).tap();
  const whole = await shown(page);
  const box = await page.locator('regie-map .sheet').boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 160, { steps: 4 });
  await page.mouse.up();
  expect(await shown(page)).not.toBe(whole);
  expect(page.url()).toBe(address('/annuaire/'));
  await page.getByRole('button', { name: 'Toute la France' }).tap();
  const house = houses(page).nth(20);
  await house.tap();
  await told(page).waitFor();
  expect(page.url()).toBe(address('/annuaire/'));
  await house.tap();
  await page.waitForURL(/\/annuaire\/[a-z0-9-]+\/$/);
});

test(`the map weighs at most ${MAP} bytes, its picture and its program included, and axe finds nothing`, async () => {
  const page = await open('/a-propos/', { viewport: DESK, colorScheme: 'dark' });
  const weights: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (/\/(carte\.svg|_astro\/regie-map[^/]*\.js)$/.test(request.url()))
      weights.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address('/annuaire/'), { waitUntil: 'networkidle' });
  await ready(page);
  const markup = await page.locator('regie-map').evaluate((map) => map.outerHTML);
  expect(weights).toHaveLength(2);
  const sent = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  expect(sent).toBeGreaterThan(5_000);
  expect(sent + brotliCompressSync(markup).length).toBeLessThanOrEqual(MAP);
  expect(await violations(page, { rules: { 'target-size': { enabled: true } } })).toEqual([]);
});
