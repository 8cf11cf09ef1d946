/** The map of the régies: by mouse, finger and keyboard, and without script. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { DESK, opener, PHONE, violations } from './visit.ts';

/** The map, its picture and its program, as served. */
const MAP = 25_000;

interface Spot {
  x: number;
  y: number;
}

const open = opener();
const houses = (page: Page) => page.getByRole('group', { name: 'Carte des régies' }).getByRole('link');
const told = (page: Page) => page.locator('.told:visible');
const ready = (page: Page) => page.waitForFunction(() => customElements.get('regie-map'));
/** Where the map stands, once it is in the middle of the screen. */
async function centred(page: Page) {
  const sheet = page.locator('regie-map .sheet');
  await sheet.evaluate((map) => map.scrollIntoView({ block: 'center' }));
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no map');
  return box;
}
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
  const box = await centred(page);
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

/** Puts fingers on the screen, moves them little by little, and takes them off. */
async function slide(page: Page, from: readonly Spot[], to: readonly Spot[]) {
  const client = await page.context().newCDPSession(page);
  const dispatch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  for (const [index] of from.entries()) await dispatch('touchStart', from.slice(0, index + 1));
  for (let step = 1; step <= 10; step++)
    await dispatch(
      'touchMove',
      from.map(({ x, y }, index) => ({
        x: x + (((to[index]?.x ?? x) - x) * step) / 10,
        y: y + (((to[index]?.y ?? y) - y) * step) / 10,
      })),
    );
  await dispatch('touchEnd', []);
}

/** Two fingers about a spot. */
const pair = ({ x, y }: Spot, half: number): Spot[] => [
  { x: x - half, y },
  { x: x + half, y },
];

/** What a spot of the screen shows of the map, how wide a part is seen, and what the page itself did. */
const seen = (page: Page, { x, y }: Spot) =>
  page.locator('regie-map .sheet > svg').evaluate(
    (map, at) => {
      const svg = map as unknown as SVGSVGElement;
      const spot = new DOMPoint(at.x, at.y).matrixTransform(svg.getScreenCTM()?.inverse());
      return {
        spot: { x: spot.x, y: spot.y },
        width: svg.viewBox.baseVal.width,
        page: [visualViewport?.scale, scrollX, scrollY],
      };
    },
    { x, y },
  );

/** How far two spots of the map lie apart, in its units: a pixel or so. */
const apart = (one: { spot: Spot }, other: { spot: Spot }) =>
  Math.hypot(one.spot.x - other.spot.x, one.spot.y - other.spot.y);

test('two fingers bring the map closer about their middle, move it and send it back; the page stays as it is', async () => {
  const page = await open('/annuaire/', { viewport: PHONE, hasTouch: true, isMobile: true });
  await ready(page);
  const box = await centred(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const whole = await seen(page, { x, y });
  await slide(page, pair({ x, y }, 30), pair({ x, y }, 90));
  const closer = await seen(page, { x, y });
  expect(closer.width).toBeCloseTo(whole.width / 3, 0);
  expect(apart(closer, whole)).toBeLessThan(2);
  const aside = { x: x + 30, y: y + 40 };
  await slide(page, pair({ x, y }, 30), pair(aside, 30));
  const moved = await seen(page, aside);
  expect(apart(moved, whole)).toBeLessThan(2);
  expect(moved.width).toBeCloseTo(closer.width, 0);
  await slide(page, pair({ x, y }, 90), pair({ x, y }, 5));
  expect(await seen(page, { x, y })).toEqual(whole);
  expect([closer.page, moved.page]).toEqual([whole.page, whole.page]);
  expect(page.url()).toBe(address('/annuaire/'));
});

test('one finger on the whole map moves the page', async () => {
  const page = await open('/annuaire/', { viewport: PHONE, hasTouch: true, isMobile: true });
  await ready(page);
  const whole = await shown(page);
  await centred(page);
  const before = await page.evaluate(() => scrollY);
  await slide(page, [{ x: 180, y: 500 }], [{ x: 180, y: 300 }]);
  await page.waitForFunction((top) => scrollY > top + 100, before);
  expect(await shown(page)).toBe(whole);
});

test('a wheel turned with Ctrl brings closer what is under the mouse, a little at a time; without, it moves the page', async () => {
  const page = await open('/annuaire/', { viewport: DESK });
  await ready(page);
  const box = await centred(page);
  const mouse = { x: box.x + 100, y: box.y + 200 };
  await page.mouse.move(mouse.x, mouse.y);
  const whole = await seen(page, mouse);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, -6);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await seen(page, mouse)).width).toBeCloseTo(whole.width / 2, 0);
  const closer = await seen(page, mouse);
  expect(apart(closer, whole)).toBeLessThan(2);
  expect(closer.page).toEqual(whole.page);
  await page.mouse.wheel(0, 100);
  await page.waitForFunction(([, , top]) => scrollY > (top ?? 0), whole.page);
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
