import { expect, test } from 'vitest';
import { FormulaError, parseFormula } from '#domain/modele/formula.ts';
import type { Place, Sheet } from '#domain/modele/resolve.ts';
import { cellName } from '#domain/modele/table.ts';
import { numberIn, Results, writtenNumber } from '#domain/modele/values.ts';
import { cashPlan, priceSheet } from '#domain/samples.ts';

/** The value of a line in a column of the first table, both by their titles. */
const at = ({ grids: [grid] }: Sheet, line: string, column: string): Place => ({
  table: grid?.table.name ?? '',
  row: grid?.rows.findIndex((row) => row.line?.title === line || row.key === line || row.role === line) ?? -1,
  column: grid?.columns.findIndex(({ title }) => title === column) ?? -1,
});

test('what people type is a number, whatever its spaces, signs and commas', () => {
  expect(['1 234,5', '1\u202f234,50 €', '', 'douze', '−3', ',5'].map((text) => numberIn(text, 'euros'))).toEqual([
    1234.5,
    1234.5,
    undefined,
    NaN,
    -3,
    0.5,
  ]);
  expect(numberIn('5 %', 'pourcent')).toBe(0.05);
});

test('a result is written as French people read it; one that does not exist is a dash', () => {
  expect(writtenNumber(1234.5, 'euros')).toBe('1\u202f234,50\u00a0€');
  expect(writtenNumber(1200, 'euros')).toBe('1\u202f200\u00a0€');
  expect(writtenNumber(0.125, 'pourcent')).toBe('12,5\u00a0%');
  expect(writtenNumber(NaN, 'nombre')).toBe('–');
  expect(writtenNumber(-0, 'nombre')).toBe('0');
});

test('a plan carries each month over to the next, and finds the lowest', () => {
  const sheet = cashPlan();
  const [grid] = sheet.grids;
  const typed = new Map([['depart', '1 000']]);
  const type = (line: string, amounts: string[]) => {
    for (const [index, amount] of amounts.entries()) {
      const place = at(sheet, line, ['Janvier', 'Février', 'Mars'][index] ?? '');
      if (grid && 'table' in place) typed.set(cellName(grid, place.row, place.column), amount);
    }
  };
  type('Clients', ['500', '', '2 000']);
  type('Aides', ['', '100', '']);
  type('Salaires', ['900', '900', '900']);
  const results = new Results(sheet, typed);
  const months = ['Janvier', 'Février', 'Mars'];
  expect(months.map((month) => results.at(at(sheet, 'À la fin', month)))).toEqual([600, -200, 900]);
  expect(months.map((month) => results.at(at(sheet, 'Part des aides', month)))).toEqual([0, 1, 0]);
  expect(results.at(at(sheet, 'Total de ce qui entre', 'Ensemble'))).toBe(2600);
  expect(results.at({ field: 'creux' })).toBe(-200);
});

test('a sheet of prices multiplies along lines, sums down columns, and divides by what is not zero', () => {
  const sheet = priceSheet();
  const empty = new Results(sheet, new Map());
  expect(empty.at({ field: 'heure' })).toBe(0);
  const results = new Results(
    sheet,
    new Map([
      ['prix/equipe/heures', '10'],
      ['prix/equipe/cout', '20'],
      ['prix/encadrement/cout', '30'],
      ['prix/1/heures', 'beaucoup'],
      ['marge', '12,5'],
    ]),
  );
  expect(results.at(at(sheet, 'total', 'Heures'))).toBe(12.5);
  expect(results.at(at(sheet, 'total', 'Montant'))).toBe(275);
  expect(results.at({ field: 'propose' })).toBe(309.38);
  expect(results.at({ field: 'alerte' })).toBe(1);
  expect(results.at(at(sheet, '1', 'Montant'))).toBeNaN();
});

const problem = (formula: string) => {
  const sheet = priceSheet();
  try {
    new Results(
      { ...sheet, fields: [...sheet.fields, { name: 'x', label: 'x', kind: 'nombre', formula }] },
      new Map(),
    ).at({
      field: 'x',
    });
    return '';
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.message}. ${error.remedy}`;
  }
};

test('a formula that names nothing, or too much, or itself, is told to its author', () => {
  expect(problem('marg × 2')).toBe(
    '« marg » n’est le nom d’aucun champ, d’aucune colonne et d’aucune ligne. Vouliez-vous écrire « marge » ?',
  );
  expect(problem('montant × 2')).toContain('« montant » a ici');
  expect(problem('x + 1')).toContain('tourne en rond');
  expect(problem('somme(remarque)')).toContain('n’est pas un nombre');
  expect(problem('nombre(remarque)')).toBe('');
});

test.each([
  ['2 + 3 × 4', 14],
  ['(2 + 3) * 4', 20],
  ['10 − 4 − 3', 3],
  ['-2 + 5', 3],
  ['20 % × 50', 10],
  ['1,5 × 2', 3],
  ['arrondi(2,5)', 3],
  ['arrondi(1,005 ; 2)', 1.01],
  ['si(1 ≥ 1 ; 7 ; 8)', 7],
  ['max(1 ; 3 ; 2)', 3],
])('%s gives %d', (formula, value) => {
  const fields = [{ name: 'x', label: 'x', kind: 'nombre' as const, formula }];
  expect(new Results({ fields, grids: [] }, new Map()).at({ field: 'x' })).toBe(value);
});

test.each(['2 +', '(2', 'somme(a', 'sommme(a)', 'si(a ; b)', 'a b', 'entrées', '= 3', 'a-b c'])(
  '%s is no formula',
  (text) => {
    expect(() => parseFormula(text)).toThrow(FormulaError);
  },
);
