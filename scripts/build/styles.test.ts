/** What a page asks for once its small sheets of styles are joined. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite } from './built-site.ts';
import { joinStyles } from './styles.ts';

const link = (name: string, media = '') => `<link rel="stylesheet" href="/_astro/${name}.css"${media}>`;
const sheets = (page: string) => readFileSync(join(folder, page), 'utf8').match(/_astro\/[^"]+/g) ?? [];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(folder, '_astro'));
  for (const name of ['base', 'cards', 'map', 'paper', 'booklet', 'unused'])
    writeFileSync(join(folder, `_astro/${name}.css`), `.${name}{}`);
  writeFileSync(join(folder, '_astro/tool.js'), 'load("/_astro/booklet.css")');
  const pages = {
    'home.html': '<title>/_astro/cards.css</title>' + link('cards') + link('map') + link('base'),
    'list.html': link('paper', ' media="print"') + link('cards') + link('map') + link('base'),
    'plain.html': link('base'),
    'fiche.html': link('cards') + link('base'),
  };
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  joinStyles(openSite(folder));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page asks for the shared sheet and for one of its own, in their order', () => {
  const [title, own, shared, ...others] =
    readFileSync(join(folder, 'home.html'), 'utf8').match(/_astro\/[^"<]+/g) ?? [];
  expect(title).toBe('_astro/cards.css');
  expect(others).toEqual([]);
  expect(shared).toBe('_astro/base.css');
  expect(readFileSync(join(folder, own ?? ''), 'utf8')).toBe('.cards{}\n.map{}');
});

test('pages of one kind share their sheet, and the sheet of paper stays apart', () => {
  expect(sheets('list.html')).toEqual(['_astro/paper.css', ...sheets('home.html').slice(-2)]);
});

test('a page with one sheet of its own, or none, is left as it is', () => {
  expect(sheets('plain.html')).toEqual(['_astro/base.css']);
  expect(sheets('fiche.html')).toEqual(['_astro/cards.css', '_astro/base.css']);
});

test('sheets that nothing asks for any more are removed, not those that a script brings', () => {
  const left = readdirSync(join(folder, '_astro'));
  expect(left).not.toContain('map.css');
  expect(left).not.toContain('unused.css');
  expect(left).toEqual(expect.arrayContaining(['base.css', 'cards.css', 'paper.css', 'booklet.css', 'tool.js']));
});
