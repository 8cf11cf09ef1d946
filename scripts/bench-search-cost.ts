/** `npm run bench:search-cost`: what a search costs on this site and at some numbers of generated pages; other numbers follow `--`, 0 for this site. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { parse } from 'yaml';
import { keysIn } from '#domain/record.ts';
import { regions } from '#domain/region.ts';
import { themes } from '#domain/vocabulary.ts';
import type { Notice } from '#search/notice.ts';
import { openBrowser } from './browser.ts';
import { openSite } from './build/built-site.ts';
import { indexSite } from './build/search-index.ts';
import { readPages } from './build/pages.ts';
import { command, needsSite, numbersGiven } from './command.ts';
import { addressOf, serve } from './serve.ts';

/** Numbers of generated pages; none of them, and it is this site. */
const SIZES = [0, 100, 1000, 5000];
const SLOWDOWN = 4;
/** The milliseconds between two letters of a quick hand on a phone. */
const BETWEEN_LETTERS = 150;
/** One query in eight of those that the search is tuned on. */
const QUERIES = Object.values(
  parse(readFileSync('src/search/fixtures/requetes.yaml', 'utf8')) as Record<string, string[][]>,
)
  .flat()
  .flatMap(([query = ''], index) => (index % 8 === 0 ? [query] : []));

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
  const sentences = readPages(openSite('dist'), []).flatMap(({ sections }) =>
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
    const html = toHtml(h('html', [h('body', [h('main', { 'data-page-text': '' }, [h('h1', title), ...sections])])]));
    mkdirSync(`${folder}${url}`, { recursive: true });
    writeFileSync(`${folder}${url}index.html`, html);
    notices.push({
      url,
      title,
      summary: pick(sentences),
      collection: 'fiches',
      kind: 'Fiches',
      region: pick(keysIn(regions)),
      themes: [pick(keysIn(themes))],
      names: [],
      keywords: pick(sentences).split(' ').slice(0, 5),
      essentials: [pick(sentences), pick(sentences)],
    });
  }
  mkdirSync(`${folder}/recherche`, { recursive: true });
  const { topics } = JSON.parse(readFileSync('dist/recherche/lexique.json', 'utf8')) as { topics: string[] };
  writeFileSync(`${folder}/recherche/notices.json`, JSON.stringify({ notices, terms: [], topics, towns: [] }));
}

/** Brings the search page itself, and compresses what the server would. */
async function dress(folder: string): Promise<void> {
  cpSync('dist/_astro', `${folder}/_astro`, { recursive: true });
  cpSync('dist/recherche/index.html', `${folder}/recherche/index.html`);
  const pack = promisify(brotliCompress);
  for (const file of globSync('{pagefind,recherche}/**/*.{js,json,html,pagefind,pf_*}', { cwd: folder }))
    writeFileSync(`${folder}/${file}.br`, await pack(readFileSync(`${folder}/${file}`)));
}

/** A search page and what it has brought over the network since it was last asked. */
interface Visit {
  page: Page;
  spent: () => { bytes: number; requests: number };
}

/** Opens the search page for a reader who comes for the first time, on a slow phone; the service worker, which would hide what is fetched, stays out. */
async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const seen = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    seen.requests++;
  });
  await page.goto(`${address}/recherche/`);
  await page.waitForLoadState('networkidle');
  await page.locator('search-panel input').focus();
  const spent = () => {
    const now = { ...seen };
    Object.assign(seen, { bytes: 0, requests: 0 });
    return now;
  };
  spent();
  return { page, spent };
}

/** Waits until a query is the one that is asked, as the address says, and its answer stands, whatever it was corrected to. */
async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (asked) =>
      new URLSearchParams(location.search).get('q')?.trim() === asked &&
      document.querySelector('search-panel [aria-busy="false"]'),
    query,
  );
}
const settled = (page: Page) => page.waitForTimeout(300);

/** What a first search costs in a fresh browser, typed at once or letter by letter. */
async function firstSearch(browser: Browser, address: string, query: string, delay: number) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const { page, spent } = await visit(context, address);
  const field = page.locator('search-panel input');
  if (delay > 0) await field.pressSequentially(query, { delay });
  else await field.fill(query);
  await answered(page, query.trim());
  await settled(page);
  const cost = spent();
  await context.close();
  return cost;
}

/** Types the last letter of a query; gives the milliseconds from the key to the painted results. */
async function lastLetter(page: Page, query: string): Promise<number> {
  const field = page.locator('search-panel input');
  await field.fill(query.slice(0, -1));
  await page.waitForTimeout(500);
  const start = await page.evaluate(() => performance.now());
  await field.press('End');
  await field.pressSequentially(query.slice(-1));
  await answered(page, query);
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

/** One line of the table. */
async function measure(name: string, folder: string, indexing: string): Promise<void> {
  const server = await serve(folder, 0);
  const address = addressOf(server);
  const browser = await openBrowser();
  const firsts = [];
  const typed = [];
  for (const query of QUERIES) {
    firsts.push(await firstSearch(browser, address, query, 0));
    typed.push(await firstSearch(browser, address, query, BETWEEN_LETTERS));
  }
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const { page, spent } = await visit(context, address);
  const following: number[] = [];
  for (const query of ['régie', ...QUERIES]) {
    await page.locator('search-panel input').fill(query);
    await answered(page, query);
    await settled(page);
    following.push(spent().bytes);
  }
  const times: number[] = [];
  for (const query of QUERIES) times.push(await lastLetter(page, query));
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  const bytes = firsts.map((one) => one.bytes);
  const next = following.slice(1);
  const cells = [
    name,
    kilo(rank(bytes, 0.5)),
    kilo(Math.max(...bytes)),
    rank(
      firsts.map((one) => one.requests),
      0.5,
    ),
    kilo(
      rank(
        typed.map((one) => one.bytes),
        0.5,
      ),
    ),
    kilo(rank(next, 0.5)),
    kilo(Math.max(...next)),
    `${rank(times, 0.5).toFixed(0)} ms`,
    `${rank(times, 0.95).toFixed(0)} ms`,
    `${(memory / 1e6).toFixed(1)} Mo`,
    `${(sizeOf(folder, '{pagefind,recherche}/**/*.br') / 1e6).toFixed(1)} Mo`,
    indexing,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  await browser.close();
  server.close();
}

/** Measures this site, or so many generated pages. */
async function measureSize(count: number): Promise<void> {
  if (count === 0) return measure('ce site', 'dist', '');
  const folder = mkdtempSync(`${tmpdir()}/cost-`);
  generate(folder, count);
  const begun = performance.now();
  await indexSite(openSite(folder));
  const seconds = (performance.now() - begun) / 1000;
  await dress(folder);
  await measure(String(count), folder, `${seconds.toFixed(1)} s`);
  rmSync(folder, { recursive: true });
}

await command(async () => {
  needsSite();
  const sizes = numbersGiven(SIZES, 'npm run bench:search-cost -- 0 5000');
  console.log(
    `${QUERIES.length} requêtes, chacune dans un navigateur neuf, puis l’une après l’autre.\n
| pages | première recherche | la plus lourde | requêtes | tapée lettre à lettre | suivantes, médiane | suivantes, max | touche → affichage, médiane | 95e centile | mémoire | index | indexation |`,
  );
  console.log(`|${' --- |'.repeat(12)}`);
  for (const size of sizes) await measureSize(size);
});
