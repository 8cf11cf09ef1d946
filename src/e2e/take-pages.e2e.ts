/** Documents in Word and for e-readers, made on the device: of a page, of a dossier with its pages, of booklets, of the selection. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { fileGiven, PHONE } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The file that a button gives. */
const taken = async (page: Page, form: 'word' | 'epub') =>
  (await fileGiven(page, page.click(`[data-as=${form}] button`))).bytes;

/** The chapters of a Word document, and how many notes it has. */
async function wordOf(page: Page): Promise<{ html: string; chapters: string[]; notes: number }> {
  const html = (await mammoth.convertToHtml({ buffer: await taken(page, 'word') })).value;
  const chapters = Array.from(html.matchAll(/<h1>(.*?)<\/h1>/g), ([, title = '']) => title.replace(/<[^>]*>/g, ''));
  return { html, chapters, notes: html.match(/<li id="footnote-/g)?.length ?? 0 };
}

/** What a book holds: the words of its contents, and those of its chapters. */
async function bookOf(page: Page): Promise<{ contents: string; chapters: string[] }> {
  const parts = unzipSync(await taken(page, 'epub'));
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
  const word = await wordOf(page);
  expect(word.chapters.slice(1)).toEqual(titles.map((title) => title.replace(/\s+/g, ' ').trim()));
  expect(word.notes).toBeGreaterThan(10);
  await page.context().close();
});

test('the booklet of a dossier leaves with its chapters, their notes and their links', async () => {
  const page = await open('/livret/dossiers/se-nourrir/');
  const titles = await page.locator('.chapter > h2').allInnerTexts();
  const { html, chapters, notes } = await wordOf(page);
  expect(chapters).toEqual(titles.map((title) => title.replace(/\s+/g, ' ').trim()));
  expect(notes).toBeGreaterThan(10);
  expect(html).toMatch(/<a href="https?:\/\/[^"]*\/guides\/[^"]*">/);
  expect(html).toMatch(/<a href="#\w+">Se nourrir<\/a>/);
  expect((await bookOf(page)).chapters.length).toBe(titles.length);
  await page.context().close();
});

test('a model, a régie and a guide that were kept leave together, and so does their booklet', async () => {
  const page = await open('/modeles/lettre-d-intention/');
  for (const path of ['/modeles/lettre-d-intention/', '/annuaire/124-services/', '/guides/tresorerie/']) {
    await page.goto(address(path));
    await page.click('keep-page button');
    await page.waitForSelector('keep-page [aria-pressed=true]');
  }
  const titles = ['Lettre d’intention des trois familles', '124 Services', 'Tenir la trésorerie en attendant l’argent'];
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.kept li');
  const { html, chapters, notes } = await wordOf(page);
  expect(chapters).toEqual(titles);
  expect(html).toContain('Ceux qui signent');
  expect(notes).toBeGreaterThan(3);
  expect((await bookOf(page)).chapters.length).toBe(3);
  await page.goto(address('/livret/selection/'));
  await page.locator('#avancement', { hasText: 'Le livret est prêt' }).waitFor();
  expect((await wordOf(page)).chapters).toEqual(titles);
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
  expect(await page.locator('[data-as=epub] [role=status]').innerText()).toBe('Le document contient 1 page.');
  await page.context().close();
});
