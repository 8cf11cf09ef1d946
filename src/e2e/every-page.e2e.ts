/** Every page of the site, on a phone: axe reads them, but most sources; its test of contrast reads, in light and dark, every page that holds colours or sizes of text not yet seen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { allPaths, bringAxe, PHONE, templatePaths, violations, visitAll } from './visit.ts';

const MINUTES = 60_000;
/** A worker that may not start would be told in the console. */
const READER = { viewport: PHONE, serviceWorkers: 'allow' } as const;
/** How many pages of one template axe reads: all but of the sources, many hundreds of few lines each. */
const READ_BY_AXE = 140;
const CONTRAST = { runOnly: ['color-contrast'] };
const ALL_BUT_CONTRAST = { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } };

let browser: Browser;
let count = 0;
const faults: string[] = [];
const faint: string[] = [];
const errors: string[] = [];
const outside: string[] = [];
const overflowing: string[] = [];
/** The texts whose contrast axe has judged. */
const judged = new Set<string>();

/** What the contrast of each text of a page rests on: its colour, size and weight, and the grounds behind it. */
function textsOfPage(): string[] {
  const grounds = new Map<Element | null, string>([[null, '']]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || !element) return known ?? '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const behind = groundOf(element.parentElement);
    const ground = own === 'rgba(0, 0, 0, 0) none 1' ? behind : `${own} on ${behind}`;
    grounds.set(element, ground);
    return ground;
  };
  const holders = new Set(document.querySelectorAll('input, select, textarea'));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (textContent?.trim() && parentElement?.checkVisibility()) holders.add(parentElement);
  }
  const written = Array.from(holders, (holder) => {
    const { color, fontSize, fontWeight } = getComputedStyle(holder);
    return `${color} ${fontSize} ${fontWeight} on ${groundOf(holder)}`;
  });
  return Array.from(new Set(written));
}

/** Has axe judge the contrast of a page that holds a kind of text which it has not judged yet. */
async function judgeContrast(page: Page, say: (violation: string) => string): Promise<void> {
  const texts = await page.evaluate(textsOfPage);
  if (texts.every((text) => judged.has(text))) return;
  faint.push(...(await violations(page, CONTRAST)).map(say));
  for (const text of texts) judged.add(text);
}

/** Hears what the pages of a hand tell besides what they show. */
function listen(page: Page): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address('/'))) outside.push(`${page.url()}: ${request.url()}`);
  });
}

/** Opens a page, and looks at what is asked of every page. */
async function look(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address(path));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > PHONE.width) overflowing.push(`${path}: ${width} px`);
  count += 1;
  await judgeContrast(page, (violation) => `${path}: ${violation}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await judgeContrast(page, (violation) => `${path} in dark: ${violation}`);
}

beforeAll(async () => {
  browser = await openBrowser();
  const paths = await allPaths();
  const read = await templatePaths(READ_BY_AXE);
  const prepare = async (page: Page) => {
    listen(page);
    await bringAxe(page);
  };
  await visitAll(browser, read, { ...READER, prepare }, async (page, path) => {
    await look(page, path);
    faults.push(...(await violations(page, ALL_BUT_CONTRAST)).map((violation) => `${path}: ${violation}`));
  });
  const others = paths.filter((path) => !read.includes(path));
  await visitAll(browser, others, { ...READER, prepare: listen }, look);
}, 12 * MINUTES);
afterAll(() => browser.close());

test('all pages were visited', () => {
  expect(count).toBeGreaterThan(1000);
});

test('axe finds nothing', () => {
  expect(faults).toEqual([]);
});

test('axe finds no contrast too low, in light or dark', () => {
  expect(judged.size).toBeGreaterThan(50);
  expect(faint).toEqual([]);
});

test('no error is told in the console, nor a breach of the security policy', () => {
  expect(errors).toEqual([]);
});

test('no request leaves the site', () => {
  expect(outside).toEqual([]);
});

test('nothing is wider than a phone of 360 px', () => {
  expect(overflowing).toEqual([]);
});
