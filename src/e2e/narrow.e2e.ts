/** Small screens: nothing scrolls sideways, with the site’s fonts and with those of the device, and fingers have room. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { templatePaths, visitAll } from './visit.ts';

const NARROW = { width: 320, height: 640 };
const TOUCH = { viewport: NARROW, isMobile: true, hasTouch: true };
/** How many pages of each template are read. */
const EACH = 3;
/** The articles, which begin with what one must know. */
const ARTICLE = /^\/(fiches|guides|si-tes-jardin|creer-une-regie|dossiers)\/(?!page\/)./;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The pages that are wider than their screen. */
async function tooWide(viewport: typeof NARROW, prepare?: (page: Page) => Promise<void>): Promise<string[]> {
  const wide: string[] = [];
  const options = { viewport, isMobile: true, ...(prepare && { prepare }) };
  await visitAll(browser, await templatePaths(EACH), options, async (page, path) => {
    await page.goto(address(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > viewport.width) wide.push(`${path}: ${width} px`);
  });
  return wide;
}

/** Leaves a page the fonts of the device alone. */
async function withoutFonts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
}

test('no page is wider than 320 px, which is 1280 px at 400 % too', async () => {
  expect(await tooWide(NARROW)).toEqual([]);
}, 120_000);

test('nor with the fonts of the device alone', async () => {
  expect(await tooWide(NARROW, withoutFonts)).toEqual([]);
}, 120_000);

test.each([360, 768, 1024])('no page is wider than %s px either', { timeout: 120_000 }, async (width) => {
  expect(await tooWide({ width, height: 900 })).toEqual([]);
});

test('L’essentiel begins on the first screen of a phone, and in the upper half of a desk', async () => {
  const late: string[] = [];
  const articles = (await templatePaths(EACH)).filter((path) => ARTICLE.test(path));
  expect(articles.length).toBeGreaterThanOrEqual(15);
  for (const [width, height, limit] of [
    [360, 780, 780],
    [1280, 900, 450],
  ] as const)
    await visitAll(browser, articles, { viewport: { width, height } }, async (page, path) => {
      await page.goto(address(path));
      const top = await page.locator('.essential').evaluate((box) => box.getBoundingClientRect().top);
      if (top > limit) late.push(`${path} at ${width}: ${Math.round(top)} px`);
    });
  expect(late).toEqual([]);
}, 120_000);

/** The tallest strip without anything to see, among the first screens of what the page is about. */
function tallestHole(main: Element): number {
  const top = main.getBoundingClientRect().top;
  const end = Math.min(top + 2000, main.getBoundingClientRect().bottom);
  const seen: DOMRect[] = Array.from(main.querySelectorAll('svg, img, button, input, summary'), (one) =>
    one.getBoundingClientRect(),
  );
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    if (walker.currentNode.textContent?.trim()) seen.push(...range.getClientRects());
  }
  const strips = seen.filter(({ width, height }) => width > 2 && height > 2).sort((a, b) => a.top - b.top);
  let [edge, hole] = [top, 0];
  for (const strip of strips) {
    if (strip.top > end) break;
    hole = Math.max(hole, strip.top - edge);
    edge = Math.max(edge, strip.bottom);
  }
  return hole;
}

test.each([
  [360, 780],
  [1280, 900],
])('an article has no hole at %s px', { timeout: 120_000 }, async (width, height) => {
  const holes: string[] = [];
  const articles = (await templatePaths(EACH)).filter((path) => ARTICLE.test(path));
  await visitAll(browser, articles, { viewport: { width, height } }, async (page, path) => {
    await page.goto(address(path));
    const hole = await page.locator('main').evaluate(tallestHole);
    if (hole > 100) holes.push(`${path}: ${Math.round(hole)} px`);
  });
  expect(holes).toEqual([]);
});

/**
 * The controls and marks of a page that are less than 44 px tall and have not the room of it. A place of a map stands
 * where it is, as small as the map asks (WCAG 2.5.8, « Essential »); in the directory its equal stands in the list.
 */
function smallTargets(): string[] {
  const TALL = 44;
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const inText = (link: Element) =>
    link.matches('.word') ||
    (link.matches('a:not(.note)') &&
      getComputedStyle(link).display === 'inline' &&
      link.parentElement?.textContent.trim() !== link.textContent.trim());
  const boxOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
  const targets = Array.from(document.querySelectorAll('a, button, summary, input, select, textarea'))
    .filter((element) => element instanceof HTMLElement && seen(element) && !inText(element))
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  return targets
    .filter(({ box }) => box.height < TALL)
    .filter(({ element, box }) => {
      const [top, bottom] = [(box.top + box.bottom - TALL) / 2, (box.top + box.bottom + TALL) / 2];
      return targets.some(
        (other) =>
          other.element !== element &&
          !other.element.contains(element) &&
          !element.contains(other.element) &&
          other.box.left < box.right &&
          other.box.right > box.left &&
          other.box.top < bottom &&
          other.box.bottom > top,
      );
    })
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.height)} px`);
}

test('what one touches is 44 px tall, or has the room of it', { timeout: 120_000 }, async () => {
  const small: string[] = [];
  await visitAll(browser, await templatePaths(EACH), { ...TOUCH, hands: 8 }, async (page, path) => {
    await page.goto(address(path), { waitUntil: 'networkidle' });
    small.push(...(await page.evaluate(smallTargets)).map((target) => `${path}: ${target}`));
  });
  expect(small).toEqual([]);
});

test('every house of the map has its link in the list, 44 px tall', async () => {
  const page = await browser.newPage(TOUCH);
  await page.goto(address('/annuaire/'), { waitUntil: 'networkidle' });
  const houses = await page
    .locator('regie-map svg a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const listed = await page
    .locator('.listed .links a')
    .evaluateAll((links) => links.map((link) => ({ path: link.getAttribute('href'), height: link.clientHeight })));
  expect(houses.length).toBeGreaterThan(100);
  expect(listed.filter(({ height }) => height < 44)).toEqual([]);
  expect(houses.filter((house) => listed.every(({ path }) => path !== house))).toEqual([]);
  await page.close();
});

test('on a phone, what is counted keeps its number on the line of its name', async () => {
  const page = await browser.newPage(TOUCH);
  const parted: string[] = [];
  for (const path of ['/ce-qui-bloque/', '/themes/', '/livret/', '/sources/', '/mon-projet/']) {
    await page.goto(address(path));
    const counts = page.locator('.counted li, .path-map li').filter({ visible: true });
    expect(await counts.count(), path).toBeGreaterThan(3);
    parted.push(
      ...(await counts.evaluateAll((items) =>
        items.flatMap((item) => {
          const [name, number] = Array.from(item.children, (child) => child.getBoundingClientRect());
          return name && number && number.top > name.bottom - 10 ? [`${location.pathname} ${item.textContent}`] : [];
        }),
      )),
    );
  }
  expect(parted).toEqual([]);
  await page.close();
});
