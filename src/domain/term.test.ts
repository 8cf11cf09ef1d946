import { expect, test } from 'vitest';
import { termSchema } from '#domain/term.ts';

const accepted = (words: number) =>
  termSchema.safeParse({ id: 'aci', terme: 'ACI', definition: Array(words).fill('mot').join(' ') }).success;

test('a definition is short: 40 words at most', () => {
  expect(accepted(40)).toBe(true);
  expect(accepted(41)).toBe(false);
});
