/** YAML that remembers its lines, and loses nothing in silence. */
import { isMap, isScalar, Lexer, LineCounter, parseDocument, Scalar, visit, type Document, type YAMLMap } from 'yaml';
import { putRight, strayCharacters } from '#domain/characters.ts';
import type { TextProblem } from '#domain/problem.ts';
import { hasColon, quoteCutTexts, secondKey } from '#reading/quoting.ts';

/** Parsed YAML that remembers on which line of the file each value stands. */
export interface Located {
  /** What could be read, errors or not. */
  data: unknown;
  problems: TextProblem[];
  /** The lines whose values are not known. */
  unread: ReadonlySet<number>;
  /** Whether every value stands where its author put it. */
  whole: boolean;
  /** From this line on, nothing can be relied on: a quote or a bracket is not closed. */
  lostFrom: number;
  /** The line of the value at this path, or of the nearest ancestor that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

type Told = readonly [message: string, remedy: string];

const QUOTES = 'Mettez tout ce texte entre guillemets droits : "…".';
const UNCLOSED: Told = [
  'un guillemet ou un crochet n’est pas fermé',
  'Fermez le guillemet " ou le crochet ouvert sur cette ligne.',
];
const NOT_UNDERSTOOD: Told = [
  'cette ligne n’est pas comprise',
  'Écrivez « clé: valeur », au même retrait que les lignes voisines. Un texte qui contient « : » ou commence par un signe se met entre guillemets droits : "…".',
];
const ERRORS = new Map<string, Told>([
  ['DUPLICATE_KEY', ['la même clé est écrite deux fois', 'Gardez une seule des deux lignes.']],
  ['TAB_AS_INDENT', ['une tabulation sert de retrait', 'Remplacez la tabulation par des espaces.']],
  [
    'BAD_INDENT',
    [
      'le retrait de cette ligne n’est pas celui de ses voisines',
      'Alignez le début de cette ligne avec les autres clés du même niveau.',
    ],
  ],
  ['BAD_DQ_ESCAPE', ['le signe « \\ » a un sens à part entre guillemets droits', 'Écrivez-le deux fois : « \\\\ ».']],
  ['BAD_SCALAR_START', ['ce texte commence par un signe qui a un sens à part ici', QUOTES]],
  [
    'MULTIPLE_DOCS',
    ['une ligne de tirets ou de points coupe ce fichier en deux', 'Effacez la ligne « --- » ou « ... ».'],
  ],
]);

/** A no-break space that stands for a plain one where YAML counts or parts by spaces. */
const plainIndents = (yaml: string) =>
  yaml.replace(/^[ \u00A0\u202F]+|^( *(?:- +)*(?:-|[\w-]+:))[\u00A0\u202F]/gm, (found, key: string | undefined) =>
    key === undefined ? ' '.repeat(found.length) : `${key} `,
  );

/** Reads YAML and locates it; `firstLine` is the line of the file on which the YAML begins. A text that YAML would cut is told, and read whole. */
export function readYaml(written: string, firstLine = 1): Located {
  const { yaml, cut } = quoteCutTexts(plainIndents(written));
  const lines = new LineCounter();
  const document = parse(yaml, lines);
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  let lostFrom = Infinity;
  const cutTexts = cut.map(({ line, text }) => ({ line: line + firstLine, message: cutMessage(text), remedy: QUOTES }));
  const garbled = new Set(strayCharacters(yaml).map(({ index }) => at(index)));
  const told = [
    ...crowdedLines(yaml, firstLine),
    ...signProblems(yaml, at),
    ...scalarProblems(document, yaml, at),
  ].filter(({ line }, index, all) => !garbled.has(line) && all.findIndex((other) => other.line === line) === index);
  const faults = new Set([...garbled, ...told.map(({ line }) => line)]);
  const indents = yaml.split('\n').map((line) => (line.trim() === '' ? Infinity : line.search(/[^ ]/)));
  for (const error of [...document.errors, ...document.warnings]) {
    const unclosed = /closing|end with/.test(error.message);
    const opened = unclosed ? oddQuote(yaml) : -1;
    const line = opened < 0 ? at(error.pos[0]) : opened + firstLine;
    const [message, remedy] = unclosed ? UNCLOSED : (ERRORS.get(error.code) ?? NOT_UNDERSTOOD);
    if (unclosed) lostFrom = Math.min(lostFrom, line);
    const isAlone = unclosed || error.code === 'DUPLICATE_KEY';
    const reach = error.code === 'DUPLICATE_KEY' ? 0 : 1;
    const follows = (fault: number) =>
      Math.abs(line - fault) <= reach ||
      (!isAlone && hangsFrom(indents, fault - firstLine, line - firstLine, error.code === 'BAD_INDENT'));
    if (![...faults].some(follows)) told.push({ line, message, remedy });
    faults.add(line);
  }
  return {
    data: document.toJS(),
    problems: [...cutTexts, ...told],
    unread: faults,
    whole: told.length === 0 && document.errors.length === 0,
    lostFrom,
    lineOf: (path) => at(offsetOf(document, path)),
  };
}

/** Whether a line stands in what an earlier one opens, where that one could not be read; beside it too, where only the indent is wrong. */
function hangsFrom(indents: readonly number[], fault: number, line: number, beside: boolean): boolean {
  const own = indents[fault] ?? Infinity;
  return (
    line > fault && indents.slice(fault + 1, line + 1).every((indent) => indent > own || (beside && indent === own))
  );
}

/** The lines that hold a second key. */
const crowdedLines = (yaml: string, firstLine: number): TextProblem[] =>
  yaml.split('\n').flatMap((line, index) => {
    const key = secondKey(line);
    const remedy = `Mettez « ${key} » au début de la ligne suivante, avec ce qui vient après.`;
    return key ? [{ line: index + firstLine, message: 'deux clés sont sur la même ligne', remedy }] : [];
  });

/** What is said of a text that YAML would cut. */
function cutMessage(text: string): string {
  if (hasColon(text)) return 'le signe « : » coupe ce texte en deux';
  if (/ #\S/.test(text)) return 'le signe « # » coupe ce texte : la suite ne serait pas lue';
  return `« ${text.slice(0, 1)} », au début de ce texte, a un sens à part ici`;
}

/** Parses; nothing that an alias, a tag or a depth can do stops the reading. A key that stands twice says what it said first. */
function parse(yaml: string, lineCounter: LineCounter): Document.Parsed {
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  if (yaml.includes('*')) visit(document, { Alias: (_, node) => new Scalar(`*${node.source}`) });
  if (document.errors.some(({ code }) => code === 'DUPLICATE_KEY'))
    visit(document, { Map: (_, node) => keepFirst(node) });
  return document;
}

function keepFirst(map: YAMLMap): void {
  const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : key));
  map.items = map.items.filter((_, index) => keys.indexOf(keys[index]) === index);
}

/** The first line, from zero, that opens a quote without closing it; -1 where there is none. */
const oddQuote = (yaml: string) =>
  yaml.split('\n').findIndex((line) => (line.match(/(?<!\\)"/g) ?? []).length % 2 === 1);

/** The marks that the lexer puts between its tokens, and that no file holds. */
const MARKS = new Set(['\u0002', '\u0018', '\u001F']);

/** The signs by which YAML would drop or replace what was typed: a comment after a text, a tag, an anchor, an alias. */
function signProblems(yaml: string, at: (offset: number) => number): TextProblem[] {
  const problems: TextProblem[] = [];
  let offset = 0;
  let scalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (MARKS.has(token)) {
      scalar = token === '\u001F';
      continue;
    }
    const told = scalar ? undefined : signOf(token, yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset));
    if (told) problems.push({ line: at(offset), message: told[0], remedy: told[1] });
    offset += token.length;
    scalar = false;
  }
  return problems;
}

function signOf(token: string, before: string): Told | undefined {
  switch (token[0]) {
    case '#':
      return before.trim() === '' ? undefined : ['le signe « # » coupe ce texte : la suite ne serait pas lue', QUOTES];
    case '!':
      return [`« ${token} » ne serait pas lu, à cause du point d’exclamation qui commence le mot`, QUOTES];
    case '&':
      return [`« ${token} » ne serait pas lu, à cause du signe « & » qui commence le mot`, QUOTES];
    case '*':
      return [
        `« ${token} » commence par une étoile, qui a un sens à part ici`,
        'Enlevez les étoiles : ces lignes n’ont ni gras ni italique. Pour garder une étoile, mettez tout ce texte entre guillemets droits : "…".',
      ];
    case '%':
      return before === '' ? ['une ligne commence par « % », qui a un sens à part ici', QUOTES] : undefined;
    default:
      return undefined;
  }
}

/** The values that would be read as something else than what was typed, or whose escapes stand for characters without a place. */
function scalarProblems(document: Document.Parsed, yaml: string, at: (offset: number) => number): TextProblem[] {
  const problems: TextProblem[] = [];
  visit(document, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      const line = at(start);
      if (typeof node.value === 'string') {
        if (node.type !== 'QUOTE_DOUBLE' || !yaml.slice(start, end).includes('\\')) return;
        node.value = putRight(node.value);
        for (const { message, remedy } of strayCharacters(node.value as string))
          problems.push({ line, message, remedy });
      } else if (typeof node.value === 'number' && node.type === 'PLAIN') {
        const told = numberProblem(node.source ?? '', node.value);
        if (told) problems.push({ line, message: told[0], remedy: told[1] });
      }
    },
  });
  return problems;
}

function numberProblem(written: string, value: number): Told | undefined {
  const french = value.toLocaleString('fr-FR', { maximumFractionDigits: 20 });
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(written))
    return [
      `« ${written} » se lit ${french}, et non ${written.replace('.', '\u202f')}`,
      `Écrivez ${written.replace('.', '')} sans point ni espace ; pour trois décimales, écrivez-en quatre : ${written}0.`,
    ];
  if (/^-?0\d/.test(written))
    return [
      `« ${written} » se lit ${french} : le zéro du début est perdu`,
      `Mettez cette valeur entre guillemets droits : "${written}".`,
    ];
  if (/^-?\d+(\.\d+)?$/.test(written) && Number(written) === value && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    return undefined;
  return [
    `« ${written} » se lit ${french}`,
    `Écrivez le nombre en chiffres, avec un point pour la virgule ; si c’est un texte, mettez-le entre guillemets droits : "${written}".`,
  ];
}

type Placed = { range?: [number, number, number] } | undefined;

/** Where a value begins, or its key where nothing stands behind it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Placed;
    if (node?.range) return node.range[0];
    const holder = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pairs = isMap(holder) ? holder.items : [];
    const key = pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === path[length - 1])?.key as Placed;
    if (key?.range) return key.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
