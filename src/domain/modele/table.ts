/** A table to fill, as its author describes it, and the grid that it makes on a page and in a spreadsheet. */
import { slugOf } from '#domain/slug.ts';

/** What is typed in a blank. */
export const kinds = ['texte', 'long', 'date', 'nombre', 'euros', 'pourcent'] as const;
export type Kind = (typeof kinds)[number];

/** Whether what is typed counts. */
export const isNumeric = (kind: Kind) => kind === 'nombre' || kind === 'euros' || kind === 'pourcent';

export interface Column {
  name: string;
  /** One title, or one for each of several columns alike. */
  titles: string[];
  kind: Kind;
  choices?: string[] | undefined;
  formula?: string | undefined;
}

/** A line of its own words; a heading parts the lines below it from those above. */
export interface Line {
  title: string;
  heading?: boolean;
  name?: string | undefined;
  kind?: Kind | undefined;
  formula?: string | undefined;
  /** The columns that it leaves empty. */
  without?: string[];
  /** What is written already, by column. */
  given?: Record<string, string | number>;
}

export interface Table {
  name: string;
  title: string;
  columns: Column[];
  lines: Line[];
  /** How many lines follow for the reader’s own words. */
  blankLines: number;
  /** The columns that a last line sums up. */
  totals: string[];
}

/** One column of the grid; columns alike are several. */
export interface GridColumn {
  column: Column;
  title: string;
  /** Its place among columns alike. */
  rank: number;
}

/** One cell: words, a blank, the result of a formula, or nothing. */
export type Cell =
  | { kind: 'words'; text: string }
  | { kind: 'blank'; of: Kind; choices?: string[] | undefined; given?: string | undefined }
  | { kind: 'result'; of: Kind; formula: string }
  | { kind: 'nothing' };

export interface GridRow {
  /** What tells it from the others of its table, whatever its place. */
  key: string;
  line?: Line | undefined;
  role: 'line' | 'heading' | 'blank' | 'total';
  cells: Cell[];
}

export interface Grid {
  table: Table;
  columns: GridColumn[];
  rows: GridRow[];
}

const TOTAL = 'Total';

/** The grid of a table; `blankLines` are those that the reader asked for. */
export function gridOf(table: Table, blankLines = table.blankLines): Grid {
  const columns = table.columns.flatMap((column) =>
    column.titles.map((title, rank): GridColumn => ({ column, title, rank })),
  );
  const cells = (cell: (column: Column, first: boolean) => Cell) =>
    columns.map(({ column }, index) => cell(column, index === 0));
  const lines = table.lines.map((line): GridRow => ({
    key: lineKey(line),
    line,
    role: line.heading ? 'heading' : 'line',
    cells: cells((column, first) => lineCell(line, column, first)),
  }));
  const blanks = Array.from({ length: blankLines }, (_, index): GridRow => ({
    key: String(index + 1),
    role: 'blank',
    cells: cells(blankCell),
  }));
  const total: GridRow = {
    key: 'total-',
    role: 'total',
    cells: cells((column, first) => totalCell(table, column, first)),
  };
  return { table, columns, rows: [...lines, ...blanks, ...(table.totals.length > 0 ? [total] : [])] };
}

/** What tells a line from the others of its table. */
export const lineKey = ({ name, title }: Pick<Line, 'name' | 'title'>) => name ?? slugOf(title);

function lineCell(line: Line, column: Column, first: boolean): Cell {
  if (first) return { kind: 'words', text: line.title };
  if (line.heading || line.without?.includes(column.name)) return { kind: 'nothing' };
  if (column.formula) return { kind: 'result', of: line.kind ?? column.kind, formula: column.formula };
  if (line.formula && isNumeric(column.kind))
    return { kind: 'result', of: line.kind ?? column.kind, formula: line.formula };
  const given = line.given?.[column.name];
  const kind = isNumeric(column.kind) ? (line.kind ?? column.kind) : column.kind;
  return {
    kind: 'blank',
    of: kind,
    choices: column.choices,
    ...(given !== undefined && { given: typeof given === 'number' ? String(given).replace('.', ',') : given }),
  };
}

const blankCell = (column: Column): Cell =>
  column.formula
    ? { kind: 'result', of: column.kind, formula: column.formula }
    : { kind: 'blank', of: column.kind, choices: column.choices };

function totalCell(table: Table, column: Column, first: boolean): Cell {
  if (first) return { kind: 'words', text: TOTAL };
  return table.totals.includes(column.name)
    ? { kind: 'result', of: column.kind, formula: `somme(${column.name})` }
    : { kind: 'nothing' };
}

/** The name under which what is typed in a cell is kept. */
export const cellName = ({ table, columns, rows }: Grid, row: number, column: number) => {
  const { column: of, rank } = columns[column] as GridColumn;
  const name = of.titles.length > 1 ? `${of.name}-${rank + 1}` : of.name;
  return `${table.name}/${rows[row]?.key ?? ''}/${name}`;
};
