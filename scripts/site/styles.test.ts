/** Each page carries the styles that it needs: those of what it holds, and every token that these, or its drawings, ask for. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIST, pages, type BuiltPage } from './pages.ts';

const PROSE = '.prose, .essential, .word, .bubble, a.note, .box, .sources';

const stylesOf = ({ root }: BuiltPage) =>
  root
    .querySelectorAll('style')
    .map(({ textContent }) => textContent)
    .join('\n');
const sheets = new Map<string, string>();
function sheet(address: string): string {
  const file = `${DIST}${address.replace(/#.*$/, '')}`;
  const text = sheets.get(file) ?? readFileSync(file, 'utf8');
  sheets.set(file, text);
  return text;
}
/** What a page asks tokens of: its styles and drawings, those of its files too. */
const textsOf = ({ root, html }: BuiltPage) => [
  html,
  ...root.querySelectorAll('use[href^="/"]').map((use) => sheet(use.getAttribute('href') ?? '')),
  ...root.querySelectorAll('link[rel=stylesheet]').map((link) => sheet(link.getAttribute('href') ?? '')),
];

test('a page that holds prose carries the styles of prose', () => {
  const holding = pages.filter(({ root }) => root.querySelector(PROSE));
  expect(holding.length).toBeGreaterThan(1000);
  expect(holding.filter((page) => !stylesOf(page).includes('.prose>')).map(({ path }) => path)).toEqual([]);
});

test('every token that a page or one of its drawings asks for is declared', () => {
  const missing = pages.flatMap((page) => {
    const texts = [...new Set(textsOf(page))].join('\n');
    const declared = new Set(Array.from(texts.matchAll(/(--[\w-]+):/g), ([, name]) => name));
    const asked = new Set(Array.from(texts.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name));
    return [...asked].filter((name) => !declared.has(name)).map((name) => `${page.path}: ${name}`);
  });
  expect(missing).toEqual([]);
});
