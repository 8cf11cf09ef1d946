/** Who may import whom: the table of the architecture, read from the import lines themselves. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/**
 * By room, what its files may import, npm’s packages by name; a name that ends in « * » allows all that begins so,
 * « <own> » the folder of the file within its room, « <package> » any package.
 */
const ALLOWED: Record<string, readonly string[]> = {
  domain: ['#domain/*', 'zod', 'fastest-levenshtein'],
  markdown: ['#domain/*', '#markdown/*', 'unified', 'unist-util-visit', 'remark-*', 'hast*', 'mdast*', 'vfile-message'],
  reading: ['#domain/*', '#markdown/*', '#reading/*', 'yaml', 'papaparse', 'zod'],
  'content.config.ts': ['#domain/*', '#reading/loader.ts', 'astro:content'],
  queries: ['#domain/*', '#queries/*', '#site.ts'],
  'site.ts': ['#domain/forge.ts', '#domain/settings.ts', '#reading/settings.ts', 'node:fs'],
  documents: ['#domain/*', '#documents/*', 'fflate', 'hucre/xlsx', 'xastscript', 'xast-util-to-xml'],
  search: ['#domain/*', '#search/*', '@orama/stemmers*', 'fastest-levenshtein'],
  tools: ['#domain/*', '<own>', '<shared>', '#site.ts', '<package>'],
  components: ['#components/*', '#domain/*', '#site.ts', '#tools/*', '#styles/*', '<package>'],
  layouts: ['#components/*', '#layouts/*', '#domain/*', '#site.ts', '#tools/*', '#styles/*', '<package>'],
  prose: ['#components/*', '#prose/*', '#domain/*', '#queries/*', '#site.ts', '#styles/*', '<package>'],
  styles: [],
  pages: ['#*', '<package>'],
  e2e: ['#e2e/*', '<package>', 'node:*'],
  scripts: [
    'scripts/*',
    '#domain/*',
    '#markdown/*',
    '#reading/*',
    '#search/*',
    '#documents/*',
    '#site.ts',
    '<package>',
    'node:*',
  ],
};

/** What one file or one tool may import beyond its room. */
const BEYOND: readonly (readonly [file: string, ...allowed: string[]])[] = [
  ['queries/entries.ts', 'astro:content'],
  ['queries/pictures.ts', '#reading/picture-file.ts'],
  ['reading/loader.ts', 'astro/loaders', 'node:*'],
  ['reading/communes/*', 'node:*'],
  ['reading/disk.ts', 'node:*'],
  ['reading/picture-file.ts', 'node:*', 'sharp'],
  ['reading/overseas.ts', 'node:*', 'topojson-client'],
  ['reading/foreign/*', 'mammoth', 'fflate', 'hast*', 'mdast*', 'xast*', 'unist-util-visit'],
  ['reading/dev.ts', 'node:*', 'hastscript', 'hast-util-to-html'],
  ['pages/a-propos/licences.astro', 'node:fs'],
  ['pages/og/*', 'node:*'],
  ['documents/recomputed.ts', 'exceljs', 'hyperformula'],
  ['tools/load.ts', '#tools/*'],
  ['tools/search/*', '#search/*', '#tools/season/season.ts'],
  ['tools/booklet/*', '#tools/selection/*'],
  ['tools/selection/*', '#tools/compare/choice.ts'],
  ['tools/modele/*', '#documents/*', '#tools/project/store.ts'],
  ['tools/project/budget/*', '#documents/*'],
  ['tools/project/dossier-word.ts', '#documents/*'],
  ['tools/take/*', '#documents/*', '#tools/selection/*'],
  ['tools/contribute/*', '#markdown/*', '#reading/*'],
  ['tools/edition/*', '#reading/*', '#tools/contribute/without-eval.ts'],
];

const files = globSync(['src/**/*.{ts,astro,mdx}', 'scripts/**/*.ts'], { exclude: ['src/reading/fixtures/**'] })
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.replace(/^src\//, ''))
  .sort();
const roomOf = (file: string) => file.split('/')[0] ?? file;
const pathOf = (file: string) => (file.startsWith('scripts/') ? file : `src/${file}`);

/** The modules that a file names in its import lines, dynamic ones included; types alone bind nobody. */
function importsOf(file: string): string[] {
  const code = readFileSync(pathOf(file), 'utf8');
  const lines = code.matchAll(/^\s*(?:import|export)\s(?!type\b)(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...lines, ...calls].map(([, name = '']) => inFull(name, file));
}

/** A module by its place in the house, however the line writes it. */
function inFull(name: string, file: string): string {
  if (!name.startsWith('.')) return name;
  const path = posix.join(posix.dirname(file), name);
  return path.startsWith('scripts/') ? path : `#${path}`;
}

const isPackage = (name: string) => !/^#|^scripts\/|^(node|astro):/.test(name);
function matches(name: string, rule: string, file: string): boolean {
  if (rule === '<package>') return isPackage(name);
  if (rule === '<own>') return name.startsWith(`#${file.split('/').slice(0, 2).join('/')}/`);
  if (rule === '<shared>') return /^#tools\/[^/]+$/.test(name);
  return rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule;
}

/** What a file may import: what its room may, and what is granted to it alone. */
const allowedTo = (file: string) => [
  ...(ALLOWED[roomOf(file)] ?? []),
  ...BEYOND.filter(([granted]) => matches(file, granted, file)).flatMap(([, ...allowed]) => allowed),
];

test('every file stands in a room of the architecture', () => {
  expect(files.filter((file) => !(roomOf(file) in ALLOWED))).toEqual([]);
});

test.each(Object.keys(ALLOWED))('%s imports only what it may', (room) => {
  const faults = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowedTo(file).some((rule) => matches(name, rule, file)))
        .map((name) => `${file} imports ${name}`),
    );
  expect(faults).toEqual([]);
});

test('nobody imports a page, a script, or a test of the browser', () => {
  const faults = files
    .filter((file) => !['e2e', 'scripts'].includes(roomOf(file)))
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => /^#(pages|e2e)\/|^scripts\//.test(name));
  expect(faults).toEqual([]);
});

test('only tests ask what stands for tests', () => {
  const samples = files.filter((file) => readFileSync(pathOf(file), 'utf8').startsWith('/** For the tests:'));
  expect(samples).toContain('domain/samples.ts');
  const faults = files.filter((file) => importsOf(file).some((name) => samples.includes(name.replace(/^#/, ''))));
  expect(faults).toEqual([]);
});

test('only the queries and the configuration ask Astro for content', () => {
  expect(files.filter((file) => importsOf(file).includes('astro:content'))).toEqual([
    'content.config.ts',
    'queries/entries.ts',
  ]);
});

test('no test lies among the pages, where Astro would publish it', () => {
  expect(globSync('src/pages/**/*.test.*')).toEqual([]);
});
