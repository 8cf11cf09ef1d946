/** The text of a model in plain Markdown: its tables are drawn, its blanks say what they ask. */
import { gridOf, type Cell, type Table } from '#domain/modele/table.ts';

const BLANK = '……';
const cellText = (cell: Cell): string => {
  switch (cell.kind) {
    case 'words':
      return cell.text;
    case 'blank':
      return cell.given ?? BLANK;
    case 'result':
      return cell.formula;
    case 'nothing':
      return '';
  }
};

/** A table as rows of words, its title and the titles of its columns first. */
export function writtenTable(table: Table): { title: string; rows: string[][] } {
  const { columns, rows } = gridOf(table);
  return {
    title: table.title,
    rows: [
      columns.map(({ title }) => title),
      ...rows.map(({ role, line, cells }) => (role === 'heading' ? [line?.title ?? ''] : cells.map(cellText))),
    ],
  };
}

/** The source text of a model with its tables in place and its blanks named wherever they stand. */
export function plainSource(source: string, tables: readonly Table[]): string {
  const labels = new Map<string, string>();
  return source
    .replaceAll(/<Tableau nom="([^"]*)"\s*\/>/g, (found, name: string) => {
      const table = tables.find((one) => one.name === name);
      return table ? markdownTable(table) : found;
    })
    .replaceAll(/<Champ((?:\s+\w+="[^"]*")*)\s*\/>/g, (_found, props: string) => {
      const name = /\bnom="([^"]*)"/.exec(props)?.[1] ?? '';
      const label = /\blibelle="([^"]*)"/.exec(props)?.[1] ?? labels.get(name) ?? name;
      labels.set(name, label);
      return `[${label}\u00a0: ${BLANK}]`;
    });
}

function markdownTable(table: Table): string {
  const { title, rows } = writtenTable(table);
  const [head = [], ...body] = rows;
  const written = (cells: readonly string[]) =>
    `| ${head.map((_, index) => (cells[index] ?? '').replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [`**${title}**`, '', written(head), `|${' --- |'.repeat(head.length)}`, ...body.map(written)].join('\n');
}
