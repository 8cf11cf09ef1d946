/** Tables as a spreadsheet saves them. */
import Papa from 'papaparse';
import { nearest } from '#domain/nearest.ts';
import type { TextProblem } from '#domain/problem.ts';

const CELLS =
  'Chaque ligne doit avoir une cellule par colonne, même vide ; une cellule qui contient une virgule se met entre guillemets.';
const QUOTES =
  'Une cellule qui commence par un guillemet droit finit par lui, et chaque guillemet droit de son texte s’écrit deux fois : "Régie ""des Lilas""". Les guillemets « » n’ont besoin de rien.';
const AS_COMMAS =
  'Dans le tableur, enregistrez au format « CSV » en choisissant la virgule comme séparateur et « UTF-8 » comme encodage.';
const SEPARATORS = new Map([
  [',', 'virgules'],
  [';', 'points-virgules'],
  ['\t', 'tabulations'],
]);

interface WrittenTable {
  rows: { cells: Record<string, string>; line: number }[];
  problems: TextProblem[];
  /** Whether the columns are those expected: the cells of another table would each be wrong. */
  sound: boolean;
  /** Whether every row could be read. */
  whole: boolean;
}

/** Reads a table with a header line, whichever sign parts its cells; each row knows the line of the file on which it begins. */
export function readCsv(text: string, columns: readonly string[]): WrittenTable {
  const problems: TextProblem[] = [];
  const rows: WrittenTable['rows'] = [];
  const hint = /^sep=.?\n/.exec(text)?.[0] ?? '';
  const table = text.slice(hint.length);
  if (hint)
    problems.push({
      line: 1,
      message: `la ligne « ${hint.trim()} » n’est pas une ligne du tableau`,
      remedy: 'Effacez-la.',
    });
  const delimiter = separatorOf(table, columns);
  if (delimiter !== ',')
    problems.push({
      line: hint ? 2 : 1,
      message: `les cellules sont séparées par des ${SEPARATORS.get(delimiter)}`,
      remedy: AS_COMMAS,
    });
  let header: Header | undefined;
  let line = hint ? 2 : 1;
  let read = 0;
  let whole = true;
  const tell = (at: number, message: string, remedy: string) => {
    whole = false;
    problems.push({ line: at, message, remedy });
  };
  Papa.parse<string[]>(table, {
    delimiter,
    step({ data: cells, errors, meta }) {
      const at = line;
      line += table.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
      if (errors.length > 0) tell(at, 'un guillemet de cette ligne n’est pas à sa place, ou n’est pas fermé', QUOTES);
      else if (cells.every((cell) => cell.trim() === '')) return;
      else if (!header) {
        header = readHeader(cells, columns, at);
        problems.push(...header.problems);
      } else {
        const { names } = header;
        const full = withoutEmptyEnd(cells, names.length);
        if (full.length !== names.length && header.sound)
          tell(at, `cette ligne a ${full.length} cellules, il en faut ${names.length}`, CELLS);
        else
          rows.push({
            cells: Object.fromEntries(
              names.flatMap((column, index) => (column ? [[column, (full[index] ?? '').trim()]] : [])),
            ),
            line: at,
          });
      }
    },
  });
  return { rows, problems, sound: header?.sound ?? false, whole };
}

interface Header {
  /** The column that each cell stands in; none for one that is not expected. */
  names: (string | undefined)[];
  problems: TextProblem[];
  sound: boolean;
}

/** The sign that parts the most of the expected columns. */
function separatorOf(table: string, columns: readonly string[]): string {
  const [first = ''] = table.trimStart().split('\n');
  const found = (separator: string) =>
    first.split(separator).filter((cell) => columns.includes(cell.replaceAll('"', '').trim())).length;
  return [...SEPARATORS.keys()].reduce((best, separator) => (found(separator) > found(best) ? separator : best));
}

/** A spreadsheet may end every line with cells that nobody filled. */
function withoutEmptyEnd(cells: readonly string[], width: number): readonly string[] {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return cells.length > width ? cells.slice(0, Math.max(width, filled)) : cells;
}

function readHeader(cells: readonly string[], columns: readonly string[], line: number): Header {
  const written = cells.map((cell) => cell.trim());
  const titles = written.slice(0, written.findLastIndex((title) => title !== '') + 1);
  const names: (string | undefined)[] = [];
  const remedy = `La première ligne donne les colonnes : ${columns.join(',')}.`;
  const missing = columns.filter((column) => !titles.includes(column));
  const problems = titles.flatMap((name, index) => {
    if (titles.indexOf(name) !== index)
      return [{ line, message: `la colonne « ${name} » est écrite deux fois`, remedy: 'Gardez une seule des deux.' }];
    if (columns.includes(name)) {
      names[index] = name;
      return [];
    }
    const guess = nearest(name, missing);
    const meant = missing.find((column) => guess.includes(`« ${column} »`));
    if (meant) missing.splice(missing.indexOf(meant), 1);
    names[index] = meant;
    return [
      { line, message: `la colonne « ${name} » n’est pas attendue`, remedy: [guess, remedy].filter(Boolean).join(' ') },
    ];
  });
  if (missing.length > 0)
    problems.unshift({
      line,
      message:
        missing.length === 1
          ? `la colonne « ${missing[0]} » manque`
          : `les colonnes « ${missing.join(' », « ')} » manquent`,
      remedy,
    });
  return { names: Array.from(names), problems, sound: missing.length === 0 };
}
