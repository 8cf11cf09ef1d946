/** For the tests: formulas of a spreadsheet worked out anew by another program. */
import ExcelJS from 'exceljs';
import { HyperFormula } from 'hyperformula';

/** What each formula of a sheet comes to in a spreadsheet program, beside what the file says that it comes to. */
export function worked(sheet: ExcelJS.Worksheet): { formula: string; found: unknown; told: unknown }[] {
  const rows: (string | number | null)[][] = [];
  const formulas: { row: number; column: number; formula: string; told: unknown }[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: (string | number | null)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (cell.isMerged && cell.master !== cell) return;
      if (cell.type === ExcelJS.ValueType.Formula) {
        formulas.push({ row: number - 1, column: column - 1, formula: cell.formula, told: cell.result });
        cells[column - 1] = `=${cell.formula}`;
      } else if (cell.value instanceof Date) cells[column - 1] = 0;
      else cells[column - 1] = typeof cell.value === 'string' ? `'${cell.value}` : (cell.value as number | null);
    });
    rows[number - 1] = Array.from(cells, (cell) => cell ?? null);
  });
  const engine = HyperFormula.buildFromArray(
    Array.from(rows, (row) => row ?? []),
    { licenseKey: 'gpl-v3' },
  );
  const results = formulas.map(({ row, column, formula, told }) => ({
    formula,
    found: engine.getCellValue({ sheet: 0, row, col: column }),
    told,
  }));
  engine.destroy();
  return results;
}

/** Whether a result is the one that was told, but for what floating numbers lose. */
export const isClose = (found: unknown, told: unknown): boolean =>
  typeof found === 'number' && typeof told === 'number'
    ? Math.abs(found - told) <= 1e-9 * Math.max(1, Math.abs(found))
    : found === (told ?? '');
