/** What the site gives to other programs: each file keeps its schema, and all count alike. */
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { check as checkGeoJson } from '@placemarkio/check-geojson';
import Ajv2020 from 'ajv/dist/2020.js';
import type { FeatureCollection, Point } from 'geojson';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { collectionNames, described } from '#domain/collections.ts';
import { columnsOf, tables, type Column, type TableName } from '#domain/open/table.ts';
import { keysIn } from '#domain/record.ts';
import { readCsv } from '#reading/csv.ts';
import { readContent } from '#reading/disk.ts';
import { isDraft } from '#reading/entry.ts';
import { DIST, fileOf, pages } from './pages.ts';

const text = (path: string) => readFileSync(`${DIST}${path}`, 'utf8');
const json = (path: string) => JSON.parse(text(path));
const contents = (await readContent('.', '.astro/cache')).flatMap(({ entries }) => entries);
const tableNames = keysIn(tables);
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

/** What a cell holds, as its column says. */
function valueOf(cell: string, kind: Column['kind']): unknown {
  const written = cell.replace(/^'(?=[=+\-@])/, '');
  if (kind === 'json') return JSON.parse(written);
  if (kind === 'list') return written.split('|');
  if (kind === 'boolean') return written === 'true';
  return kind === 'number' ? Number(written) : written;
}

/** Lists of one text and numbers written as words are the same whichever way they are told. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_key, part) => (typeof part === 'number' ? String(part) : part));

/** A line of figures is a value of an entry; the directory is a table already, and comes back as one. */
const ENTRIES = tableNames.filter((table) => table !== 'chiffres' && table !== 'regies');
test.each(ENTRIES)('%s.csv holds the same entries as its JSON', (table) => {
  const columns = new Map(columnsOf(table).map(({ name, kind }) => [name, kind]));
  const entries = new Map<string, Record<string, unknown>>(
    json(`/api/${table}.json`).entrees.map(({ id, donnees }: { id: string; donnees: Record<string, unknown> }) => [
      id,
      donnees,
    ]),
  );
  const own = (donnees: Record<string, unknown>) =>
    Object.entries(donnees).filter(([key, value]) => key !== 'id' && !(Array.isArray(value) && value.length === 0));
  const lines = linesOf(table).data;
  expect(lines.map(({ id }) => id).sort()).toEqual([...entries.keys()].sort());
  for (const line of lines) {
    const told = own(entries.get(line['id'] ?? '') ?? {});
    expect(told.length).toBeGreaterThan(0);
    for (const [key, value] of told)
      expect(plain(valueOf(line[key] ?? '', columns.get(key) ?? 'string')), `${line['id']} ${key}`).toBe(plain(value));
  }
});

test.each(collectionNames)('%s.json comes back as the entries that the check reads', async (collection) => {
  const published = contents.filter((entry) => entry.collection === collection && !isDraft(entry));
  const given = json(`/api/${collection}.json`).entrees as { id: string; donnees: unknown }[];
  expect(given.map(({ id }) => id).sort()).toEqual(published.map(({ id }) => id).sort());
  const byId = new Map(given.map((entry) => [entry.id, entry.donnees]));
  const read = (keys: unknown) => described(collection).schema.parse(keys);
  if (described(collection).shape !== 'csv')
    for (const { id, data } of published) expect(read(byId.get(id)), id).toEqual(read(data));
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
  const byId = ({ rows }: typeof given) => new Map(rows.map(({ cells }) => [cells['id'], cells]));
  expect(byId(given)).toEqual(byId(written));
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

test('the map says when pages with a date were last checked, and only these', () => {
  const dates = new Map(
    Array.from(
      text('/sitemap-0.xml').matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
      (found) => [new URL(found[1] ?? '').pathname, found[2]?.slice(0, 10)],
    ),
  );
  const wrong = pages.filter(({ path, root }) => {
    const shown = root.querySelector('#a-propos-de-cette-page time')?.getAttribute('datetime');
    const given = dates.get(path);
    return given !== undefined && given !== shown;
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
  expect(dates.get('/fiches/laverie-pres-saint-jean-chalon/')).toBeDefined();
  expect(dates.get('/fiches/')).toBeUndefined();
});

test('pages tell programs what they are: reference managers, search engines, assistants', () => {
  const copied = pages.filter(({ root }) => root.querySelector('link[type="text/markdown"]'));
  expect(copied.length).toBeGreaterThan(500);
  for (const { path, root } of copied) {
    const copy = root.querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? '';
    expect(fileOf(copy), path).toBeDefined();
    const data = JSON.parse(root.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(data['@context'], path).toBe('https://schema.org');
    expect(typeof data['@type'], path).toBe('string');
  }
});

/** What makes Zotero’s « Embedded Metadata » see a report of the site rather than a journal article. */
test('a page with a date is a report of the site for Zotero', () => {
  const dated = pages.filter(({ root }) => root.querySelector('#a-propos-de-cette-page time'));
  const without = dated.filter(({ root }) =>
    ['title', 'technical_report_institution', 'date'].some(
      (name) => !root.querySelector(`meta[name="citation_${name}"]`)?.getAttribute('content'),
    ),
  );
  expect(dated.length).toBeGreaterThan(100);
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('a fiche and a figure can be taken up by another site: a block that runs nothing and leads back', () => {
  const blocks = pages
    .filter(({ path }) => /^\/(fiches|chiffres)\/[a-z0-9-]+\/$/.test(path))
    .map(({ path, root }) => ({ path, block: root.querySelectorAll('copy-text pre').at(-1)?.text ?? '' }));
  expect(blocks.length).toBeGreaterThan(50);
  expect(blocks.filter(({ path, block }) => !block.includes(`${path}"`)).map(({ path }) => path)).toEqual([]);
  expect(blocks.filter(({ block }) => /<(script|img|iframe|link)|style=/.test(block))).toEqual([]);
});

test('maps of the site and feeds keep the rules of their formats', async () => {
  const valid = async (schema: string, files: readonly string[]) =>
    validateXML({
      xml: files.map((fileName) => ({ fileName, contents: text(`/${fileName}`) })),
      schema: [readFileSync(`scripts/site/schemas/${schema}.rng`, 'utf8')],
      extension: 'relaxng',
    });
  const maps = await valid('sitemap', globSync('sitemap-*.xml', { cwd: DIST }));
  const feeds = await valid('rss', globSync('{flux.xml,themes/*/flux.xml}', { cwd: DIST }));
  expect([...maps.errors, ...feeds.errors].map(({ rawMessage }) => rawMessage)).toEqual([]);
});

/** The vocabulary of schema.org without its network. */
const vocabulary = async (url: string) => ({
  contextUrl: undefined,
  documentUrl: url,
  document: { '@context': { '@vocab': 'https://schema.org/', '@base': 'https://exemple.fr/' } },
});

test('what programs read of a page is JSON-LD: every name belongs to a vocabulary', async () => {
  const expanded = await jsonld.expand(json('/donnees/catalogue.jsonld'), { documentLoader: vocabulary });
  expect(expanded).toHaveLength(1);
  expect(expanded[0]?.['http://www.w3.org/ns/dcat#dataset']).toHaveLength(tableNames.length);
  const wholes = pages.flatMap(({ root }) => root.querySelectorAll('script[type="application/ld+json"]'));
  for (const { textContent } of wholes.filter((_, index) => index % 40 === 0)) {
    const [node] = await jsonld.expand(JSON.parse(textContent), { documentLoader: vocabulary });
    expect(node?.['@type']).toEqual([expect.stringMatching(/^https:\/\/schema\.org\/[A-Z]/)]);
  }
});

test.each(['regies', 'fiches'])('%s.geojson is GeoJSON, with a point for nearly each entry', (collection) => {
  const { features } = checkGeoJson(text(`/donnees/${collection}.geojson`)) as FeatureCollection<Point | null>;
  expect(features).toHaveLength(json(`/api/${collection}.json`).entrees.length);
  const points = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  expect(points.length).toBeGreaterThan(0.9 * features.length);
  // Every place of France lies in these latitudes, La Réunion to Lille.
  expect(points.filter(([, latitude = 0]) => latitude < -22 || latitude > 51.2)).toEqual([]);
});

test('reference managers read the whole bibliography, in each format', () => {
  const sources = json('/api/sources.json').entrees;
  expect(json('/donnees/bibliographie.json')).toHaveLength(sources.length);
  expect(new Cite(text('/donnees/bibliographie.bib')).data).toHaveLength(sources.length);
  const told = (records: readonly Record<string, unknown>[]) => records.map(({ id, title, URL }) => [id, title, URL]);
  const ris = new Cite(text('/donnees/bibliographie.ris')).data;
  expect(told(ris)).toEqual(told(json('/donnees/bibliographie.json')));
  const people = ris
    .flatMap(({ author }) => (author ?? []) as { given?: string }[])
    .filter(({ given }) => given !== undefined);
  expect(people).toEqual([]);
});

test('the sums are those of the files', () => {
  const sums = text('/SHA256SUMS').trimEnd().split('\n');
  const wrong = sums.filter((line) => {
    const [sum, name = ''] = line.split('  ');
    return (
      createHash('sha256')
        .update(readFileSync(`${DIST}/${name}`))
        .digest('hex') !== sum
    );
  });
  expect(wrong).toEqual([]);
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  expect(sums).toHaveLength(files.filter(({ name }) => !name.endsWith('.br') && name !== 'SHA256SUMS').length);
});
