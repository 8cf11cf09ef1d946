import { LineCounter, parseDocument, type Document } from 'yaml';
import type { TextProblem } from '#domain/problem.ts';

/** Parsed YAML that remembers on which line of the file each value stands. */
export interface Located {
  data: unknown;
  problems: TextProblem[];
  /** The line of the value at this path, or of the nearest ancestor that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

const YAML_REMEDIES: Record<string, [string, string]> = {
  DUPLICATE_KEY: ['la même clé est écrite deux fois', 'Gardez une seule des deux lignes.'],
  TAB_AS_INDENT: ['une tabulation sert de retrait', 'Remplacez la tabulation par des espaces.'],
  BAD_INDENT: [
    'le retrait de cette ligne n’est pas celui de ses voisines',
    'Alignez le début de cette ligne avec les autres clés du même niveau.',
  ],
};
const YAML_UNCLOSED: [string, string] = [
  'un guillemet ou un crochet n’est pas fermé',
  'Fermez le guillemet " ou le crochet ouvert sur cette ligne.',
];
const YAML_DEFAULT: [string, string] = [
  'cette ligne n’est pas comprise',
  'Écrivez « clé: valeur », au même retrait que les lignes voisines. Un texte qui contient « : » ou commence par un signe se met entre guillemets droits : "…".',
];

/** Reads YAML and locates it; `firstLine` is the line of the file on which the YAML begins. */
export function readYaml(yaml: string, firstLine = 1): Located {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length === 0 ? document.toJS() : undefined,
    problems: distinct(
      document.errors.map((error) => {
        const unclosed = /closing|end with/.test(error.message);
        const [message, remedy] = unclosed ? YAML_UNCLOSED : (YAML_REMEDIES[error.code] ?? YAML_DEFAULT);
        const opened = unclosed ? oddQuote(yaml) : -1;
        return { line: opened < 0 ? at(error.pos[0]) : opened + firstLine, message, remedy };
      }),
    ),
    lineOf: (path) => at(offsetOf(document, path)),
  };
}

/** The first line, from zero, that opens a quote without closing it; -1 where there is none. */
const oddQuote = (yaml: string) =>
  yaml.split('\n').findIndex((line) => (line.match(/(?<!\\)"/g) ?? []).length % 2 === 1);

/** One slip confuses the parser for several lines: its first message is enough. */
function distinct(problems: Located['problems']): Located['problems'] {
  const kept: Located['problems'] = [];
  for (const problem of problems) if (!kept.some(({ line }) => problem.line - line <= 1)) kept.push(problem);
  return kept;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** The two parts of an MDX file: the YAML between the dashes, and the prose with the line on which it begins. */
export interface SplitSource {
  frontmatter: string;
  body: string;
  bodyLine: number;
}

/** Splits an MDX file; undefined when it does not begin with a block between two lines of three dashes. */
export function splitSource(source: string): SplitSource | undefined {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!match || match.index !== 0) return undefined;
  return {
    frontmatter: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
