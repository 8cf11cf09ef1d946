/** Tables as a spreadsheet saves them. */
import Papa from 'papaparse';
import type { TextProblem } from '#domain/problem.ts';

const CELLS =
  'Chaque ligne doit avoir une cellule par colonne, même vide ; une cellule qui contient une virgule se met entre guillemets.';
const SEMICOLONS =
  'Dans le tableur, enregistrez au format « CSV » en choisissant la virgule comme séparateur et « UTF-8 » comme encodage.';

interface WrittenTable {
  rows: { cells: Record<string, string>; line: number }[];
  problems: TextProblem[];
  /** Whether the columns are those expected: the cells of another table would each be wrong. */
  sound: boolean;
}

/** Reads a table with a header line; each row knows the line of the file on which it begins. */
export function readCsv(text: string, columns: readonly string[]): WrittenTable {
  const problems: WrittenTable['problems'] = [];
  const rows: WrittenTable['rows'] = [];
  let header: string[] | undefined;
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step({ data: cells, errors, meta }) {
      const at = line;
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
      if (errors.length > 0) {
        problems.push({
          line: at,
          message: 'un guillemet de cette ligne n’est pas à sa place, ou n’est pas fermé',
          remedy: CELLS,
        });
      } else if (!header) {
        header = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
        problems.push(...headerProblems(header, columns));
      } else if (cells.length === 1 && cells[0] === '') {
        return;
      } else if (cells.length !== header.length) {
        problems.push({
          line: at,
          message: `cette ligne a ${cells.length} cellules, il en faut ${header.length}`,
          remedy: CELLS,
        });
      } else {
        const named = header.map((column, index) => [column, cells[index] ?? ''] as const);
        rows.push({ cells: Object.fromEntries(named), line: at });
      }
    },
  });
  return { rows, problems, sound: !!header && headerProblems(header, columns).length === 0 };
}

function headerProblems(header: readonly string[], columns: readonly string[]): WrittenTable['problems'] {
  if (header.length === 1 && header[0]?.includes(';'))
    return [{ line: 1, message: 'les cellules sont séparées par des points-virgules', remedy: SEMICOLONS }];
  const remedy = `La première ligne donne les colonnes : ${columns.join(',')}.`;
  return [
    ...columns
      .filter((column) => !header.includes(column))
      .map((column) => ({ line: 1, message: `la colonne « ${column} » manque`, remedy })),
    ...header
      .filter((column) => !columns.includes(column))
      .map((column) => ({ line: 1, message: `la colonne « ${column} » n’est pas attendue`, remedy })),
  ];
}
