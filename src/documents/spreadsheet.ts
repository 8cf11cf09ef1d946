/** A model as a spreadsheet: words, blanks and live formulas on one sheet, in the order of the page. */
import { writeXlsx } from 'hucre/xlsx';
import type { About } from '#documents/about.ts';
import { formIn } from '#documents/form.ts';
import { Sheet, type Row } from '#documents/spreadsheet/sheet.ts';
import { FONT, TITLES, WIDTHS, WRAPPED } from '#documents/spreadsheet/styles.ts';
import type { Tree } from '#documents/tree.ts';

/** How many signs a line of a cell holds for each unit of its width. */
const SIGNS = 1.05;
const LINE_HEIGHT = 15.5;
/** The most signs of the name of a sheet. */
const MOST_NAME_SIGNS = 31;
/** From this many columns on, the sheet is turned. */
const WIDE = 7;

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
