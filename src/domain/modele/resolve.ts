/** From the names of a formula to the cells and fields that they stand for. */
import {
  FormulaError,
  gathering,
  parseFormula,
  type Formula,
  type FunctionName,
  type Sign,
} from '#domain/modele/formula.ts';
import { isNumeric, type Cell, type Grid, type Kind } from '#domain/modele/table.ts';
import { nearest } from '#domain/nearest.ts';

/** A blank outside tables. */
export interface Field {
  name: string;
  label: string;
  kind: Kind;
  choices?: string[] | undefined;
  formula?: string | undefined;
}

/** What formulas can name. */
export interface Sheet {
  fields: readonly Field[];
  grids: readonly Grid[];
}

/** Where a value stands. */
export type Place = { field: string } | { table: string; row: number; column: number };

/** A formula whose names are found. */
export type Resolved =
  | { kind: 'number'; value: number }
  | { kind: 'cells'; places: Place[] }
  | { kind: 'negative'; of: Resolved }
  | { kind: 'operation'; sign: Sign; left: Resolved; right: Resolved }
  | { kind: 'call'; name: FunctionName; args: Resolved[] };

/** Where the formula itself stands: a cell, or outside tables. */
interface Here {
  grid: Grid;
  row: number;
  column: number;
}

/** Reads a formula and finds what it names; throws what its author has to mend. */
export function resolve(text: string, place: Place, sheet: Sheet): Resolved {
  const here = 'table' in place ? hereOf(place, sheet) : undefined;
  return new Resolver(text, here, sheet).single(parseFormula(text));
}

function hereOf({ table, row, column }: Extract<Place, { table: string }>, { grids }: Sheet): Here {
  const grid = grids.find(({ table: { name } }) => name === table);
  if (!grid) throw new Error(`No table is called ${table}`);
  return { grid, row, column };
}

const isCounted = (cell: Cell | undefined) =>
  cell !== undefined && (cell.kind === 'blank' || cell.kind === 'result') && isNumeric(cell.of);

class Resolver {
  readonly #text: string;
  readonly #here: Here | undefined;
  readonly #sheet: Sheet;

  constructor(text: string, here: Here | undefined, sheet: Sheet) {
    this.#text = text;
    this.#here = here;
    this.#sheet = sheet;
  }

  /** A formula where one value is needed. */
  single(formula: Formula): Resolved {
    switch (formula.kind) {
      case 'number':
        return formula;
      case 'negative':
        return { kind: 'negative', of: this.single(formula.of) };
      case 'operation':
        return { ...formula, left: this.single(formula.left), right: this.single(formula.right) };
      case 'call':
        return this.#call(formula.name, formula.args);
      case 'range':
        throw new FormulaError(
          `« ${formula.from} à ${formula.to} » n’est pas une seule valeur`,
          `Faites-en une somme : somme(${formula.from} à ${formula.to}).`,
        );
      case 'name': {
        const places = this.#places(formula.name, 'one');
        if (places.length === 1) return { kind: 'cells', places };
        throw new FormulaError(
          `« ${formula.name} » a ici ${places.length} valeurs`,
          `Écrivez ce que vous en faites : somme(${formula.name}), moyenne(${formula.name}), max(${formula.name})…`,
        );
      }
    }
  }

  #call(name: FunctionName, args: readonly Formula[]): Resolved {
    if (name === 'precedent') return this.#before(args);
    const gathers = gathering.includes(name);
    return {
      kind: 'call',
      name,
      args: args.map((arg) => {
        if (!gathers) return this.single(arg);
        if (arg.kind === 'name') return { kind: 'cells', places: this.#places(arg.name, name) };
        if (arg.kind === 'range') return { kind: 'cells', places: this.#range(arg.from, arg.to) };
        return this.single(arg);
      }),
    };
  }

  /** The same line one column to the left, or what stands for it in the first of columns alike. */
  #before([line, start]: readonly Formula[]): Resolved {
    const here = this.#here;
    const row = here && line?.kind === 'name' ? rowNamed(here.grid, line.name) : -1;
    const alike = here?.grid.columns[here.column];
    if (!here || row < 0 || !start || !alike || alike.column.titles.length < 2)
      throw new FormulaError(
        `« ${this.#text} » : « precedent » se lit dans une colonne parmi d’autres semblables`,
        'Donnez-lui le nom d’une ligne de ce tableau, puis ce qui en tient lieu dans la première colonne : precedent(fin ; depart).',
      );
    if (alike.rank === 0) return this.single(start);
    return { kind: 'cells', places: [{ table: here.grid.table.name, row, column: here.column - 1 }] };
  }

  /** The cells that a name stands for here: for one value, or for a function that takes them all. */
  #places(name: string, use: FunctionName | 'one'): Place[] {
    const field = this.#sheet.fields.find((one) => one.name === name);
    if (field) {
      if (use !== 'nombre' && !isNumeric(field.kind)) throw notCounted(name);
      return [{ field: name }];
    }
    const here = this.#here;
    const ordered = here ? [here.grid, ...this.#sheet.grids.filter((grid) => grid !== here.grid)] : this.#sheet.grids;
    for (const grid of ordered) {
      const own = here?.grid === grid ? here : undefined;
      const row = rowNamed(grid, name);
      if (row >= 0) return this.#line(grid, row, own, use);
      if (grid.table.columns.some((column) => column.name === name)) return this.#column(grid, name, own, use);
    }
    throw new FormulaError(
      `« ${name} » n’est le nom d’aucun champ, d’aucune colonne et d’aucune ligne`,
      nearest(name, namesIn(this.#sheet)) || `Noms connus : ${namesIn(this.#sheet).join(', ')}.`,
    );
  }

  #line(grid: Grid, row: number, own: Here | undefined, use: FunctionName | 'one'): Place[] {
    const table = grid.table.name;
    if (own && use === 'one') return [{ table, row, column: own.column }];
    return cellsOf(grid, (r, column) => r === row && !grid.columns[column]?.column.formula, use);
  }

  #column(grid: Grid, name: string, own: Here | undefined, use: FunctionName | 'one'): Place[] {
    const named = (column: number) => grid.columns[column]?.column.name === name;
    if (!own) return cellsOf(grid, (row, column) => named(column) && isData(grid, row), use);
    const alike = grid.columns[own.column];
    if (grid.rows[own.row]?.role === 'total')
      return cellsOf(
        grid,
        (row, column) => named(column) && isData(grid, row) && (alike?.column.name !== name || column === own.column),
        use,
      );
    const several = grid.columns.filter(({ column }) => column.name === name).length > 1;
    if (!several && use !== 'one') return cellsOf(grid, (row, column) => named(column) && isData(grid, row), use);
    if (use !== 'one') return cellsOf(grid, (row, column) => named(column) && row === own.row, use);
    const rank = alike && several && alike.column.titles.length > 1 ? alike.rank : undefined;
    return cellsOf(
      grid,
      (row, column) => named(column) && row === own.row && (rank === undefined || grid.columns[column]?.rank === rank),
      use,
    );
  }

  #range(from: string, to: string): Place[] {
    const grid = this.#sheet.grids.find((one) => rowNamed(one, from) >= 0);
    const [first, last] = grid ? [rowNamed(grid, from), rowNamed(grid, to)] : [-1, -1];
    if (!grid || last < 0)
      throw new FormulaError(
        `« ${grid ? to : from} » n’est le nom d’aucune ligne`,
        `« ${from} à ${to} » va d’une ligne à une autre du même tableau : donnez un « nom » à chacune.`,
      );
    if (last < first) throw new FormulaError(`« ${to} » vient avant « ${from} »`, `Écrivez « ${to} à ${from} ».`);
    const own = this.#here?.grid === grid ? this.#here : undefined;
    return cellsOf(
      grid,
      (row, column) =>
        row >= first &&
        row <= last &&
        isData(grid, row) &&
        (own ? column === own.column : !grid.columns[column]?.column.formula),
      'somme',
    );
  }
}

/** Whether a line holds what people write: no heading, no line of results, no total. */
const isData = ({ rows }: Grid, row: number) => {
  const { role, line } = rows[row] ?? {};
  return role === 'blank' || (role === 'line' && !line?.formula);
};

/** The cells of a grid that count, among those wanted; all that are filled, for « nombre ». */
function cellsOf(grid: Grid, wanted: (row: number, column: number) => boolean, use: FunctionName | 'one'): Place[] {
  const all = grid.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.kind !== 'nothing' && wanted(row, column) ? [{ cell, place: { table: grid.table.name, row, column } }] : [],
    ),
  );
  const found = use === 'nombre' ? all : all.filter(({ cell }) => isCounted(cell));
  if (use !== 'nombre' && found.length === 0 && all.length > 0) throw notCounted('');
  return found.map(({ place }) => place);
}

const rowNamed = ({ rows }: Grid, name: string) => rows.findIndex(({ line }) => line?.name === name);

/** All names that a formula may use. */
const namesIn = ({ fields, grids }: Sheet) => [
  ...fields.map(({ name }) => name),
  ...grids.flatMap(({ table }) => [
    ...table.columns.map(({ name }) => name),
    ...table.lines.flatMap(({ name }) => name ?? []),
  ]),
];

const notCounted = (name: string) =>
  new FormulaError(
    name ? `« ${name} » n’est pas un nombre` : 'ce que nomme cette formule n’est pas un nombre',
    'Donnez-lui le genre « nombre », « euros » ou « pourcent » ; « nombre(…) » compte aussi les textes.',
  );
