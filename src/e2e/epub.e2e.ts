/** Books for e-readers, made on the device: of a page, of a dossier with its pages, of the selection. */
import { strFromU8, unzipSync } from 'fflate';
import { buffer } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { PHONE } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a book holds: the words of its contents, and those of its chapters. */
async function bookOf(page: Page): Promise<{ contents: string; chapters: string[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('epub-pages button')]);
  const parts = unzipSync(await buffer(await download.createReadStream()));
  const words = (name: string) => strFromU8(parts[name] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
  const names = Object.keys(parts).filter((name) => /\/page-\d+\.xhtml$/.test(name));
  return { contents: words('livre/sommaire.xhtml'), chapters: names.map(words) };
}

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(address(path));
  return page;
}

test('a guide leaves with its headings in the contents and its notes', async () => {
  const page = await open('/guides/tresorerie/');
  await page.click('[popovertarget=plus]');
  const { contents, chapters } = await bookOf(page);
  expect(chapters.length).toBe(1);
  expect(contents).toContain('Étape par étape');
  expect(chapters[0]).toContain('Les salaires partent chaque mois');
  expect(chapters[0]).toContain('Associathèque');
  await page.context().close();
});

test('a dossier leaves with its pages, in their order', async () => {
  const page = await open('/dossiers/se-nourrir/');
  const titles = await page.locator('[data-chapters] h3').allInnerTexts();
  await page.click('[popovertarget=plus]');
  const { contents, chapters } = await bookOf(page);
  expect(titles.length).toBeGreaterThan(2);
  expect(chapters.length).toBe(titles.length + 1);
  const places = titles.map((title) => contents.indexOf(title.replace(/\s+/g, ' ').trim()));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  await page.context().close();
});

test('the selection leaves as one book', async () => {
  const page = await open('/guides/tresorerie/');
  await page.click('keep-page button');
  await page.waitForSelector('keep-page [aria-pressed=true]');
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.kept li');
  const { contents, chapters } = await bookOf(page);
  expect(contents).toContain('Tenir la trésorerie en attendant l’argent');
  expect(chapters.length).toBe(1);
  expect(await page.locator('epub-pages [role=status]').innerText()).toBe('Le livre contient 1 page.');
  await page.context().close();
});
