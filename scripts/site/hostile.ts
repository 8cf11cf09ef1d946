/** Writes hostile text into every field and every prose of a copy of the project, wherever its check lets it in. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';
import { described, isCollection, keysOf, type CollectionName } from '#domain/collections.ts';
import { authorsDay } from '#domain/date.ts';
import { writeProblem } from '#domain/problem.ts';
import { readContent } from '#reading/disk.ts';
import { contentProblems } from '#reading/towns.ts';

/** What stands beside each hostile text, so that it can be found again in what is published. */
export const MARKER = /zh\d+z/g;

const IN_FIELDS: readonly ((marker: string) => string)[] = [
  (marker) =>
    `${marker}<img src=x onerror=alert(1)>"'></title></script><script>alert(1)</script>\${a}{{a}}]]>--><svg/onload=alert(1)>&lt;b&gt;&#xE000;javascript:alert(1)`,
  (marker) => `${marker}"'><img src=x onerror=alert(1)></script>`,
  (marker) => `${marker}<b>`,
];

const IN_ADDRESSES: readonly ((marker: string) => string)[] = [
  () => 'javascript:alert(1)',
  () => ' JavaScript:alert(1)',
  () => 'java\tscript:alert(1)',
  () => 'data:text/html,<script>alert(1)</script>',
  () => 'vbscript:alert(1)',
  () => '//exemple.fr/',
  (marker) => `https://exemple.fr/${marker}?a="onmouseover="alert(1)"><img src=x onerror=alert(1)>`,
];

const IN_PROSE: readonly ((marker: string) => string)[] = [
  (marker) => `Un texte ${marker} \\<img src=x onerror=alert(1)> &lt;script>alert(1)&lt;/script> \\&#xE000;0.`,
  (marker) => `Un signe \`<script>alert(1)</script>\` ${marker} de code.`,
  (marker) => `Un [lien ${marker}](https://exemple.fr/?a="><img "x\\"><img src=x onerror=alert(1)>") ici.`,
  (marker) => `Un [autre ${marker}][r${marker}].\n\n[r${marker}]: </a-propos/> 'x"><img src=x onerror=alert(1)>'`,
  (marker) => `Une adresse https://exemple.fr/${marker}"onmouseover="alert(1) nue.`,
  (marker) => `\`\`\`${marker}"><img\n<img src=x onerror=alert(1)>${marker}\n\`\`\``,
  (marker) => `| ${marker} | \\<img src=x onerror=alert(1)> |\n| --- | --- |\n| \`<script>\` | b |`,
  (marker) => `- un \\<img src=x onerror=alert(1)>\n- deux ${marker} &lt;/li>`,
  (marker) =>
    `<Encadre titre="${marker}&quot;>&lt;img src=x onerror=alert(1)&gt;">\n\nUn texte &lt;/div>.\n\n</Encadre>`,
];

/** Writes a text with a marker of its own; nothing where the check refuses it. */
type Place = (write: (marker: string) => string) => string;

/** More than the places of any file: each marker tells its file. */
const MOST_PLACES = 100_000;

/** Fills a project; gives the markers of its texts. Those that a rule of the check refuses are taken out again. */
export async function fillWithHostileText(project: string): Promise<ReadonlySet<string>> {
  const originals = globSync('content/**/*.{mdx,yaml,csv}', { cwd: project })
    .sort()
    .map((file) => [file, readFileSync(join(project, file), 'utf8')] as const);
  const refused = new Set<string>();
  const written = new Map<string, string>();
  const fill = (index: number) => {
    const [file, text] = originals[index] ?? ['', ''];
    let count = index * MOST_PLACES;
    const place: Place = (write) => {
      const marker = `zh${count++}z`;
      return refused.has(marker) ? '' : write(marker);
    };
    written.set(file, hostile(file, text, place));
    writeFileSync(join(project, file), written.get(file) ?? '');
  };
  for (const index of originals.keys()) fill(index);
  for (;;) {
    const problems = contentProblems(await readContent(project, join(project, '.astro/cache')), authorsDay(new Date()));
    const wrong = problems.filter(({ draft }) => !draft);
    if (wrong.length === 0) return new Set([...written.values()].flatMap((text) => text.match(MARKER) ?? []));
    const before = refused.size;
    const changed = new Set<number>();
    for (const { file, line, otherLines = [], message } of wrong) {
      const lines = (written.get(file) ?? '').split('\n');
      for (const text of [message, ...[line, ...otherLines].map((number) => lines[number - 1] ?? '')])
        for (const [marker] of text.matchAll(MARKER)) {
          refused.add(marker);
          changed.add(Math.floor(Number(marker.slice(2, -1)) / MOST_PLACES));
        }
    }
    if (refused.size === before) throw new Error(wrong.map(writeProblem).join('\n\n'));
    for (const index of changed) fill(index);
  }
}

function hostile(file: string, text: string, place: Place): string {
  const collection = /^content\/([^/.]+)/.exec(file)?.[1] ?? '';
  if (!isCollection(collection)) return text;
  switch (described(collection).shape) {
    case 'csv':
      return hostileTable(text, collection, place);
    case 'yaml':
      return hostileList(text, collection, place);
    case 'folder': {
      const [, keys = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      return `---\n${hostileEntry(keys, collection, place)}---\n${hostileProse(body, place)}`;
    }
  }
}

/** A text after what stands in a field, in the first wording that the schema takes. */
function hostileFields(document: Document, path: readonly unknown[], collection: CollectionName, place: Place): void {
  const schema = keysOf(collection);
  const { prose } = described(collection);
  const entry = () => (document.getIn(path, true) as { toJSON(): unknown }).toJSON();
  const takes = (node: Scalar, value: string) => {
    const before = node.value;
    node.value = value;
    const taken = schema.safeParse(entry()).success;
    if (!taken) node.value = before;
    return taken;
  };
  visit(document.getIn(path, true) as never, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== prose || !isScalar(value)) return undefined;
      value.value = hostileProse(String(value.value), place);
      return visit.SKIP;
    },
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const before = node.value;
      const address = /^https?:\/\//.test(before);
      place((marker) => {
        const writings = address
          ? IN_ADDRESSES.map((write) => write(marker))
          : IN_FIELDS.map((write) => `${before} ${write(marker)}`);
        writings.some((writing) => takes(node, writing));
        return '';
      });
    },
  });
}

function hostileEntry(keys: string, collection: CollectionName, place: Place): string {
  const document = parseDocument(keys);
  hostileFields(document, [], collection, place);
  return document.toString({ lineWidth: 0 });
}

function hostileList(text: string, collection: CollectionName, place: Place): string {
  const document = parseDocument(text);
  const count = (document.toJS() as unknown[]).length;
  for (let index = 0; index < count; index++) hostileFields(document, [index], collection, place);
  return document.toString({ lineWidth: 0 });
}

function hostileTable(text: string, collection: CollectionName, place: Place): string {
  const schema = keysOf(collection);
  const { data: rows } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  for (const row of rows)
    for (const [column, cell] of Object.entries(row))
      place((marker) => {
        const writings = column === 'site' ? IN_ADDRESSES : IN_FIELDS;
        for (const write of writings) {
          row[column] = column === 'site' ? write(marker) : `${cell} ${write(marker)}`.trim();
          if (schema.safeParse(row).success) return '';
        }
        row[column] = cell;
        return '';
      });
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}

/** One text of each kind after the first line of a prose that begins a part, or at its beginning. */
function hostileProse(text: string, place: Place): string {
  const [before = ''] = /^[\s\S]*?^## .*\n/m.exec(text) ?? [];
  const heading = place(
    (marker) => `##${before && '#'} Un titre ${marker} \\<img src=x onerror=alert(1)> \\"\n\nUn texte.`,
  );
  const passages = [...IN_PROSE.map(place), heading].join('\n\n');
  return `${before}\n${passages}\n\n${text.slice(before.length)}`;
}
