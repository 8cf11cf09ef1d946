/** The budgets of the design, in bytes as served (Brotli), on every page. */
import { globSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DIST, fileOf, pages, served, type BuiltPage } from './pages.ts';

/** One round trip of a slow network. */
const FIRST_PAINT = 14_600;
const SCRIPT = 6_000;
const FONTS = 80_000;
const FIRST_VISIT = 110_000;
const REQUESTS = 10;
const FACADE = 400;
/** A drawing in the text: its file and its words. */
const DRAWING = 6_000;
/** What every first search brings, whatever is asked; words and extracts take the rest of 120 kB. */
const SEARCH = 85_000;
/** One piece of the search index: a word brings one or two. */
const INDEX_PIECE = 4_000;

/** Booklets hold many pages to be printed together: they are as long as what they gather. */
const BOOKLET = /^\/livret\/.+/;

const sizeOf = (path: string) => served(fileOf(path) ?? '');
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const hrefs = ({ root }: BuiltPage, selector: string, name = 'href') =>
  root.querySelectorAll(selector).map((element) => element.getAttribute(name) ?? '');

/** The styles that the first paint waits for: not those of paper. */
const stylesOf = (page: BuiltPage) => hrefs(page, 'link[rel=stylesheet]:not([media=print])');
const scriptsOf = (page: BuiltPage) => hrefs(page, 'script[src]', 'src');
const fontsOf = (page: BuiltPage) => hrefs(page, 'link[as=font]');
/** The pictures of a page, each asked for once whatever its parts; photos stand below the first screen, and have a budget of their own. */
const picturesOf = (page: BuiltPage) =>
  Array.from(
    new Set(
      [...hrefs(page, 'use'), ...hrefs(page, 'img:not([src^="/photos/"])', 'src')]
        .map((address) => address.replace(/#.*$/, ''))
        .filter(Boolean),
    ),
  );
/** What a first visit asks for beside the page. */
const visitOf = (page: BuiltPage) => [
  ...scriptsOf(page),
  ...fontsOf(page),
  ...picturesOf(page),
  ...hrefs(page, 'link[rel=icon]:not([href^="data:"])'),
];

/** The pages over a limit, with what they weigh, the heaviest first. */
const over = (limit: number, weigh: (page: BuiltPage) => number) =>
  pages
    .filter(({ path }) => !BOOKLET.test(path))
    .map((page) => ({ path: page.path, weight: weigh(page) }))
    .filter(({ weight }) => weight > limit)
    .sort((a, b) => b.weight - a.weight)
    .map(({ path, weight }) => `${path}: ${weight}`);

test(`HTML and styles for the first paint come in one answer of at most ${FIRST_PAINT} bytes`, () => {
  expect(over(0, (page) => stylesOf(page).length)).toEqual([]);
  expect(over(FIRST_PAINT, (page) => served(page.file))).toEqual([]);
});

test(`scripts before any gesture weigh at most ${SCRIPT} bytes, and none blocks`, () => {
  expect(over(SCRIPT, (page) => sum(scriptsOf(page).map(sizeOf)))).toEqual([]);
  expect(over(0, ({ root }) => root.querySelectorAll('script[src]:not([type=module])').length)).toEqual([]);
});

test(`at most two fonts, of ${FONTS} bytes together`, () => {
  expect(over(2, (page) => fontsOf(page).length)).toEqual([]);
  expect(over(FONTS, (page) => sum(fontsOf(page).map(sizeOf)))).toEqual([]);
  expect(globSync(`${DIST}/**/*.woff2`, { exclude: [`${DIST}/edition/**`] })).toHaveLength(2);
});

test(`a first visit weighs at most ${FIRST_VISIT} bytes`, () => {
  expect(over(FIRST_VISIT, (page) => served(page.file) + sum(visitOf(page).map(sizeOf)))).toEqual([]);
});

test(`a first visit makes at most ${REQUESTS} requests`, () => {
  expect(over(REQUESTS, (page) => visitOf(page).length + 1)).toEqual([]);
});

test(`a façade weighs less than ${FACADE} bytes`, () => {
  const weigh = ({ root }: BuiltPage) =>
    root
      .querySelectorAll('svg.facade')
      .reduce((most, { outerHTML }) => Math.max(most, brotliCompressSync(outerHTML).length), 0);
  expect(over(FACADE - 1, weigh)).toEqual([]);
});

test(`a drawing that explains weighs at most ${DRAWING} bytes`, () => {
  const weigh = ({ root }: BuiltPage) =>
    root
      .querySelectorAll('figure.drawn')
      .map(
        (figure) =>
          brotliCompressSync(figure.outerHTML).length +
          sizeOf(figure.querySelector('use')?.getAttribute('href')?.replace(/#.*$/, '') ?? ''),
      )
      .reduce((most, weight) => Math.max(most, weight), 0);
  expect(pages.filter(({ root }) => root.querySelector('figure.drawn')).length).toBeGreaterThan(16);
  expect(over(DRAWING, (page) => (page.path === '/dessins/' ? 0 : weigh(page)))).toEqual([]);
});

test(`a first search brings at most ${SEARCH} bytes besides its words and results`, () => {
  const engine = 'pagefind/{wasm.unknown.pagefind,*.pf_meta}';
  const ours = '{recherche/lexique.json,_astro/{panel,highlight}.*.js}';
  const files = globSync([engine, ours], { cwd: DIST });
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(sum(files.map((file) => served(`${DIST}/${file}`)))).toBeLessThanOrEqual(SEARCH);
});

test(`a piece of the search index weighs at most ${INDEX_PIECE} bytes`, () => {
  const pieces = globSync(`${DIST}/pagefind/index/*.pf_index`);
  expect(pieces.length).toBeGreaterThan(0);
  expect(pieces.filter((piece) => served(piece) > INDEX_PIECE)).toEqual([]);
});
