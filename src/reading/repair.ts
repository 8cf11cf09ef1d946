/** Mends in a file what can only mean one thing: texts without their quotes, values of closed lists, dates, numbers, marks of word processors. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import { z } from 'zod';
import { BULLETS, isPastedByError } from '#domain/characters.ts';
import { collections, isCollection, described, keysOf } from '#domain/collections.ts';
import { meantDate, meantNumber, meantValue } from '#domain/meant.ts';
import { schemaAt, unwrap } from '#domain/problem.ts';
import { SETTINGS_FILE, settingsKeys } from '#domain/settings.ts';
import { quoteCutTexts } from '#reading/quoting.ts';
import type { ContentFile } from '#reading/entry.ts';
import { splitSource } from '#reading/split.ts';

/** A line as it was, and as it is mended. */
export interface Change {
  line: number;
  before: string;
  after: string;
}

/** The text of a file once mended; lines stay where they are. */
export function repaired({ path, text }: ContentFile): string {
  if (isPastedByError(text)) return text;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const [, name = ''] = /^content\/([^/.]+)/.exec(path) ?? [];
  const plain = text.replaceAll('\r\n', '\n');
  return mended(path, name, plain).replaceAll('\n', end);
}

function mended(path: string, name: string, text: string): string {
  if (path === SETTINGS_FILE) return mendedKeys(text, settingsKeys);
  if (!isCollection(name) || collections[name].shape === 'csv') return text;
  if (described(name).shape === 'yaml') return mendedKeys(text, z.array(keysOf(name)));
  const source = splitSource(text);
  if (!source) return text;
  const start = text.indexOf(source.frontmatter, 3);
  return (
    text.slice(0, start) +
    mendedKeys(source.frontmatter, keysOf(name)) +
    text.slice(start + source.frontmatter.length, text.length - source.body.length) +
    mendedProse(source.body)
  );
}

/** The lines that differ between a text and what it became. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, mendedLines] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  return old.flatMap((line, index) => {
    const next = mendedLines[index] ?? '';
    return line === next ? [] : [{ line: index + 1, before: line, after: next }];
  });
}

const BULLET = new RegExp(`^( *)${BULLETS}[ \\t\\u00A0\\u202F]*(?=\\S)`, 'gm');

/** Marks that a word processor leaves at the start of a line, and those of Markdown without their space. */
const mendedProse = (body: string) =>
  body
    .replaceAll(BULLET, '$1- ')
    .replaceAll(/^(#{2,4})(?=[\p{L}\d])/gmu, '$1 ')
    .replaceAll(/\] +\((?=https?:|\/)/g, '](');

interface Splice {
  from: number;
  to: number;
  written: string;
}

function mendedKeys(yaml: string, schema: z.core.$ZodType): string {
  const quoted = quoteCutTexts(yaml, keysIn(schema)).yaml;
  const document = parseDocument(quoted, { logLevel: 'silent' });
  if (!document.contents) return quoted;
  return splicesIn(document.contents, schema, [])
    .filter(({ from, to }) => !quoted.slice(from, to).includes('\n'))
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, written }) => text.slice(0, from) + written + text.slice(to), quoted);
}

/** The keys of an entry, whether it stands alone in a file or in a list. */
function keysIn(schema: z.core.$ZodType): string[] {
  const entry = schema instanceof z.ZodArray ? schema.element : schema;
  return entry instanceof z.ZodObject ? Object.keys(entry.shape) : [];
}

/** What to write anew among the values of a node, each held against the rule of its place. */
function splicesIn(node: Node, root: z.core.$ZodType, path: readonly PropertyKey[]): Splice[] {
  if (isMap(node))
    return node.items.flatMap((pair) =>
      isPair(pair) && isScalar(pair.key) && pair.value
        ? splicesIn(pair.value as Node, root, [...path, String(pair.key.value)])
        : [],
    );
  if (isSeq(node)) return node.items.flatMap((item, index) => splicesIn(item as Node, root, [...path, index]));
  const field = schemaAt(root, path);
  if (!isScalar(node) || !node.range || !field) return [];
  const written = writtenAnew(node, field);
  return written === undefined ? [] : [{ from: node.range[0], to: node.range[1], written }];
}

/** A value in the form that its rule takes; undefined where it has it already, or where none is plain. */
function writtenAnew(node: Scalar, field: z.core.$ZodType): string | undefined {
  const { value } = node;
  if (value === null || takes(field, value)) return undefined;
  const meant = meantFor(node.type === 'PLAIN' ? (node.source ?? '') : String(value), field);
  if (meant === undefined) return undefined;
  return Array.isArray(meant) ? `[${meant.map(inYaml).join(', ')}]` : inYaml(meant);
}

type Meant = string | number | boolean;

/** What a text stands for where a rule says what is expected: a value, or a list of them; undefined where it is not plain. */
export function meantFor(source: string, field: z.core.$ZodType): Meant | Meant[] | undefined {
  const list = unwrap(field);
  if (!(list instanceof z.ZodArray)) return meantIn(source, field);
  // Labels of closed lists hold commas.
  const cuts = unwrap(list.element) instanceof z.ZodEnum ? [/[;\n]/, /[,;\n]/] : [/[,;\n]/];
  const readings = cuts.map((cut) =>
    source
      .split(cut)
      .map((item) => item.trim())
      .filter(Boolean)
      .map((item) => meantIn(item, list.element)),
  );
  const meant = readings.find(
    (items): items is Meant[] => items.length > 0 && items.every((item) => item !== undefined),
  );
  return meant && [...new Set(meant)];
}

const takes = (field: z.core.$ZodType, value: unknown) => z.safeParse(field, value).success;

/** The first reading of a text that its rule takes. */
function meantIn(source: string, field: z.core.$ZodType): Meant | undefined {
  const inner = unwrap(field);
  const readings = [
    source,
    ...(inner instanceof z.ZodEnum ? [meantValue(source, inner.options.map(String))] : []),
    meantDate(source),
    meantNumber(source),
    /^(?:oui|vrai)$/i.test(source) ? true : undefined,
    /^(?:non|faux)$/i.test(source) ? false : undefined,
  ];
  return readings.find((reading) => reading !== undefined && takes(field, reading));
}

/** A value as YAML takes it: between quotes where it would be read as something else. */
const inYaml = (value: Meant) =>
  typeof value !== 'string' || /^(?:\p{L}[\p{L}\d ’/-]*|\d{4}-\d{2}(?:-\d{2})?)$/u.test(value)
    ? String(value)
    : JSON.stringify(value);
