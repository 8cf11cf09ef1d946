/** Pagefind does what the search rests on; where an update of it changes one of these, the test of that name says so. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILES, pagefindAt, type FullText } from '#search/pagefind.ts';
import { stemToken } from '#search/weigh.ts';
import { addressOf, serve } from '../serve.ts';
import { openSite } from './built-site.ts';
import { indexPages, type IndexFiles } from './pagefind.ts';

/** Words enough for several pieces: as many as 60 pages of 100 words. */
const PAGES = 60;
const WORDS = 100;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const spread = upTo(PAGES).map((page) => ({
  url: `/page-${page}/`,
  weights: new Map([
    [stemToken('partout'), 1],
    ...upTo(WORDS).map((word) => [stemToken(`mot${page}x${word}`), 1] as const),
  ]),
}));
const weighed = [
  ...spread,
  {
    url: '/jardin/',
    weights: new Map([
      [stemToken('jardin'), 8],
      [stemToken('compost'), 1],
    ]),
  },
  { url: '/verger/', weights: new Map([[stemToken('jardin'), 2.5]]) },
  { url: '/jardinier/', weights: new Map([[stemToken('jardini'), 8]]) },
];

let index: IndexFiles;
let text: FullText;
beforeAll(async () => {
  index = await indexPages(weighed);
  text = await served(index.files);
});
const ends: (() => void)[] = [];
afterAll(() => ends.forEach((end) => end()));

/** The full text of an index, served as a site serves it. */
async function served(files: IndexFiles['files']): Promise<FullText> {
  const folder = mkdtempSync(`${tmpdir()}/pagefind-`);
  const site = openSite(folder);
  for (const [name, content] of files) site.write(`pagefind/${name}`, content);
  const server = await serve(folder, 0);
  ends.push(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return pagefindAt(`${addressOf(server)}/pagefind/`);
}

const find = async (word: string, full = text) => {
  const found = await full.find(stemToken(word), weighed.length);
  return new Map(Array.from(index.ids, ([url, id]) => [url, found.get(id)] as const).filter(([, score]) => score));
};

test('the setting for small pieces, which is not documented, is heard', () => {
  const pieces = [...index.files].filter(([name]) => name.endsWith('.pf_index'));
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.map(([, content]) => content.length))).toBeLessThan(8_000);
});

test('the files are those that we know, and no other', () => {
  const kinds = new Set([...index.files.keys()].map((name) => name.replace(/und_\w+/, '*')));
  expect([...kinds].sort()).toEqual(['index/*.pf_index', FILES.summary, FILES.program]);
});

test('every page has its identifier', () => {
  expect([...index.ids.keys()].sort()).toEqual(weighed.map(({ url }) => url).sort());
});

test('a token finds the pages that hold it, and no page that holds a longer one', async () => {
  expect([...(await find('jardin')).keys()].sort()).toEqual(['/jardin/', '/verger/']);
  expect((await find('partout')).size).toBe(PAGES);
});

test('a token that nobody holds finds nothing, even where it begins like a known one', async () => {
  expect((await find('jardinz')).size).toBe(0);
});

test('a page is found with the weight that it was given, whatever the rarity of the token', async () => {
  const jardin = await find('jardin');
  const common = await find('partout');
  expect(jardin.get('/jardin/')).toBeCloseTo(8, 1);
  expect(jardin.get('/verger/')).toBeCloseTo(2.5, 1);
  expect(common.get('/page-7/')).toBeCloseTo(1, 1);
});

test('once a piece cannot be read, no question is answered from what is left', async () => {
  const words = upTo(PAGES).map((page) => `mot${page}x0`);
  const answers = await Promise.all(words.map((word) => find(word)));
  const pieces = [...index.files.keys()].filter((name) => name.endsWith('.pf_index'));
  const portal = pieces.filter((_, at) => at % 4 === 0).map((name) => [name, '<p>Connectez-vous</p>'] as const);
  const broken = await served(new Map([...index.files, ...portal]));
  const told = await Promise.allSettled(words.map((word) => find(word, broken)));
  const refused = told.filter((one) => one.status === 'rejected').map(({ reason }) => String(reason));
  expect(new Set(refused)).toEqual(new Set([expect.stringContaining('cannot read')]));
  const wrong = told.filter((one, word) => one.status === 'fulfilled' && !isDeepStrictEqual(one.value, answers[word]));
  expect(wrong).toEqual([]);
});
