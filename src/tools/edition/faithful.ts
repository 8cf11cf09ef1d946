/** What a file says → a form, and back: what nobody changed keeps its every sign. */
import Papa from 'papaparse';
import { parseDocument } from 'yaml';
import { isRecord, recordOf } from '#domain/record.ts';
import { splitSource } from '#reading/split.ts';
import { writeYaml } from '#tools/edition/faithful-yaml.ts';
import { freeKeys, typed, type Rule } from '#tools/edition/fields.ts';
import { withFormerSigns } from '#tools/edition/same-prose.ts';
import { isSame } from '#tools/edition/sameness.ts';

/** How files of one kind are read into a form and written from it. */
export interface Format {
  fromFile: (text: string) => unknown;
  toFile: (values: unknown) => string;
}

/** The key under which a page keeps the file that it was read from; no form shows it. */
const SOURCE = '_source';

/** What YAML says; what cannot be read is told as the check would find it. */
function readValues(yaml: string): unknown {
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    throw new Error('Ce fichier a une faute dans sa fiche d’identité. Lancez « npm run verifier » : il dit où.');
  return document.toJS();
}

/** Pages: keys between two lines of dashes, and prose. */
export const pageFormat = (rule: Rule): Format => ({
  fromFile(text) {
    const { frontmatter, body } = splitSource(text) ?? { frontmatter: '', body: text };
    const values = readValues(frontmatter);
    const keys = recordOf(values);
    const texts = freeKeys(rule)
      .filter((key) => key in keys)
      .map((key) => [key, writeYaml(undefined, keys[key]).trimEnd()]);
    return { ...keys, ...Object.fromEntries(texts), body: body.trim(), [SOURCE]: text };
  },
  toFile(values) {
    const { body = '', [SOURCE]: source, ...keys } = recordOf(values);
    for (const key of freeKeys(rule)) if (typeof keys[key] === 'string') keys[key] = readValues(keys[key]);
    const former = typeof source === 'string' ? splitSource(source) : undefined;
    const head = writeYaml(former?.frontmatter, typed(rule, keys));
    const now = former ? withFormerSigns(former.body.trim(), String(body).trim()) : String(body).trim();
    const prose = former?.body.trim() === now ? former.body : `\n${now}\n`;
    return `---\n${head.trimEnd()}\n---\n${prose.trimEnd()}\n`;
  },
});

/** A file that is one list, or one set of keys. */
export function yamlFormat(rule: Rule): Format {
  let source: string | undefined;
  return {
    fromFile(text) {
      source = `${text.trimEnd()}\n`;
      return readValues(source) ?? {};
    },
    toFile: (values) => (source = writeYaml(source, typed(rule, values))),
  };
}

/** What parts the values of one cell. */
const BAR = '|';

/** A table: a row that says the same keeps its signs. */
export function tableFormat({ properties = {} }: Rule): Format {
  let rows: { values: Record<string, unknown>; written: string }[] = [];
  let header = '';
  const cellsOf = (line: string) => Papa.parse<string[]>(line).data[0] ?? [];
  const valueOf = (name: string, cell: string) =>
    properties[name]?.type === 'array'
      ? cell
          .split(BAR)
          .map((part) => part.trim())
          .filter(Boolean)
      : cell;
  return {
    fromFile(text) {
      const [first = '', ...lines] = linesOf(text);
      header = first;
      rows = lines.map((written) => {
        const cells = cellsOf(written);
        const values = cellsOf(header).map((name, index) => [name, valueOf(name, cells[index] ?? '')]);
        return { values: Object.fromEntries(values), written };
      });
      return rows.map(({ values }) => values);
    },
    toFile(now) {
      const byId = new Map(rows.map((row) => [row.values['id'], row]));
      rows = (Array.isArray(now) ? now.filter(isRecord) : []).map((values) => {
        const former = byId.get(values['id']);
        const cells = cellsOf(header).map((name) => [values[name] ?? ''].flat().join(BAR));
        return former && isSame(former.values, values)
          ? former
          : { values, written: Papa.unparse([cells], { header: false }) };
      });
      return `${[header, ...rows.map(({ written }) => written)].join('\n')}\n`;
    },
  };
}

/** The lines of a table; a cell between quotes may hold several. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  Papa.parse<string[]>(text, {
    step: ({ data, meta }) => {
      if (data.some((cell) => cell !== '')) lines.push(text.slice(from, meta.cursor).replace(/\r?\n$/, ''));
      from = meta.cursor;
    },
  });
  return lines;
}
