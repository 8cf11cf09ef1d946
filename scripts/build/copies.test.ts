/** The compressed copies that the server sends. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite } from './built-site.ts';
import { openCopies } from './copies.ts';

const FILE = 'cache/copies.bin';

let folder = '';
const path = (name: string) => join(folder, name);
const page = (words: string) => `<p>${words} `.repeat(200);
const unpacked = (name: string) => brotliDecompressSync(readFileSync(path(`site/${name}.br`))).toString();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  mkdirSync(path('site'));
  writeFileSync(path('site/one.html'), page('un jardin'));
  writeFileSync(path('site/two.html'), page('deux jardins'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function build(...files: string[]) {
  const copies = openCopies(openSite(path('site')), path('cache'));
  await copies.write(files);
  copies.keep();
}

test('every file has a copy that unpacks to the same bytes', async () => {
  await build('one.html', 'two.html');
  expect(unpacked('one.html')).toBe(page('un jardin'));
  expect(unpacked('two.html')).toBe(page('deux jardins'));
});

test('what every first search waits for is packed hardest', async () => {
  const lexicon = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 9973} mot`).join(' ');
  for (const name of ['site/recherche', 'site/autre']) mkdirSync(path(name));
  for (const name of ['recherche', 'autre']) writeFileSync(path(`site/${name}/lexique.json`), lexicon);
  await build('recherche/lexique.json', 'autre/lexique.json');
  expect(statSync(path('site/recherche/lexique.json.br')).size).toBeLessThan(
    statSync(path('site/autre/lexique.json.br')).size,
  );
});

test('an edited file gets a new copy, beside those that are kept', async () => {
  await build('one.html', 'two.html');
  writeFileSync(path('site/one.html'), page('un potager'));
  await build('one.html', 'two.html');
  expect(unpacked('one.html')).toBe(page('un potager'));
  expect(unpacked('two.html')).toBe(page('deux jardins'));
});

test('copies that the last build did not need are forgotten', async () => {
  await build('one.html', 'two.html');
  const both = statSync(path(FILE)).size;
  await build('one.html');
  expect(statSync(path(FILE)).size).toBeLessThan(both);
});

test('what was kept and cannot be read is made again', async () => {
  await build('one.html');
  writeFileSync(path(FILE), 'not what was written');
  await build('one.html');
  expect(unpacked('one.html')).toBe(page('un jardin'));
});
