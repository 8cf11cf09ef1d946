import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  euros,
  format,
  MOST_CENTS,
  MOST_HUNDREDTHS,
  parseNumber,
  percent,
  share,
  times,
  wholes,
} from '#tools/project/money.ts';

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
    [',5', 50],
    ['.5', 50],
    ['0,743', 74],
    ['12 500 € HT', 1_250_000],
    ['12 500 EUR', 1_250_000],
    ['env. 12 500 € / an', 1_250_000],
    ['12 k€', 1_200_000],
    ['0,5 M€', 50_000_000],
    ["12'500", 1_250_000],
    ['１２５００', 1_250_000],
    ['12\u200b500', 1_250_000],
    ['12,500.50', 1_250_050],
  ])('reads « %s »', (text, expected) => {
    expect(read(text)).toEqual({ hundredths: expected });
  });

  test.each([
    ['-500', 'négatif'],
    ['−500', 'négatif'],
    ['beaucoup', 'n’est pas un nombre'],
    ['€', 'n’est pas un nombre'],
    ['12.500', 'deux façons'],
    ['12,500', 'deux façons'],
    ['1,2,3', 'pas clair'],
    ['12 à 15', 'pas clair'],
    ['1e9', 'pas clair'],
    ['Infinity', 'n’est pas un nombre'],
    ['100000000,01', 'trop grand'],
    ['9'.repeat(400), 'trop grand'],
  ])('does not take « %s » for zero, and says why', (text, why) => {
    const { hundredths, problem } = read(text);
    expect(hundredths).toBeNaN();
    expect(problem).toContain(why);
  });

  test('whatever is typed gives a whole number within limits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (text) => {
        const { hundredths, problem } = read(text);
        expect(Number.isNaN(hundredths)).toBe(problem !== undefined);
        if (problem !== undefined) return;
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

test('three decimals are decimals where jobs are counted', () => {
  expect(parseNumber('12,743', MOST_HUNDREDTHS)).toEqual({ hundredths: 1274 });
});

test('what is not known stays so in every sum, and is written so', () => {
  const { hundredths } = read('beaucoup');
  expect([
    format(hundredths + 5),
    euros(times(hundredths, 3)),
    percent(share(5, hundredths)),
    percent(share(hundredths, 5)),
  ]).toEqual(['?', '?\u00a0€', '?\u00a0%', '?\u00a0%']);
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

test('whole euros are the nearest, and nothing is ever minus nothing', () => {
  expect([12_550, -12_549, -40, NaN].map(wholes)).toEqual([12_600, -12_500, 0, NaN]);
  expect(format(wholes(-40))).toBe('0');
});
