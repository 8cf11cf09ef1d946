/** What a page carries once the styles of its first paint stand in it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite } from './built-site.ts';
import { inlineStyles } from './styles.ts';

const POLICY = `<meta content="style-src 'self'; font-src 'self'">`;
const link = (name: string, media = '') => `<link rel="stylesheet" href="/_astro/${name}.css"${media}>`;
const page = (name: string) => readFileSync(join(folder, name), 'utf8');
const styleOf = (name: string) => /<style>([^]*?)<\/style>/.exec(page(name))?.[1];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'styles-'));
  mkdirSync(join(folder, '_astro'));
  for (const name of ['base', 'cards', 'paper', 'booklet', 'unused'])
    writeFileSync(join(folder, `_astro/${name}.css`), `.${name}{content:"$&"}\n`);
  writeFileSync(join(folder, '_astro/tool.js'), 'load("/_astro/booklet.css")');
  const pages = {
    'list.html': POLICY + link('paper', ' media="print"') + link('cards') + link('base'),
    'other.html': POLICY + link('cards') + link('base'),
    'bare.html': POLICY,
  };
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
  inlineStyles(openSite(folder));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page carries its sheets in their order, and waits for none', () => {
  expect(styleOf('other.html')).toBe('.cards{content:"$&"}\n.base{content:"$&"}');
  expect(page('other.html')).not.toContain('<link');
});

test('the policy of the page allows these very styles by their digest', () => {
  const digest = createHash('sha256')
    .update(styleOf('list.html') ?? '')
    .digest('base64');
  expect(page('list.html')).toContain(`style-src 'self' 'sha256-${digest}'; font-src`);
  expect(page('bare.html')).toBe(POLICY);
});

test('the sheet of paper stays a file, which the first paint does not wait for', () => {
  expect(page('list.html')).toContain(link('paper', ' media="print"'));
});

test('sheets that nothing asks for any more are removed, not those that a script brings', () => {
  expect(readdirSync(join(folder, '_astro')).toSorted()).toEqual(['booklet.css', 'paper.css', 'tool.js']);
});
