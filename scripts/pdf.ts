/** `npm run pdf`: every fiche and every dossier as a tagged PDF file, printed from the built site by the tests’ browser. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { command, needsSite, takesNothing } from './command.ts';
import { addressOf, serve } from './serve.ts';

const FOLDER = 'pdf';

const CONTENTS = '.booklet .contents a';

/** Prints a page as a tagged A4 document with bookmarks; a booklet is printed twice, the second time with page numbers in its table of contents. */
export async function printPage(browser: Browser, address: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    const first = await print(page);
    const lines = await page.locator(CONTENTS).count();
    if (lines === 0) return first;
    const numbers = await chapterPages(first);
    if (numbers.length !== lines) throw new Error(`${address}: ${lines} lines of contents, ${numbers.length} chapters`);
    await page.locator(CONTENTS).evaluateAll((links, pages) => {
      for (const [index, link] of links.entries())
        link.after(Object.assign(document.createElement('span'), { textContent: pages[index] }));
    }, numbers.map(String));
    return await print(page);
  } finally {
    await page.close();
  }
}

const print = (page: Page) => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });

/** The pages on which the chapters of a booklet begin: those of its bookmarks that follow the table of contents. */
async function chapterPages(file: Buffer): Promise<number[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const [cover] = await pdf.getOutline();
  if (!cover) throw new Error('A booklet has no bookmark');
  const [, ...chapters] = cover.items as { dest: unknown }[];
  return Promise.all(
    chapters.map(async ({ dest }) => (await pdf.getPageIndex((dest as [{ num: number; gen: number }])[0])) + 1),
  );
}

async function printAll(): Promise<void> {
  takesNothing();
  needsSite();
  const pages = [
    ...globSync('fiches/*/index.html', { cwd: 'dist' }).map((file) => ({ path: dirname(file), target: dirname(file) })),
    ...globSync('livret/dossiers/*/index.html', { cwd: 'dist' }).map((file) => ({
      path: dirname(file),
      target: dirname(file).replace('livret/', ''),
    })),
  ];
  const server = await serve('dist', 0);
  const browser = await openBrowser();
  for (const { path, target } of pages) {
    const file = `${FOLDER}/${target}.pdf`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await printPage(browser, `${addressOf(server)}/${path}/`));
  }
  await browser.close();
  server.close();
  console.log(`${pages.length} documents PDF dans ${FOLDER}/.`);
}

if (import.meta.main) await command(printAll);
