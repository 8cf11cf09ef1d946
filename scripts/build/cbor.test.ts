import { expect, test } from 'vitest';
import { decode, encode, type Cbor } from './cbor.ts';

/** Examples of RFC 8949, appendix A. */
const examples: [Cbor, string][] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [255, '18ff'],
  [256, '190100'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  [-1000, '3903e7'],
  ['', '60'],
  ['ü', '62c3bc'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
];

test.each(examples)('%j', (value, hex) => {
  expect(Buffer.from(encode(value)).toString('hex')).toBe(hex);
  expect(decode(Buffer.from(hex, 'hex'))).toEqual(value);
});

test.each(['a0', 'f5', '9fff', '1b000000e8d4a51000'])('what is not read here is refused: %s', (hex) => {
  expect(() => decode(Buffer.from(hex, 'hex'))).toThrow('not read here');
});
