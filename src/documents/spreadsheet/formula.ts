/** The formulas of models as spreadsheets write them. */
import { gathering, type FunctionName } from '#domain/modele/formula.ts';
import type { Place, Resolved } from '#domain/modele/resolve.ts';
import { NO_VALUE } from '#domain/modele/values.ts';

/** Where a cell of a spreadsheet stands: row and column from zero. */
export interface Address {
  row: number;
  column: number;
}

/** Where the value at a place of the model stands in the spreadsheet. */
export type AddressOf = (place: Place) => Address;

const NAMES: Readonly<Record<Exclude<FunctionName, 'precedent'>, string>> = {
  somme: 'SUM',
  moyenne: 'AVERAGE',
  nombre: 'COUNTA',
  min: 'MIN',
  max: 'MAX',
  arrondi: 'ROUND',
  si: 'IF',
};

/** The letters of a column: A, B… Z, AA. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The name of a cell: B7. */
export const nameOf = ({ row, column }: Address): string => `${lettersOf(column)}${row + 1}`;

/** Writes a formula; where it may have no value, its cell shows a dash instead of an error. */
export function spreadsheetFormula(formula: Resolved, addressOf: AddressOf): string {
  return isSafe(formula) ? write(formula, addressOf) : `IFERROR(${number(formula, addressOf)},"${NO_VALUE}")`;
}

/** Whether a formula gives a number whatever the cells hold: it gathers cells and passes over texts. */
const isSafe = (formula: Resolved): boolean =>
  formula.kind === 'call' &&
  gathering.includes(formula.name) &&
  formula.name !== 'moyenne' &&
  formula.args.every(({ kind }) => kind === 'cells');

/** A formula where a number is needed: a cell that holds a text is an error there, which spreadsheets compare or repeat otherwise. */
const number = (formula: Resolved, addressOf: AddressOf): string => {
  const written = write(formula, addressOf);
  return formula.kind === 'cells' ? `(${written}+0)` : written;
};

function write(formula: Resolved, addressOf: AddressOf): string {
  switch (formula.kind) {
    case 'number':
      return String(formula.value);
    case 'cells':
      return rangesOf(formula.places.map(addressOf)).join(',');
    case 'negative':
      return `(-${write(formula.of, addressOf)})`;
    case 'operation':
      return `(${number(formula.left, addressOf)}${formula.sign}${number(formula.right, addressOf)})`;
    case 'call':
      return called(
        formula.name,
        formula.args.map((arg) => (gathering.includes(formula.name) ? write : number)(arg, addressOf)),
      );
  }
}

function called(name: FunctionName, args: readonly string[]): string {
  if (name === 'precedent') throw new Error('« precedent » is a cell once its names are found');
  return `${NAMES[name]}(${(name === 'arrondi' && args.length === 1 ? [...args, '0'] : args).join(',')})`;
}

/** Cells as few ranges: those that follow each other down a column, or along a row, are one. */
function rangesOf(cells: readonly Address[]): string[] {
  const along = (step: (from: Address) => Address) => {
    const ranges: Address[][] = [];
    for (const cell of cells) {
      const last = ranges.at(-1)?.at(-1);
      const next = last && step(last);
      if (next && next.row === cell.row && next.column === cell.column) ranges.at(-1)?.push(cell);
      else ranges.push([cell]);
    }
    return ranges;
  };
  const down = along(({ row, column }) => ({ row: row + 1, column }));
  const across = along(({ row, column }) => ({ row, column: column + 1 }));
  return (across.length < down.length ? across : down).map(([first, ...others]) => {
    const from = nameOf(first as Address);
    const last = others.at(-1);
    return last ? `${from}:${nameOf(last)}` : from;
  });
}
