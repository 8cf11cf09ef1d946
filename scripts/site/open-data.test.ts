/** What the site gives to other programs: each file keeps its schema, and all count alike. */
import { globSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { collectionNames } from '#domain/collections.ts';
import { columnsOf, tables, type TableName } from '#domain/open/table.ts';
import { readCsv } from '#reading/csv.ts';
import { DIST, fileOf, pages } from './pages.ts';

const text = (path: string) => readFileSync(`${DIST}${path}`, 'utf8');
const json = (path: string) => JSON.parse(text(path));
const tableNames = Object.keys(tables) as TableName[];
const linesOf = (table: TableName) =>
  Papa.parse<Record<string, string>>(text(`/donnees/${table}.csv`).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });

test.each(collectionNames)('%s.json keeps its schema', (collection) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: (value) => URL.canParse(value) } });
  const valid = ajv.compile(json(`/api/schemas/${collection}.json`));
  const file = json(`/api/${collection}.json`);
  valid(file);
  expect(valid.errors ?? []).toEqual([]);
  expect(file.entrees.length).toBeGreaterThan(0);
});

test.each(tableNames)('%s.csv has the columns that its schema names, and a line for each entry', (table) => {
  const { data, errors, meta } = linesOf(table);
  expect(errors).toEqual([]);
  expect(meta.fields).toEqual(json(`/donnees/${table}.schema.json`).fields.map(({ name }: { name: string }) => name));
  expect(new Set(data.map(({ id }) => id)).size).toBe(json(`/api/${table}.json`).entrees.length);
  expect(data.flatMap((line) => Object.values(line)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
});

test('the directory comes back in as it went out', () => {
  const written = readCsv(
    readFileSync('content/regies.csv', 'utf8'),
    columnsOf('regies').map(({ name }) => name),
  );
  const given = readCsv(
    text('/donnees/regies.csv').replace(/^\uFEFF/, ''),
    columnsOf('regies').map(({ name }) => name),
  );
  expect(given.problems).toEqual([]);
  expect(given.rows.map(({ cells }) => cells)).toEqual(expect.arrayContaining(written.rows.map(({ cells }) => cells)));
});

test('every entry with a page has its copy in Markdown, and assistants are told of it', () => {
  const index = text('/llms.txt');
  const copies = globSync('**/*.md', { cwd: DIST });
  expect(copies.length).toBeGreaterThan(500);
  expect(copies.filter((copy) => !index.includes(`/${copy})`))).toEqual([]);
  expect(copies.filter((copy) => !fileOf(`/${copy.replace(/\.md$/, '/')}`))).toEqual([]);
  expect(copies.filter((copy) => /<[A-Z]\w+[\s/>]|\]\(\//.test(readFileSync(`${DIST}/${copy}`, 'utf8')))).toEqual([]);
});

test('feeds lead to pages of the site, and each item says what it is about', () => {
  const feeds = globSync('{flux.json,themes/*/flux.json}', { cwd: DIST });
  expect(feeds.length).toBeGreaterThan(20);
  for (const feed of feeds) {
    const { items, feed_url: address } = json(`/${feed}`);
    expect(new URL(address).pathname).toBe(`/${feed}`);
    for (const { id, summary } of items) {
      expect(fileOf(new URL(id).pathname)).toBeDefined();
      expect(summary).not.toBe('');
    }
  }
});

test('the catalogue names files that are there', () => {
  const { 'dcat:dataset': datasets } = json('/donnees/catalogue.jsonld');
  const addresses = datasets.flatMap((dataset: { 'dcat:distribution': Record<string, { '@id': string }>[] }) =>
    dataset['dcat:distribution'].flatMap((distribution) => [
      distribution['dcat:downloadURL']?.['@id'] ?? '',
      distribution['dct:conformsTo']?.['@id'] ?? '',
    ]),
  );
  expect(addresses).toHaveLength(4 * tableNames.length);
  expect(addresses.filter((address: string) => !fileOf(new URL(address).pathname))).toEqual([]);
});

test('robots are told where the map is, and browsers find the icons', () => {
  const map = /^Sitemap: (.+)$/m.exec(text('/robots.txt'))?.[1] ?? '';
  expect(fileOf(new URL(map).pathname)).toBeDefined();
  const { icons } = json('/manifest.webmanifest');
  expect(icons.filter(({ src }: { src: string }) => !fileOf(src))).toEqual([]);
  expect(pages.length).toBeGreaterThan(0);
});
