/** Each article of the charte keeps its address, and gets its page on the day its text arrives; no page speaks of files. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { fileOf, isMoved, pages } from './pages.ts';

/** The project as its author has it, with what its last build keeps. */
const COPIED = [
  'content',
  'src',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.astro',
];
const ARTICLES = Array.from({ length: 9 }, (_, index) => `/charte/article-${index + 1}/`);
const DEPOSITED = `---
titre: Article 4
resume: Ce que dit le quatrième article de la charte.
essentiel:
  - Cette phrase vient du texte déposé.
  - Une autre la suit.
  - Une troisième aussi.
ordre: 4
etat: texte intégral
verifieLe: 2026-01-01
aLireAussi: [charte/article-1, charte/article-2]
---

Le texte du quatrième article.
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'charte-'));
  for (const name of COPIED.filter((one) => existsSync(one))) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every article has its address: a page, or the way to the page that stands for it', () => {
  expect(ARTICLES.filter((path) => fileOf(path) === undefined)).toEqual([]);
  const targets = pages
    .filter((page) => ARTICLES.includes(page.path) && isMoved(page))
    .map(({ root }) => root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')?.replace('0; url=', ''));
  expect(targets.filter((target) => target === undefined || fileOf(target) === undefined)).toEqual([]);
});

/** The pages that speak to those who make the site. */
const FOR_MAKERS = /^\/(contribuer|donnees)\//;

test('no page tells its readers the path of a file or a command', () => {
  const told = pages.filter(
    ({ path, root }) =>
      !FOR_MAKERS.test(path) && /\.mdx\b|\.yaml\b|npm run/.test(root.querySelector('main')?.text ?? ''),
  );
  expect(told.map(({ path }) => path)).toEqual([]);
});

test('an article whose file arrives has its page, listed, at the address that led elsewhere', () => {
  writeFileSync(join(folder, 'content/charte/article-4.mdx'), DEPOSITED);
  for (const command of ['node scripts/verifier.ts', 'astro build --silent']) {
    const { status, stderr } = spawnSync('npx', command.split(' '), { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  }
  const read = (path: string) => parse(readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8'));
  const leadsTo = (path: string) => read(path).querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
  expect(leadsTo('charte/article-4')).toBeUndefined();
  expect(read('charte/article-4').querySelector('main')?.text).toContain('Le texte du quatrième article.');
  expect(leadsTo('charte/article-5')).toContain('/charte/');
  expect(read('charte').querySelector('main a[href="/charte/article-4/"]')?.text.trim()).toBe('Article 4');
});
