/** Who may import whom: the table of the architecture, read from the import lines themselves. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** By room, what its files may import; a name that ends in « * » allows all that begins so. */
const ALLOWED: Record<string, readonly string[]> = {
  domain: ['#domain/*', 'zod', 'fastest-levenshtein'],
  'content.config.ts': ['#domain/*', '#reading/loader.ts', 'astro:content'],
  'queries.ts': ['#domain/*', 'astro:content'],
  'site.ts': [],
  markdown: ['#domain/*', '#markdown/*', 'unified', 'unist-util-visit', 'remark-*', 'hast*', 'mdast*', 'vfile-message'],
  reading: ['#domain/*', '#markdown/*', '#reading/*', 'yaml', 'papaparse', 'zod'],
  search: ['#domain/*', '#search/*', '#tools/*', '#site.ts', '<package>'],
  tools: ['#domain/*', '#search/*', '#tools/*', '#site.ts', '<package>'],
  components: ['#components/*', '#domain/*', '#site.ts', '#search/*', '#tools/*', '<package>'],
  layouts: ['#components/*', '#layouts/*', '#domain/*', '#site.ts', '#search/*', '#tools/*', '#styles/*', '<package>'],
  prose: ['#components/*', '#prose/*', '#domain/*', '#queries.ts', '<package>'],
  styles: [],
  pages: ['#*', '<package>'],
  e2e: ['./*', '<package>', 'node:*'],
};

/** What one file may import beyond its room. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  'reading/disk.ts': ['node:*'],
  'reading/loader.ts': ['node:url'],
};

const files = globSync('**/*.{ts,astro,mdx}', { cwd: 'src', exclude: ['reading/fixtures/**'] })
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'))
  .sort();
const roomOf = (file: string) => file.split('/')[0] ?? file;

/** The modules that a file names in its import lines, dynamic ones included; types alone bind nobody. */
function importsOf(file: string): string[] {
  const code = readFileSync(`src/${file}`, 'utf8');
  const lines = code.matchAll(/^\s*(?:import|export)\s(?!type\b)(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...lines, ...calls].map(([, name]) => name ?? '');
}

const isPackage = (name: string) => !/^[#.]|^(node|astro):/.test(name);
const matches = (name: string, rule: string) =>
  rule === '<package>' ? isPackage(name) : rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule;

test('every file of src stands in a room of the architecture', () => {
  expect(files.filter((file) => !(roomOf(file) in ALLOWED))).toEqual([]);
});

test.each(Object.keys(ALLOWED))('%s imports only what it may', (room) => {
  const faults = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => ![...(ALLOWED[room] ?? []), ...(EXCEPTIONS[file] ?? [])].some((rule) => matches(name, rule)))
        .map((name) => `${file} imports ${name}`),
    );
  expect(faults).toEqual([]);
});

test('nobody imports a page, a script, or a test of the browser', () => {
  const faults = files
    .filter((file) => roomOf(file) !== 'e2e')
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ name }) => /^#(pages|e2e)\/|scripts\//.test(name));
  expect(faults).toEqual([]);
});

test('only the queries and the configuration ask Astro for content', () => {
  expect(files.filter((file) => importsOf(file).includes('astro:content'))).toEqual([
    'content.config.ts',
    'queries.ts',
  ]);
});

test('no test lies among the pages, where Astro would publish it', () => {
  expect(globSync('src/pages/**/*.test.*')).toEqual([]);
});

test('authors’ blocks are no business of the components', () => {
  const faults = files.filter(
    (file) =>
      ['components', 'layouts'].includes(roomOf(file)) &&
      importsOf(file).some((name) => /^#(prose|queries)/.test(name)),
  );
  expect(faults).toEqual([]);
});
