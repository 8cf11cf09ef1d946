/** What a document puts on a sheet: words, blanks and formulas, row by row. */
import type { Cell as FileCell, CellStyle, DataValidation, MergeRange } from 'hucre/xlsx';
import { choicesOf, gridIn, isControl, isFillTable, kindOf, labelOf, valueIn, type Form } from '#documents/form.ts';
import { nameOf, spreadsheetFormula, type Address, type AddressOf } from '#documents/spreadsheet/formula.ts';
import {
  BLANK,
  EDGES,
  FORMATS,
  HEAD,
  STRONG,
  TITLES,
  widthOf,
  WIDTHS,
  WRAPPED,
} from '#documents/spreadsheet/styles.ts';
import { find, readChildren, visibleText, type Tree } from '#documents/tree.ts';
import { resolve, type Place } from '#domain/modele/resolve.ts';
import { cellName, isNumeric, type Cell, type Grid, type Kind } from '#domain/modele/table.ts';
import { NO_VALUE, numberIn, Results } from '#domain/modele/values.ts';

const FEWEST_COLUMNS = 4;

/** A row of the file. */
export interface Row {
  cells: { cell: FileCell; choices?: string[] | undefined }[];
  /** Whether the first cell goes over the whole width. */
  across?: boolean;
}

/** The sheet of one document, as it is filled. */
export class Sheet {
  readonly #form: Form;
  readonly #results: Results;
  readonly #rows: Row[] = [];
  readonly #widths: number[] = [];
  readonly #addresses = new Map<string, Address>();
  /** Formulas are written last: they name cells that stand lower down. */
  readonly #formulas: { cell: FileCell; formula: string; place: Place }[] = [];

  constructor(form: Form) {
    this.#form = form;
    this.#results = new Results(form.sheet, form.typed);
  }

  /** A line of words over the whole width. */
  words(text: string, style: CellStyle): void {
    if (text) this.#rows.push({ across: true, cells: [{ cell: { value: text, type: 'string', style } }] });
  }

  /** Puts the parts of a document on the sheet, in their order. */
  read(tree: Tree): void {
    for (const child of readChildren(tree)) {
      if (typeof child === 'string') continue;
      if (isFillTable(child)) this.#table(gridIn(child));
      else if (child.name in TITLES) this.#heading(child);
      else if (child.name === 'li') this.words(`• ${visibleText(child)}`, WRAPPED);
      else if (child.name === 'tr') this.#plainRow(child);
      else if (child.name === 'p' || child.name === 'caption') {
        const label = find(child, ({ name }) => name === 'label');
        const control = label && find(label, isControl);
        if (label && control) this.#field(labelOf(label), control);
        else this.words(visibleText(child), child.name === 'p' ? WRAPPED : STRONG);
      } else this.read(child);
    }
  }

  #heading(heading: Tree): void {
    this.#gap();
    this.words(visibleText(heading), TITLES[heading.name] ?? {});
  }

  #gap(): void {
    this.#rows.push({ cells: [] });
  }

  /** A row of a table that is not filled. */
  #plainRow(row: Tree): void {
    this.#rows.push({
      cells: readChildren(row)
        .filter((cell) => typeof cell !== 'string')
        .map((cell) => ({
          cell: {
            value: visibleText(cell),
            type: 'string',
            style: { ...WRAPPED, ...EDGES, ...(cell.name === 'th' && HEAD) },
          },
        })),
    });
  }

  #field(label: string, control: Tree): void {
    const { name = '', 'data-formula': formula } = control.attributes;
    const row = this.#rows.length;
    const value =
      formula === undefined
        ? ({ kind: 'blank', of: kindOf(control), choices: choicesOf(control) } as const)
        : ({ kind: 'result', of: kindOf(control), formula } as const);
    this.#widen(0, WIDTHS.first);
    this.#widen(1, isNumeric(value.of) ? WIDTHS.number : WIDTHS.texte);
    this.#rows.push({
      cells: [
        { cell: { value: label, type: 'string', style: { ...WRAPPED, ...EDGES } } },
        this.#cell(value, { field: name }, { row, column: 1 }, valueIn(control)),
      ],
    });
  }

  #table(grid: Grid): void {
    const { table, columns, rows } = grid;
    this.#gap();
    this.words(table.title, TITLES['h3'] ?? {});
    this.#rows.push({
      cells: columns.map(({ title }) => ({
        cell: { value: title, type: 'string', style: { ...WRAPPED, ...EDGES, ...HEAD } },
      })),
    });
    for (const [column, { column: described }] of columns.entries())
      this.#widen(column, column === 0 ? WIDTHS.first : widthOf(described.kind));
    for (const [index, { role, line, cells }] of rows.entries()) {
      const row = this.#rows.length;
      if (role === 'heading') {
        this.words(line?.title ?? '', { ...EDGES, ...HEAD });
        continue;
      }
      this.#rows.push({
        cells: cells.map((cell, column) => {
          const place = { table: table.name, row: index, column };
          const typed = this.#form.typed.get(cellName(grid, index, column));
          return this.#cell(cell, place, { row, column }, typed, role === 'total' ? HEAD : {});
        }),
      });
    }
    this.#gap();
  }

  /** A cell as the file holds it; a text is a text there, whatever it looks like. */
  #cell(cell: Cell, place: Place, address: Address, typed = '', look: CellStyle = {}): Row['cells'][number] {
    this.#addresses.set(JSON.stringify(place), address);
    if (cell.kind === 'nothing') return { cell: { value: null, type: 'empty', style: { ...EDGES, ...look } } };
    if (cell.kind === 'words')
      return { cell: { value: cell.text, type: 'string', style: { ...WRAPPED, ...EDGES, ...look } } };
    const numFmt = FORMATS[cell.of];
    const style: CellStyle = {
      ...EDGES,
      ...(numFmt ? { numFmt } : WRAPPED),
      ...(cell.kind === 'blank' ? BLANK : STRONG),
    };
    if (cell.kind === 'result') {
      const made: FileCell = { value: null, type: 'formula', style };
      this.#formulas.push({ cell: made, formula: cell.formula, place });
      return { cell: made };
    }
    const value = typedValue(typed, cell.of);
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
    return { cell: { value, type, style }, choices: cell.choices };
  }

  #widen(column: number, width: number): void {
    this.#widths[column] = Math.max(this.#widths[column] ?? 0, width);
  }

  /** Writes the formulas, and tells what the file needs beside its rows. */
  finish() {
    const addressOf: AddressOf = (place) => {
      const address = this.#addresses.get(JSON.stringify(place));
      if (!address) throw new Error(`Nothing stands at ${JSON.stringify(place)}`);
      return address;
    };
    for (const { cell, formula, place } of this.#formulas) {
      const value = this.#results.at(place) ?? 0;
      cell.formula = spreadsheetFormula(resolve(formula, place, this.#form.sheet), addressOf);
      cell.formulaResult = Number.isNaN(value) ? NO_VALUE : value;
    }
    const widths = Array.from(
      { length: Math.max(this.#widths.length, FEWEST_COLUMNS) },
      (_, column) => this.#widths[column] ?? WIDTHS.number,
    );
    const merges = this.#rows.flatMap(({ across }, row): MergeRange[] =>
      across ? [{ startRow: row, startCol: 0, endRow: row, endCol: widths.length - 1 }] : [],
    );
    const validations = this.#rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ choices }, column): DataValidation[] =>
        choices ? [{ type: 'list', values: choices, allowBlank: true, range: nameOf({ row, column }) }] : [],
      ),
    );
    return { rows: this.#rows, widths, merges, validations };
  }
}

/** What was typed as a file keeps it: a number, a day counted from 1900, or the text itself. */
function typedValue(typed: string, kind: Kind): string | number | null {
  if (typed.trim() === '') return null;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(typed)) return Date.parse(typed) / 86_400_000 + 25_569;
  const number = isNumeric(kind) ? numberIn(typed, kind) : undefined;
  return number === undefined || Number.isNaN(number) ? typed : number;
}
