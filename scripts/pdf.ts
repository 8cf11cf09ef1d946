/** `npm run pdf`: every fiche and every dossier as a tagged PDF file, printed from the built site by the tests’ browser. */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { addressOf, serve } from './serve.ts';

const FOLDER = 'pdf';

/** Prints a page as a tagged A4 document with bookmarks. */
export async function printPage(browser: Browser, address: string): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await page.close();
  }
}

if (import.meta.main) {
  if (!existsSync('dist')) throw new Error('Le site n’est pas construit : lancez d’abord « npm run build ».');
  const pages = [
    ...globSync('fiches/*/', { cwd: 'dist' }).map((path) => ({ path, file: path })),
    ...globSync('livret/dossiers/*/', { cwd: 'dist' }).map((path) => ({ path, file: path.replace('livret/', '') })),
  ];
  const server = await serve('dist', 0);
  const browser = await openBrowser();
  for (const { path, file } of pages) {
    const target = `${FOLDER}/${file.replace(/\/$/, '')}.pdf`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await printPage(browser, `${addressOf(server)}/${path.replace(/\/?$/, '/')}`));
  }
  await browser.close();
  server.close();
  console.log(`${pages.length} documents PDF dans ${FOLDER}/.`);
}
