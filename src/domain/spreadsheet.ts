/** A table as a file that spreadsheets open: every text in quotes and harmless, numbers as numbers. */

/** What a cell holds; a number is written with a decimal comma, one that is not known in a word. */
export type Cell = string | number | null;

const BOM = '\uFEFF';
const UNKNOWN = 'illisible';

/** Signs by which spreadsheets know a formula, where a cell or a part of it begins: blanks and invisible signs hide them, full-width ones count. */
const FORMULA = /(^|[,;|\t])([\s\p{Cf}]*)(?=[=+\-−@＝＋－﹣＠])/gu;

/** A text that no spreadsheet takes for a formula: an apostrophe says that text follows; control signs go. */
export const harmless = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(FORMULA, "$1$2'");

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number' && !Number.isNaN(cell)) return cell.toFixed(2).replace('.', ',');
  return `"${(typeof cell === 'number' ? UNKNOWN : harmless(cell)).replaceAll('"', '""')}"`;
};

/** Writes rows with semicolons, for spreadsheets set to French; the mark at the head makes them read accents. */
export const spreadsheetOf = (rows: readonly (readonly Cell[])[]): string =>
  BOM + rows.map((row) => row.map(written).join(';')).join('\r\n');
