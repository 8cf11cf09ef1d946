/** The tables of the site, and their Table Schema: each column is named once, none is dropped in silence. */
import { collections } from '#domain/collections.ts';
import { shapeOf, type Shape } from '#domain/open/schema.ts';
import { harmless } from '#domain/spreadsheet.ts';

export interface Column {
  name: string;
  /** `list`: values between vertical bars; `json`: what has several parts. */
  kind: 'string' | 'number' | 'boolean' | 'list' | 'json';
  description: string;
  required: boolean;
  shape: Shape;
}

/** The collections given as tables, in the order of the page. */
export const tables = {
  fiches: 'Les fiches d’expérience',
  regies: 'L’annuaire des régies',
  chiffres: 'Les chiffres, une ligne pour chaque valeur publiée',
  histoire: 'L’histoire du mouvement',
  modeles: 'Les modèles à remplir',
  sources: 'La bibliographie',
} as const;
export type TableName = keyof typeof tables;

const ADDRESS: Column = {
  name: 'adresse_page',
  kind: 'string',
  description: 'L’adresse de la page, qui ne change pas.',
  required: true,
  shape: { type: 'string', format: 'uri' },
};
const ID: Column = {
  name: 'id',
  kind: 'string',
  description: 'La clé de l’entrée, stable.',
  required: true,
  shape: { type: 'string' },
};
const QUOTED: Column = {
  name: 'citee',
  kind: 'boolean',
  description: '« true » pour la valeur que le site cite.',
  required: true,
  shape: { type: 'boolean' },
};

/** The key of a figure that holds its published values: a row each. */
const VALUES = 'valeurs';

/** The columns of a table; what is written as a table keeps its own, so that the file can come back in. */
export function columnsOf(table: TableName): Column[] {
  const shape = shapeOf(table);
  const own = columnsIn(shape).filter(({ name }) => name !== ID.name);
  if (collections[table].shape === 'csv') return [ID, ...own];
  if (table !== 'chiffres') return [ID, ADDRESS, ...own];
  const values = shape.properties?.[VALUES]?.items ?? {};
  return [ID, ADDRESS, ...own.filter(({ name }) => name !== VALUES), ...columnsIn(values), QUOTED];
}

const columnsIn = (shape: Shape): Column[] =>
  Object.entries(shape.properties ?? {}).map(([name, part]) => ({
    name,
    kind: kindOf(part),
    description: part.description ?? '',
    required: shape.required?.includes(name) ?? false,
    shape: part,
  }));

function kindOf(part: Shape): Column['kind'] {
  if (part.type === 'array') return part.items?.type === 'object' ? 'json' : 'list';
  if (part.type === 'object') return 'json';
  if (part.type === 'number' || part.type === 'integer') return 'number';
  if (part.type === 'boolean' || typeof part.const === 'boolean') return 'boolean';
  return 'string';
}

/** An entry to be put into a table. */
export interface Row {
  id: string;
  address: string;
  keys: Readonly<Record<string, unknown>>;
  /** For a figure, which of its values the site cites. */
  quoted?: number;
}

/** The lines of a table for its entries: what stands in each column. */
export function linesOf(table: TableName, rows: readonly Row[]): Record<string, unknown>[] {
  return rows.flatMap(({ id, address, keys, quoted }) => {
    const line = { ...keys, id, [ADDRESS.name]: address };
    if (table !== 'chiffres') return [line];
    return (keys[VALUES] as Record<string, unknown>[]).map((value, index) => ({
      ...line,
      ...value,
      [QUOTED.name]: index === quoted,
    }));
  });
}

const BAR = '|';

/** What a cell says of a value; harmless in a spreadsheet. */
function cellOf(value: unknown, { kind }: Pick<Column, 'kind'>): string {
  if (value === undefined || value === null) return '';
  if (kind === 'list') return harmless(Array.isArray(value) ? value.join(BAR) : String(value));
  return harmless(kind === 'json' ? JSON.stringify(value) : String(value));
}

/** The value that a cell says. */
export function valueOf(cell: string, { kind, shape }: Pick<Column, 'kind' | 'shape'>): unknown {
  if (kind === 'list') return cell === '' ? [] : cell.split(BAR);
  if (cell === '') return undefined;
  if (kind === 'json') return JSON.parse(cell);
  if (kind === 'boolean') return cell === 'true';
  if (kind === 'number') return Number(cell);
  return shape.anyOf?.some(({ type }) => type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?$/.test(cell)
    ? Number(cell)
    : cell;
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as a CSV file (UTF-8 with its mark, commas): for spreadsheets, and for Validata with the schema beside it. */
export function csvOf(table: TableName, rows: readonly Row[]): string {
  const columns = columnsOf(table);
  const lines = linesOf(table, rows).map((line) => columns.map((column) => cellOf(line[column.name], column)));
  return (
    '\uFEFF' + [columns.map(({ name }) => name), ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
  );
}

/** The Table Schema of a table. */
export const tableSchemaOf = (table: TableName, address: string) => ({
  $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
  name: table,
  title: tables[table],
  path: address,
  missingValues: [''],
  primaryKey: table === 'chiffres' ? undefined : ID.name,
  fields: columnsOf(table).map(({ name, kind, description, required, shape }) => ({
    name,
    type: kind === 'number' ? 'number' : kind === 'boolean' ? 'boolean' : 'string',
    ...(shape.format === 'uri' && { format: 'uri' }),
    description: `${description}${kind === 'list' ? ' Les valeurs sont séparées par des barres verticales.' : ''}${kind === 'json' ? ' Écrit en JSON.' : ''}`,
    constraints: { required: required && kind !== 'list', ...(shape.enum && { enum: shape.enum }) },
  })),
});
