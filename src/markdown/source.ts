import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '#domain/problem.ts';

/** Parsed YAML that remembers on which line of the file each value stands. */
export interface Located {
  data: unknown;
  problems: Omit<Problem, 'file'>[];
  /** The line of the value at this path, or of the nearest ancestor that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

const YAML_REMEDIES: Record<string, [string, string]> = {
  MISSING_CHAR: [
    'un guillemet ou un crochet n’est pas fermé',
    'Fermez le guillemet " ou le crochet ouvert sur cette ligne.',
  ],
  DUPLICATE_KEY: ['la même clé est écrite deux fois', 'Gardez une seule des deux lignes.'],
  TAB_AS_INDENT: ['une tabulation sert de retrait', 'Remplacez la tabulation par des espaces.'],
  BAD_INDENT: [
    'le retrait de cette ligne n’est pas celui de ses voisines',
    'Alignez le début de cette ligne avec les autres clés du même niveau.',
  ],
};
const YAML_DEFAULT: [string, string] = [
  'cette ligne n’est pas comprise',
  'Si le texte contient « : » ou commence par un signe, mettez-le entre guillemets droits : "…".',
];

/** Reads YAML and locates it; `firstLine` is the line of the file on which the YAML begins. */
export function readYaml(yaml: string, firstLine = 1): Located {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  return {
    data: document.errors.length === 0 ? document.toJS() : undefined,
    problems: document.errors.map((error) => {
      const [message, remedy] = YAML_REMEDIES[error.code] ?? YAML_DEFAULT;
      return { line: at(error.pos[0]), message, remedy };
    }),
    lineOf: (path) => at(offsetOf(document, path)),
  };
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
  const match = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!match || match.index !== 0) return undefined;
  return {
    frontmatter: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
