/** How spreadsheets look: formats, lines, titles and widths. */
import type { CellStyle } from 'hucre/xlsx';
import type { Kind } from '#domain/modele/table.ts';

/** How values of each kind are shown. */
export const FORMATS: Partial<Record<Kind, string>> = {
  euros: '#,##0.00 "€"',
  pourcent: '0.0%',
  date: 'dd/mm/yyyy',
};
const LINE = { style: 'thin', color: { rgb: 'A09888' } } as const;
export const EDGES = { border: { top: LINE, right: LINE, bottom: LINE, left: LINE } };
export const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;
export const BLANK = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF3C4' } } } as const;
export const FONT = { name: 'Calibri', size: 11 } as const;
export const HEAD = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFE7D8' } },
  font: { ...FONT, bold: true },
} as const;
export const STRONG = { font: { ...FONT, bold: true } } as const;
export const TITLES: Readonly<Record<string, CellStyle>> = {
  h1: { font: { ...FONT, bold: true, size: 18 } },
  h2: { font: { ...FONT, bold: true, size: 14 } },
  h3: { font: { ...FONT, bold: true, size: 12 } },
};

/** The widths of columns, in signs. */
export const WIDTHS = { first: 40, number: 13, date: 13, texte: 24, long: 40 };

/** The width that values of a kind ask for. */
export const widthOf = (kind: Kind) =>
  kind === 'texte' || kind === 'long' || kind === 'date' ? WIDTHS[kind] : WIDTHS.number;
