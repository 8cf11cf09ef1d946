/** A model as a spreadsheet: words, blanks and live formulas on one sheet, in the order of the page. */
import { writeXlsx, type Cell as FileCell, type CellStyle, type DataValidation, type MergeRange } from 'hucre/xlsx';
import type { About } from '#documents/about.ts';
import {
  choicesOf,
  formIn,
  gridIn,
  isControl,
  isFillTable,
  kindOf,
  labelOf,
  valueIn,
  type Form,
} from '#documents/form.ts';
import { nameOf, spreadsheetFormula, type Address, type AddressOf } from '#documents/spreadsheet-formula.ts';
import { find, readChildren, wordsOf, type Tree } from '#documents/tree.ts';
import { resolve, type Place } from '#domain/modele/resolve.ts';
import { cellName, isNumeric, type Cell, type Grid, type Kind } from '#domain/modele/table.ts';
import { NO_VALUE, numberIn, Results } from '#domain/modele/values.ts';

const FORMATS: Partial<Record<Kind, string>> = {
  euros: '#,##0.00 "€"',
  pourcent: '0.0%',
  date: 'dd/mm/yyyy',
};
const LINE = { style: 'thin', color: { rgb: 'A09888' } } as const;
const EDGES = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } };
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;
const BLANK = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF3C4' } } } as const;
const FONT = { name: 'Calibri', size: 11 } as const;
const HEAD = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFE7D8' } },
  font: { ...FONT, bold: true },
} as const;
const STRONG = { font: { ...FONT, bold: true } } as const;
const TITLES: Readonly<Record<string, CellStyle>> = {
  h1: { font: { ...FONT, bold: true, size: 18 } },
  h2: { font: { ...FONT, bold: true, size: 14 } },
  h3: { font: { ...FONT, bold: true, size: 12 } },
};

const WIDTHS = { first: 40, number: 13, date: 13, texte: 24, long: 40 };
/** How many signs a line of a cell holds for each unit of its width. */
const SIGNS = 1.05;
const LINE_HEIGHT = 15.5;
const FEWEST_COLUMNS = 4;
/** The most signs of the name of a sheet. */
const MOST_NAME_SIGNS = 31;
/** From this many columns on, the sheet is turned. */
const WIDE = 7;

/** What is put on the sheet, row by row. */
interface Row {
  cells: { cell: FileCell; choices?: string[] | undefined }[];
  /** Whether the first cell goes over the whole width. */
  across?: boolean;
}

/** A page of a book of sheets. */
export interface Page {
  name: string;
  document: Tree;
}

/** Makes the file of a document, on one sheet. */
export const spreadsheetOf = (document: Tree, about: About): Promise<Uint8Array<ArrayBuffer>> =>
  bookOf([{ name: about.title, document }], about);

/** Makes the file of several documents, a sheet for each. */
export async function bookOf(pages: readonly Page[], about: About): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(pages.map(({ name }) => name));
  const file = await writeXlsx({
    sheets: pages.map((page, index) => ({ name: names[index] ?? '', ...fileSheet(page, about) })),
    defaultFont: FONT,
    properties: {
      title: about.title,
      creator: about.origin,
      created: new Date(about.day),
      modified: new Date(about.day),
    },
  });
  return Uint8Array.from(file);
}

/** What the file holds of a page, its name apart. */
function fileSheet({ name, document }: Page, about: About) {
  const sheet = new Sheet(formIn(document));
  sheet.words(about.title, TITLES['h1'] ?? {});
  if (name !== about.title) sheet.words(name, TITLES['h2'] ?? {});
  sheet.words(about.summary, WRAPPED);
  sheet.read(document);
  sheet.words(`${about.origin} ${about.address}`, { ...WRAPPED, font: { ...FONT, italic: true, size: 9 } });
  const { rows, widths, merges, validations } = sheet.finish();
  return {
    columns: widths.map((width) => ({ width })),
    rows: rows.map(({ cells }) => cells.map(({ cell }) => cell.value)),
    cells: new Map(
      rows.flatMap(({ cells }, row) => cells.map(({ cell }, column) => [`${row},${column}`, cell] as const)),
    ),
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, widths) }] as const)),
    freezePane: { columns: widths.length >= WIDE ? 1 : 0 },
    merges,
    dataValidations: validations,
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.length >= WIDE ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  } as const;
}

/** Names that spreadsheets take: at most 31 signs, without those that they keep for themselves, no two alike. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  const short = (name: string) => name.slice(0, MOST_NAME_SIGNS).trim();
  return titles.map((title, index) => {
    const bare = short(title.replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim()) || 'Feuille';
    const name = taken.has(bare.toLowerCase()) ? short(`${index + 1} ${bare}`) : bare;
    taken.add(name.toLowerCase());
    return name;
  });
}

class Sheet {
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
      else if (child.name === 'li') this.words(`• ${wordsOf(child)}`, WRAPPED);
      else if (child.name === 'tr') this.#plainRow(child);
      else if (child.name === 'p' || child.name === 'caption') {
        const label = find(child, ({ name }) => name === 'label');
        const control = label && find(label, isControl);
        if (label && control) this.#field(labelOf(label), control);
        else this.words(wordsOf(child), child.name === 'p' ? WRAPPED : STRONG);
      } else this.read(child);
    }
  }

  #heading(heading: Tree): void {
    this.#gap();
    this.words(wordsOf(heading), TITLES[heading.name] ?? {});
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
            value: wordsOf(cell),
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

const widthOf = (kind: Kind) => (kind === 'texte' || kind === 'long' || kind === 'date' ? WIDTHS[kind] : WIDTHS.number);

/** What was typed as a file keeps it: a number, a day counted from 1900, or the text itself. */
function typedValue(typed: string, kind: Kind): string | number | null {
  if (typed.trim() === '') return null;
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(typed)) return Date.parse(typed) / 86_400_000 + 25_569;
  const number = isNumeric(kind) ? numberIn(typed, kind) : undefined;
  return number === undefined || Number.isNaN(number) ? typed : number;
}

/** The height that the words of a row take once they are folded. */
function heightOf({ cells, across }: Row, widths: readonly number[]): number {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ cell: { value, style } }, column) => {
    const width = (across ? all : (widths[column] ?? WIDTHS.number)) * SIGNS * (11 / (style?.font?.size ?? 11));
    return typeof value === 'string' && style
      ? value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) *
          ((style.font?.size ?? 11) / 11)
      : 1;
  });
  return Math.max(1, ...lines) * LINE_HEIGHT;
}
