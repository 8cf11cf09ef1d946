/** The PDF files that « npm run pdf » makes: one of each kind is printed, opened and read. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { printPage } from '../pdf.ts';
import { addressOf, serve } from '../serve.ts';
import { pages } from './pages.ts';
import type { Server } from 'node:http';

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await serve('dist', 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** A text without what a printer adds or takes: spaces, hyphens of broken words. */
const plain = (text: string) => text.replace(/[\s\u00ad]+/g, '');

const A4 = { width: 595, height: 842 };

test('a table of twelve columns is printed whole, on a turned sheet, and the text goes on upright', async () => {
  const page = await browser.newPage();
  await page.goto(`${addressOf(server)}${pages.find(({ path }) => /^\/guides\/[^/]+\/$/.test(path))?.path}`);
  await page.evaluate(() => {
    const table = document.createElement('table');
    for (const word of ['Colonne', 'accompagnement'])
      for (let column = 1; column <= 12; column++) {
        const row = table.rows[word === 'Colonne' ? 0 : 1] ?? table.insertRow();
        row.insertCell().textContent = `${word}${column}`;
      }
    document.querySelector('.prose > p')?.after(table);
  });
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
    .promise;
  const sheets = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const turned = sheets.filter(({ view: [, , width = 0, height = 0] }) => width > height);
  expect(turned).toHaveLength(1);
  expect(sheets.length).toBeGreaterThan(2);
  const written = (await turned[0]?.getTextContent())?.items.flatMap((item) => ('str' in item ? [item] : [])) ?? [];
  const text = plain(written.map(({ str }) => str).join(''));
  for (let column = 1; column <= 12; column++) expect(text).toContain(`accompagnement${column}`);
  for (const { transform, width } of written) {
    expect(transform[4]).toBeGreaterThan(0);
    expect(transform[4] + width).toBeLessThan(A4.height);
  }
  await page.close();
});

test.each([
  ['a fiche', /^\/fiches\/[^/]+\/$/, 1],
  ['a dossier', /^\/livret\/dossiers\/[^/]+\/$/, 5],
])('%s has its title, its tags, its bookmarks, and pages of A4 paper', async (_, kind, fewest) => {
  const source = pages.find(({ path }) => kind.test(path));
  const file = await printPage(browser, `${addressOf(server)}${source?.path}`);
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;

  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: source?.root.querySelector('title')?.text });
  expect(pdf.numPages).toBeGreaterThan(fewest);

  const title = plain(source?.root.querySelector('h1')?.text ?? '');
  expect((await pdf.getOutline()).map((entry) => plain(entry.title))).toContain(title);
  const first = await pdf.getPage(1);
  expect(JSON.stringify(await first.getStructTree())).toContain('"role":"H1"');
  const [, , width, height] = first.view;
  expect({ width: Math.round(width ?? 0), height: Math.round(height ?? 0) }).toEqual(A4);
});

/** Below this height stands what is printed at the foot of each sheet. */
const FOOT = 60;

/**
 * Pages as a reader prints them: articles of each kind, booklets, lists with pictures, and pages of tools. Those that a program
 * writes, once the browser rests, with what is seen when it has done so.
 */
const PRINTED: readonly { path: string; written?: string }[] = [
  { path: '/fiches/laxou-provinces/' },
  { path: '/fiches/recyclobus-marseille/' },
  { path: '/fiches/accorderies-paris/' },
  { path: '/guides/tableau-de-bord/' },
  { path: '/guides/conventionnement-aci-ei/' },
  { path: '/creer-une-regie/association-de-prefiguration/' },
  { path: '/si-tes-jardin/acheter-local/' },
  { path: '/livret/dossiers/se-deplacer/' },
  {
    path: '/livret/selection/#pages=fiches:recyclobus-marseille,accorderies-paris;guides:tableau-de-bord',
    written: '#avancement:has-text("prêt")',
  },
  { path: '/comparer/?fiches=recyclobus-marseille,accorderies-paris', written: '.criteria section' },
  { path: '/chiffres/budget-moyen/' },
  { path: '/chiffres/' },
  { path: '/annuaire/' },
  { path: '/mon-projet/parcours/', written: 'project-path:defined' },
];
/** A number and a word, or two sentences, that nothing parts; addresses are written so, and break after a hyphen. */
const GLUED = /^(?!.*(?:[/@%]|-$)).*(?:\d{2}\p{Ll}{4}|\p{Ll}[.:;]\p{Lu}\p{Ll})/u;

test.each(PRINTED)(
  '$path is printed with its words apart, sheets well filled but the last',
  async ({ path, written }) => {
    const page = await browser.newPage();
    await page.goto(`${addressOf(server)}${path}`);
    if (written) await page.locator(written).first().waitFor();
    const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
      .promise;
    const sheets = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const { items } = await (await pdf.getPage(index + 1)).getTextContent();
        return items.flatMap((item) => ('str' in item ? [item] : []));
      }),
    );
    const words = sheets.flatMap((sheet) =>
      sheet
        .map(({ str, hasEOL }) => str + (hasEOL ? ' ' : ''))
        .join('')
        .split(/\s+/),
    );
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => GLUED.test(word))).toEqual([]);
    if (path.startsWith('/livret/')) return;
    const heights = (sheet: (typeof sheets)[number]) => sheet.map(({ transform }) => Number(transform[5]));
    const lowest = sheets.slice(0, -1).map((sheet) => Math.min(...heights(sheet).filter((height) => height > FOOT)));
    expect(lowest.filter((bottom) => bottom > A4.height * (2 / 3))).toEqual([]);
    await page.close();
  },
);

test('the table of contents of a booklet gives the page on which each chapter begins', async () => {
  const file = await printPage(browser, `${addressOf(server)}/livret/dossiers/se-deplacer/`);
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const textsOf = async (number: number) => {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : ''));
  };
  const source = pages.find(({ path }) => path === '/livret/dossiers/se-deplacer/');
  const chapters = source?.root.querySelectorAll('.chapter > h2').map(({ text }) => plain(text)) ?? [];
  expect(chapters.length).toBeGreaterThan(3);
  // On the page of contents stand the number of that page, then for each chapter its own and that of its page.
  const [, ...numbers] = (await textsOf(2)).filter((text) => /^\d+$/.test(text)).map(Number);
  for (const [index, chapter] of chapters.entries()) {
    const number = numbers[2 * index + 1] ?? 0;
    expect(plain((await textsOf(number)).join('')), `page ${number}`).toContain(`${index + 1}.${chapter}`);
  }
});
