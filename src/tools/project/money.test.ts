import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euros, format, MOST_CENTS, parseNumber, percent, share, times } from '#tools/project/money.ts';

const read = (text: string) => parseNumber(text, MOST_CENTS);

describe('parseNumber', () => {
  test.each([
    ['', 0],
    ['   ', 0],
    ['12500', 1_250_000],
    ['12 500,50 €', 1_250_050],
    ['12 500,5', 1_250_050],
    ['12\u202f500,50\u00a0€', 1_250_050],
    ['12.500,50', 1_250_050],
    ['1.250.000', 125_000_000],
    ['12500.50', 1_250_050],
    ['0,01', 1],
    ['007', 700],
    ['16,33 ETP', 1633],
    ['350 euros', 35_000],
  ])('reads « %s »', (text, expected) => {
    expect(read(text)).toEqual({ hundredths: expected });
  });

  test.each([
    ['-500', 'négatif'],
    ['−500', 'négatif'],
    ['beaucoup', 'n’est pas un nombre'],
    ['€', 'n’est pas un nombre'],
    ['12.500', 'deux façons'],
    ['12,500', 'pas clair'],
    ['1,2,3', 'pas clair'],
    ['12,500.50', 'pas clair'],
    ['1e9', 'n’est pas un nombre'],
    ['Infinity', 'n’est pas un nombre'],
    ['100000000,01', 'trop grand'],
    ['9'.repeat(400), 'trop grand'],
  ])('counts « %s » for nothing and says why', (text, why) => {
    const { hundredths, problem } = read(text);
    expect(hundredths).toBe(0);
    expect(problem).toContain(why);
  });

  test('whatever is typed gives a whole number within limits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (text) => {
        const { hundredths } = read(text);
        expect(Number.isSafeInteger(hundredths)).toBe(true);
        expect(hundredths).toBeGreaterThanOrEqual(0);
        expect(hundredths).toBeLessThanOrEqual(MOST_CENTS);
      }),
    );
  });

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_CENTS }), (cents) => {
        expect(read(euros(cents))).toEqual({ hundredths: cents });
        expect(read(format(cents))).toEqual({ hundredths: cents });
      }),
    );
  });
});

test('an ETP share of a yearly amount is rounded to the cent', () => {
  expect(times(2_392_100, 1633)).toBe(39_062_993);
  expect(times(1, 50)).toBe(1);
  expect(times(1, 49)).toBe(0);
});

test('a share of nothing is no share', () => {
  expect(percent(share(930_000_00, 1_680_000_00))).toBe('55,36\u00a0%');
  expect(percent(share(5, 0))).toBe('–');
});
