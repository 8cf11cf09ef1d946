/** The names that the tokens of the styles have in what readers get. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shortNames } from './tokens.ts';

test('a token has a letter for a name, in the order of the sheet, however often it is declared', () => {
  const sheet = ':root { --space-m: 1rem; --measure: 40rem; } .facile { --space-m: 2rem; font: var(--font-body); }';
  expect(Object.fromEntries(shortNames(sheet))).toEqual({ '--space-m': '--a', '--measure': '--b' });
});

test('what a drawing takes from its page keeps its name', () => {
  const names = shortNames(readFileSync('src/styles/tokens.css', 'utf8'));
  expect(names.size).toBeGreaterThan(20);
  for (const name of ['--facade-wall', '--facade-ink', '--colour-ink', '--colour-sheet'])
    expect(names.has(name)).toBe(false);
});
