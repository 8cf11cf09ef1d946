import { expect, test } from 'vitest';
import { counted, frenchNumber } from '#domain/number.ts';

const NARROW = '\u202f';

test.each([
  [84.7, '84,7'],
  [1680000, `1${NARROW}680${NARROW}000`],
  [0.125, '0,13'],
])('%d is written %s', (value, written) => {
  expect(frenchNumber(value)).toBe(written);
});

test.each([
  [0, '0 page nouvelle'],
  [1, '1 page nouvelle'],
  [2, '2 pages nouvelles'],
])('%d takes the number that French gives it', (count, told) => {
  expect(counted(count, 'page nouvelle', 'pages nouvelles')).toBe(told);
});

test('a plural takes an s unless it is told', () => {
  expect(counted(3, 'régie')).toBe('3 régies');
});
