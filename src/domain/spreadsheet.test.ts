import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { harmless, spreadsheetOf } from '#domain/spreadsheet.ts';

/** Whether a spreadsheet could take a cell, or a part of it cut at any separator, for a formula. */
const looksLikeFormula = (cell: string) =>
  cell.split(/[,;|\t\n\r]/).some((part) => /^[\s\p{Cf}\p{Cc}]*[=+\-−@＝＋－﹣＠]/u.test(part));

describe('a text cell', () => {
  test.each([
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    [' =1+1', " '=1+1"],
    ['\n=1+1', " '=1+1"],
    ['＝1+1', "'＝1+1"],
    ['x,=HYPERLINK("https://example.org")', 'x,\'=HYPERLINK("https://example.org")'],
    ['\u200b@SUM(A1)', "\u200b'@SUM(A1)"],
    ['Régie des Lilas', 'Régie des Lilas'],
    ['rez-de-chaussée', 'rez-de-chaussée'],
  ])('« %s » is harmless', (text, written) => expect(harmless(text)).toBe(written));

  test('is never a formula, whatever is typed', () => {
    const sign = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      ' ',
      '\t',
      '\n',
      ',',
      ';',
      '|',
      '"',
      "'",
      'x',
      '\u200b',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: sign })), (text) => {
        expect(looksLikeFormula(harmless(text))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('comes back whole from a spreadsheet, each in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = Papa.parse<string[]>(spreadsheetOf(rows).slice(1), { delimiter: ';', newline: '\r\n' }).data;
        expect(read).toEqual(rows.map((row) => row.map(harmless)));
      }),
    );
  });
});

test('numbers stay numbers, negative ones too; what is not known is said so', () => {
  expect(spreadsheetOf([['Résultat', -405_999.5, 0, null, NaN]])).toBe('\uFEFF"Résultat";-405999,50;0,00;;"illisible"');
});

test('a text that looks like a number stays a text', () => {
  expect(spreadsheetOf([['12,50']])).toBe('\uFEFF"12,50"');
});
