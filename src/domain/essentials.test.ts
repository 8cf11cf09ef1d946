import { expect, test } from 'vitest';
import { essentials } from '#domain/fields.ts';

const messages = (...sentences: string[]) =>
  essentials()
    .safeParse(sentences)
    .error?.issues.map((issue) => issue.message);

const twenty = `${'mot '.repeat(19)}fin.`;

test('L’essentiel is three to five sentences of at most twenty words', () => {
  expect(messages(twenty, 'Deux.', 'Trois.')).toBeUndefined();
  expect(messages('Un.', 'Deux.')).toEqual(['écrivez au moins 3 phrases']);
});

test('a longer sentence is told with its count', () => {
  expect(messages(`Encore ${twenty}`, 'Deux.', 'Trois.')).toEqual(['cette phrase a 21 mots : gardez-en 20 au plus']);
});

test('two short sentences in one line are fine', () => {
  expect(messages(`Un ${twenty.slice(4)} Un ${twenty.slice(4)}`, 'Deux.', 'Trois.')).toBeUndefined();
});
