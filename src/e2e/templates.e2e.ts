/** One page of each template, on a wide screen and on a phone: the checks that are too slow for every page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { openNetwork } from './network.ts';
import { bringAxe, DESK, ibmFailures, PHONE, templatePaths, violations, visitAll } from './visit.ts';

const MINUTES = 60_000;
/** Text on which a reader spends time must reach 7:1. */
const ENHANCED = { runOnly: ['color-contrast-enhanced'] };

let browser: Browser;
let paths: readonly string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  paths = await templatePaths();
});
afterAll(() => browser.close());

test(
  'axe finds nothing on a wide screen, and text reaches 7:1 in light and dark',
  { timeout: 3 * MINUTES },
  async () => {
    const found: string[] = [];
    await visitAll(browser, paths, { viewport: DESK, prepare: bringAxe }, async (page, path) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address(path));
      const light = [...(await violations(page, {})), ...(await violations(page, ENHANCED))];
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, ENHANCED);
      found.push(...light.map((line) => `${path}: ${line}`), ...dark.map((line) => `${path} in dark: ${line}`));
    });
    expect(paths.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  },
);

/** How much may move in a page that comes bit by bit: a link that follows its bullet sets the line lower; on a wide screen, a title in two pieces moves its façade. */
const DRIPPING = { phone: 0.01, desk: 0.02 };

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Notes what moves in a page, from its first picture on: how much in all, which elements, from where to where. */
function watchShifts(): void {
  const told = { shift: 0, moves: [] as string[] };
  Object.assign(window, { told });
  const said = ({ x, y, width, height }: DOMRect) => [x, y, width, height].join(' ');
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node.cloneNode(false) : node?.cloneNode();
        const name = element instanceof Element ? element.outerHTML : element?.textContent;
        return `${name} from ${said(previousRect)} to ${said(currentRect)}`;
      });
      told.shift += value;
      told.moves.push(`${value} ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens a page, and tells what moved in it where that is more than it may be. */
async function movesOf(page: Page, url: string, most: number): Promise<string[]> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const { shift, moves } = await page.evaluate(
    () => (window as unknown as { told: { shift: number; moves: string[] } }).told,
  );
  return shift > most ? [`${url}: ${moves.join(' ; ')}`] : [];
}

describe.each([
  ['a phone', PHONE, DRIPPING.phone],
  ['a wide screen', DESK, DRIPPING.desk],
])('on %s', (_, viewport, most) => {
  const moved: string[] = [];
  const dripped: string[] = [];
  const failures: string[] = [];
  beforeAll(async () => {
    const prepare = (page: Page) => page.addInitScript(watchShifts);
    const network = await openNetwork();
    network.drip();
    await visitAll(browser, paths, { viewport, prepare }, async (page, path) => {
      dripped.push(...(await movesOf(page, network.address(path), most)));
      // A browser that happens to paint in the middle of a page is asked once more.
      if ((await movesOf(page, address(path), 0)).length > 0) moved.push(...(await movesOf(page, address(path), 0)));
      failures.push(...(await ibmFailures(page)).map((failure) => `${path}: ${failure}`));
    });
    network.close();
  }, 5 * MINUTES);

  test('nothing moves while a page comes in', () => {
    expect(moved).toEqual([]);
  });

  test('a page that comes bit by bit holds still', () => {
    expect(dripped).toEqual([]);
  });

  test('a second engine, IBM’s, finds nothing either', () => {
    expect(failures).toEqual([]);
  });
});
