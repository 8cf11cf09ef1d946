/** The PDF files that « npm run pdf » makes: one of each kind is printed, opened and read. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium, type BrowserServer } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../browser.ts';
import { printPage } from '../pdf.ts';
import { serve } from '../serve.ts';
import { pages } from './pages.ts';
import type { AddressInfo, Server } from 'node:net';

let server: Server;
let started: BrowserServer;
beforeAll(async () => {
  server = await serve('dist', 0);
  started = await startBrowser();
});
afterAll(async () => {
  await started.close();
  server.close();
});

/** A text without what a printer adds or takes: kinds of spaces, hyphens of broken words. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\u00ad/g, '')
    .trim();

const A4 = { width: 595, height: 842 };

test.each([
  ['a fiche', /^\/fiches\/[^/]+\/$/, 1],
  ['a dossier', /^\/livret\/dossiers\/[^/]+\/$/, 5],
])('%s has its title, its tags, its bookmarks, and pages of A4 paper', async (_, kind, fewest) => {
  const source = pages.find(({ path }) => kind.test(path));
  const browser = await chromium.connect(started.wsEndpoint());
  const file = await printPage(browser, `http://localhost:${(server.address() as AddressInfo).port}${source?.path}`);
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
