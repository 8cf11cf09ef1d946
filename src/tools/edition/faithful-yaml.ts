/** YAML in which what nobody changed keeps its every sign: order, quotes, comments, lists on one line. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isRecord } from '#domain/record.ts';
import { filled, formerPlaces, isEmpty, isSame } from '#tools/edition/sameness.ts';

/** A stretch of the text, and what comes in its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}
type Field = Pair<Scalar<string>, unknown>;
interface Ranged {
  range: [start: number, valueEnd: number, nodeEnd: number];
}

const AS_ONE_LINE = { lineWidth: 0 } as const;

/** Writes values into the YAML that held former ones; undefined where there is none yet. */
export function writeYaml(source: string | undefined, values: unknown): string {
  if (source === undefined) return stringify(filled(values), AS_ONE_LINE);
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error) throw error;
  const root = document.contents;
  if (isMap(root) && isRecord(values)) return apply(source, mapEdits(source, root, values));
  if (isSeq(root) && Array.isArray(values)) return apply(source, listEdits(source, root, values));
  return stringify(filled(values), AS_ONE_LINE);
}

const apply = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => a.start - b.start)
    .reduce(({ text, at }, edit) => ({ text: text + source.slice(at, edit.start) + edit.text, at: edit.end }), {
      text: '',
      at: 0,
    }).text + source.slice(edits.reduce((last, { end }) => Math.max(last, end), 0));

const rangeOf = (node: unknown) => (node as Ranged).range;
const valueOf = (node: unknown): unknown => (isScalar(node) || isMap(node) || isSeq(node) ? node.toJSON() : node);
const lineStart = (source: string, offset: number) => source.lastIndexOf('\n', offset - 1) + 1;

/** The end of the last line of a node. */
function endOf(source: string, node: unknown): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    const value = isMap(node) ? ((last as Field).value ?? (last as Field).key) : last;
    return endOf(source, value);
  }
  const [, end] = rangeOf(node);
  if (source[end - 1] === '\n') return end;
  const next = source.indexOf('\n', end);
  return next < 0 ? source.length : next + 1;
}

const fieldsOf = (map: YAMLMap) => map.items as Field[];
const endOfField = (source: string, { key, value }: Field) => endOf(source, value ?? key);

function mapEdits(source: string, map: YAMLMap, values: Record<string, unknown>): Edit[] {
  const fields = fieldsOf(map);
  const [first] = fields;
  if (!first) return [];
  const indent = ' '.repeat(rangeOf(first.key)[0] - lineStart(source, rangeOf(first.key)[0]));
  const edits: Edit[] = [];
  let place = endOfField(source, fields.at(-1) ?? first);
  for (const [key, value] of Object.entries(values)) {
    const index = fields.findIndex((field) => field.key.value === key);
    const field = fields[index];
    if (field) place = endOfField(source, field);
    if (!field && !isEmpty(value)) edits.push(insertion(source, place, rendered(key, value, indent)));
    if (field && !isSame(valueOf(field.value), value)) edits.push(...fieldEdits(source, fields, index, value, indent));
  }
  return edits;
}

function insertion(source: string, place: number, text: string): Edit {
  const isOpen = place > 0 && source[place - 1] !== '\n';
  return { start: place, end: place, text: isOpen ? `\n${text.trimEnd()}` : text };
}

function fieldEdits(source: string, fields: Field[], index: number, value: unknown, indent: string): Edit[] {
  const field = fields[index] as Field;
  const { key, value: node } = field;
  const [start] = rangeOf(key);
  const end = endOfField(source, field);
  if (isEmpty(value) && value !== false) {
    const next = fields[index + 1];
    // The first key of an item stands behind its dash: the next one takes its place.
    if (source.slice(lineStart(source, start), start).includes('-') && next)
      return [{ start, end: rangeOf(next.key)[0], text: '' }];
    return [{ start: lineStart(source, start), end, text: '' }];
  }
  const within = nodeEdits(source, node, value);
  if (within) return within;
  return [{ start, end, text: rendered(key.value, value, indent, node).trimStart() }];
}

/** The edits within a value; undefined where it must be written anew, with its key. */
function nodeEdits(source: string, node: unknown, value: unknown): Edit[] | undefined {
  if (isMap(node) && !node.flow && isRecord(value)) return mapEdits(source, node, value);
  if (isSeq(node) && !node.flow && Array.isArray(value)) return listEdits(source, node, value);
  if ((isMap(node) || isSeq(node)) && node.flow) return [flowEdit(source, node, value)];
  if (!isScalar(node) || typeof value === 'object') return undefined;
  const [start, end] = rangeOf(node);
  const isLong = /\n/.test(source.slice(start, end)) || /\n/.test(String(value));
  if (isLong) return undefined;
  const text = stringify(likeBefore(node, value), AS_ONE_LINE).trimEnd();
  return [{ start, end, text: source[start - 1] === ':' ? ` ${text}` : text }];
}

/** A value quoted as the one before it was. */
function likeBefore(node: unknown, value: unknown): Scalar {
  const wasNumber = isScalar(node) && typeof node.value === 'number';
  const scalar = new Scalar(wasNumber && /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value);
  if (isScalar(node) && typeof scalar.value === 'string' && node.type) scalar.type = node.type;
  return scalar;
}

/** A list or a map on one line is written anew on one line. */
function flowEdit(source: string, node: YAMLMap | YAMLSeq, value: unknown): Edit {
  const [start, end] = rangeOf(node);
  const document = new Document(filled(value));
  if (isMap(document.contents) || isSeq(document.contents)) document.contents.flow = true;
  const text = document
    .toString({ ...AS_ONE_LINE, flowCollectionPadding: /^.\s/.test(source.slice(start, end)) })
    .trimEnd();
  return { start, end, text };
}

function listEdits(source: string, list: YAMLSeq, values: readonly unknown[]): Edit[] {
  const [first] = list.items;
  if (!first) return [];
  const dash = (item: unknown) => source.lastIndexOf('-', rangeOf(item)[0] - 1);
  const indent = ' '.repeat(dash(first) - lineStart(source, dash(first)));
  const starts = list.items.map((item, index) => {
    const own = lineStart(source, dash(item));
    return index === 0 ? own : withRemarks(source, own, endOf(source, list.items[index - 1]));
  });
  const end = endOf(source, list);
  const kept = values.filter((value) => !isEmpty(value));
  const places = formerPlaces(list.items.map(valueOf), kept);
  const text = kept
    .map((value, index) => {
      const place = places[index];
      const anew = () => indented(stringify([filled(value)], AS_ONE_LINE), indent);
      if (place === undefined) return anew();
      const item = list.items[place];
      const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? end];
      const edits = isSame(valueOf(item), value) ? [] : nodeEdits(source, item, value);
      if (!edits) return anew();
      const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
      const chunk = apply(source.slice(from, to), moved);
      return chunk.endsWith('\n') ? chunk : `${chunk}\n`;
    })
    .join('');
  const isOpen = source[end - 1] !== '\n';
  return [{ start: starts[0] ?? 0, end, text: isOpen ? text.replace(/\n$/, '') : text }];
}

/** The start of an item with the remarks and blank lines above it. */
function withRemarks(source: string, own: number, from: number): number {
  let start = own;
  while (start > from) {
    const before = lineStart(source, start - 1);
    if (before < from || !/^\s*(#.*)?$/.test(source.slice(before, start - 1))) break;
    start = before;
  }
  return start;
}

const indented = (text: string, indent: string) => text.replace(/^(?=.)/gm, indent);

/** A key and its value, as they stand in a map at this indent. */
function rendered(key: string, value: unknown, indent: string, before?: unknown): string {
  const written = typeof value === 'object' ? filled(value) : likeBefore(before, value);
  return indented(stringify({ [key]: written }, AS_ONE_LINE), indent);
}
