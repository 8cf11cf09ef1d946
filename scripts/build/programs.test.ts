/** What a page announces of its programs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSite } from './built-site.ts';
import { announcePrograms } from './programs.ts';

const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`;
const announced = (name: string) =>
  Array.from(readFileSync(join(folder, name), 'utf8').matchAll(/rel="modulepreload" href="([^"]+)"/g), ([, to]) => to);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  mkdirSync(join(folder, '_astro'));
  const files = {
    '_astro/base.js': 'import{a}from"./dom.js";import("./later.js")',
    '_astro/own.js': 'import"./panel.js";export{}',
    '_astro/panel.js': 'import{a as b}from"./dom.js";import{c}from`./words.js`;export*from"./words.js"',
    '_astro/dom.js': 'export const a=1',
    '_astro/words.js': 'import"./panel.js"',
    'reading.html': `<head></head>${script('base')}`,
    'search.html': `<head></head>${script('base')}${script('own')}`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  announcePrograms(openSite(folder));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a page with a program of its own announces every part once, but what comes later', () => {
  expect(announced('search.html').sort()).toEqual(['/_astro/dom.js', '/_astro/panel.js', '/_astro/words.js']);
});

test('a page that has the program of every page alone announces nothing', () => {
  expect(announced('reading.html')).toEqual([]);
});
