/** `npm run bench:search-cost`: what a search costs at 100, 1,000 and 5,000 generated pages. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { CDPSession, Page } from 'playwright-core';
import { regions, themes, type Region, type Theme } from '#domain/vocabulary.ts';
import type { Notice } from '#search/notice.ts';
import { openBrowser } from './browser.ts';
import { indexSite } from './index.ts';
import { readPages } from './pages.ts';
import { serve } from './serve.ts';

const SIZES = [100, 1000, 5000];
const PORT = 4395;
const SLOWDOWN = 4;
const FIRST = 'jardin partagé';
const NEXT = ['compost', 'emploi des habitants', 'marché public', 'vélo', 'laverie solidaire', 'médiation', 'label'];

/** The same series of numbers between 0 and 1 each time. */
function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Writes a site of so many pages, of sentences drawn from the built one. */
function generate(folder: string, count: number): void {
  const sentences = readPages('dist', []).flatMap(({ sections }) =>
    sections.flatMap(({ text }) => text.match(/[^.!?]{30,200}[.!?]/g) ?? []),
  );
  const chance = series(count);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)] as T;
  const notices: Notice[] = [];
  for (let page = 0; page < count; page++) {
    const url = `/fiches/page-${page}/`;
    const title = `${pick(sentences).split(' ').slice(0, 7).join(' ')} ${page}`;
    const sections = Array.from({ length: 6 }, (_, at) => [
      h('h2', { id: `partie-${at}` }, pick(sentences).split(' ').slice(0, 4).join(' ')),
      h('p', Array.from({ length: 6 }, () => pick(sentences)).join(' ')),
    ]);
    const html = toHtml(
      h('html', [h('body', [h('main', { 'data-pagefind-body': '' }, [h('h1', title), ...sections])])]),
    );
    mkdirSync(`${folder}${url}`, { recursive: true });
    writeFileSync(`${folder}${url}index.html`, html);
    notices.push({
      url,
      title,
      summary: pick(sentences),
      kind: 'Fiches',
      region: pick(Object.keys(regions) as Region[]),
      themes: [pick(Object.keys(themes) as Theme[])],
      names: [],
      keywords: pick(sentences).split(' ').slice(0, 5),
      essentials: [pick(sentences), pick(sentences)],
    });
  }
  mkdirSync(`${folder}/recherche`, { recursive: true });
  const { topics } = JSON.parse(readFileSync('dist/recherche/lexique.json', 'utf8')) as { topics: string[] };
  writeFileSync(`${folder}/recherche/notices.json`, JSON.stringify({ notices, terms: [], topics }));
}

/** Brings the search page itself, and compresses what the server would. */
async function dress(folder: string): Promise<void> {
  cpSync('dist/_astro', `${folder}/_astro`, { recursive: true });
  cpSync('dist/recherche/index.html', `${folder}/recherche/index.html`);
  const pack = promisify(brotliCompress);
  for (const file of globSync('{pagefind,recherche}/**/*.{js,json,html}', { cwd: folder }))
    writeFileSync(`${folder}/${file}.br`, await pack(readFileSync(`${folder}/${file}`)));
}

/** The bytes and requests of what happens meanwhile. */
async function traffic(session: CDPSession, act: () => Promise<void>): Promise<{ bytes: number; requests: number }> {
  const seen = { bytes: 0, requests: 0 };
  const count = ({ encodedDataLength }: { encodedDataLength: number }) => {
    seen.bytes += encodedDataLength;
    seen.requests++;
  };
  session.on('Network.loadingFinished', count);
  await act();
  session.off('Network.loadingFinished', count);
  return seen;
}

/** Types a query letter by letter; gives the milliseconds from the last key to the painted results. */
async function type(page: Page, query: string): Promise<number> {
  const field = page.locator('search-panel input');
  await field.fill(query.slice(0, -1));
  await page.waitForTimeout(400);
  const start = await page.evaluate(() => performance.now());
  await field.press('End');
  await field.pressSequentially(query.slice(-1));
  await page.waitForFunction((asked) => {
    const status = document.querySelector('search-panel [role=status]')?.textContent ?? '';
    return status.includes(`« ${asked} »`) && document.querySelector('search-panel [aria-busy="false"]');
  }, query);
  return page.evaluate(
    (from) =>
      new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))),
    start,
  );
}

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const rank = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const sizeOf = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder }).reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);

console.log(
  '| pages | première recherche | requêtes | suivantes, médiane | suivantes, max | touche → affichage, médiane | 95e centile | mémoire | index | indexation |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [at, size] of SIZES.entries()) {
  const folder = mkdtempSync(`${tmpdir()}/cost-`);
  generate(folder, size);
  const begun = performance.now();
  await indexSite(folder);
  const seconds = (performance.now() - begun) / 1000;
  await dress(folder);
  const server = await serve(folder, PORT + at);
  const browser = await openBrowser();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`http://localhost:${PORT + at}/recherche/`);
  await page.waitForLoadState('networkidle');
  const first = await traffic(session, async () => {
    await page.locator('search-panel input').focus();
    await type(page, FIRST);
    await page.waitForLoadState('networkidle');
  });
  const following: number[] = [];
  const times: number[] = [];
  for (const query of NEXT)
    following.push((await traffic(session, async () => void times.push(await type(page, query)))).bytes);
  for (const query of [FIRST, ...NEXT, FIRST, ...NEXT]) times.push(await type(page, query));
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  const cells = [
    size,
    kilo(first.bytes),
    first.requests,
    kilo(rank(following, 0.5)),
    kilo(Math.max(...following)),
    `${rank(times, 0.5).toFixed(0)} ms`,
    `${rank(times, 0.95).toFixed(0)} ms`,
    `${(memory / 1e6).toFixed(1)} Mo`,
    `${(sizeOf(folder, '{pagefind,recherche}/**/*.{pf_*,pagefind,js,json}') / 1e6).toFixed(1)} Mo`,
    `${seconds.toFixed(1)} s`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
