import { expect, test } from 'vitest';
import { askedIn, queryOf } from '#tools/search/place.ts';

test('what is asked is read from the address that it writes', () => {
  const asked = { query: 'l’été & co', literal: true, choice: { type: 'Fiches', region: 'bretagne' } };
  expect(askedIn(queryOf(asked))).toEqual(asked);
});

test('nothing asked is no query', () => {
  expect(queryOf({ query: '', literal: false, choice: {} })).toBe('');
  expect(askedIn('')).toEqual({ query: '', literal: false, choice: {} });
});
