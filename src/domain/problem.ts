import { z } from 'zod';
import { meantValue } from '#domain/meant.ts';
import { nearest } from '#domain/nearest.ts';

/** Something that an author has to mend, told in French. */
export interface Problem {
  file: string;
  line: number;
  /** What is wrong. */
  message: string;
  /** What to write instead. */
  remedy: string;
  /** The address of the page that it concerns, if it concerns one. */
  page?: string;
  /** Where the same thing is to be mended too. */
  otherLines?: readonly number[];
  /** What it comes down to, where one thing to mend shows in several files. */
  cause?: string;
  /** The other places where the same cause shows. */
  elsewhere?: readonly string[];
  /** What else the same remedy mends in this file. */
  alike?: readonly Pick<Problem, 'line' | 'otherLines' | 'message'>[];
  /** The page can be shown as it is: it lacks something that its collection promises. */
  minor?: boolean;
  /** It stands in a draft: nothing of it is published. */
  draft?: boolean;
}

/** A problem of a text that does not know in which file it stands. */
export type TextProblem = Pick<Problem, 'line' | 'message' | 'remedy' | 'cause'>;

/** How a problem is told to an author: where, what, what to do. */
export function writeProblem(problem: Problem): string {
  const { file, line, otherLines = [], message, remedy, draft, elsewhere = [], alike = [] } = problem;
  const more = elsewhere.length > MOST_LINES ? ` ; et ${elsewhere.length - MOST_LINES} autres endroits` : '';
  return [
    `${file}, ${writtenLines([line, ...otherLines])}`,
    `  ${draft ? 'À compléter' : 'Problème'} : ${message}.`,
    ...alike.map((other) => `  Aussi ${writtenLines([other.line, ...(other.otherLines ?? [])])} : ${other.message}.`),
    ...(elsewhere.length > 0 ? [`  Aussi : ${elsewhere.slice(0, MOST_LINES).join(' ; ')}${more}.`] : []),
    `  À faire : ${remedy}`,
  ].join('\n');
}

/** Tells once what comes down to one cause, wherever it shows, and what one remedy mends in a file; of two messages at one place, the last, which knows more. */
export function bySharedCause(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) => problem.cause ?? problem);
  const placeOf = ({ file, line, otherLines = [] }: Problem) => `${file}, ${writtenLines([line, ...otherLines])}`;
  const causes = Array.from(groups.values(), (group) => {
    const places = new Map(group.map((problem) => [placeOf(problem), problem]));
    const [[, told] = [], ...others] = places;
    return { ...(told as Problem), ...(others.length > 0 && { elsewhere: others.map(([place]) => place) }) };
  });
  const remedies = Map.groupBy(causes, (problem) =>
    problem.elsewhere ? problem : [problem.file, problem.remedy, problem.draft].join('\n'),
  );
  return Array.from(remedies.values(), ([first, ...alike]) => ({
    ...(first as Problem),
    ...(alike.length > 0 && { alike }),
  }));
}

const MOST_LINES = 5;

function writtenLines(lines: readonly number[]): string {
  if (lines.length === 1) return `ligne ${lines[0]}`;
  if (lines.length <= MOST_LINES) return `lignes ${lines.slice(0, -1).join(', ')} et ${lines.at(-1)}`;
  return `${lines.length} fois, lignes ${lines.slice(0, MOST_LINES).join(', ')}…`;
}

/** Tells once what is to be mended alike in several places of a file. */
export function grouped(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ file, message, remedy }) => [file, message, remedy].join('\n'));
  return Array.from(groups.values(), ([first, ...others]) => {
    const lines = new Set([first, ...others].map((problem) => (problem as Problem).line));
    const [line = 1, ...otherLines] = [...lines].sort((a, b) => a - b);
    return { ...(first as Problem), line, ...(otherLines.length > 0 && { otherLines }) };
  });
}

/** A field as authors know it: « chiffresCles › 2 › source ». */
export const fieldName = (path: readonly PropertyKey[]) =>
  path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');

const TYPES: Record<string, string> = {
  string: 'du texte',
  number: 'un nombre en chiffres, sans espace, avec un point pour la virgule',
  int: 'un nombre entier, sans espace',
  boolean: 'true ou false',
  array: 'une liste (une ligne par élément, qui commence par un tiret)',
  object: 'un groupe de clés',
};

/** Words zod’s issues in French; fields with a message of their own keep it. */
export const frenchIssues: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'cette clé manque';
      if (issue.input === null) return 'rien n’est écrit après cette clé';
      return issue.expected === 'string' && typeof issue.input === 'object'
        ? 'le signe « : » coupe ce texte en deux'
        : `il faut ici ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'cette clé manque';
      return issue.input === null ? 'rien n’est écrit après cette clé' : `${seen(issue.input)} n’est pas dans la liste`;
    case 'unrecognized_keys':
      return `clé inconnue « ${issue.keys.join(' », « ')} »`;
    case 'too_small':
      return issue.origin === 'number'
        ? `le nombre doit être au moins ${issue.minimum}`
        : `il en faut au moins ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'number'
        ? `le nombre doit être au plus ${issue.maximum}`
        : `il en faut au plus ${issue.maximum}`;
    case 'invalid_union':
      if (issue.input === undefined) return 'cette clé manque';
      return issue.errors.at(-1)?.[0]?.message ?? 'cette valeur n’a pas la forme attendue';
    default:
      return 'cette valeur n’a pas la forme attendue';
  }
};

/** The schema found by following a path of keys and indexes; undefined where the path leaves it. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  if (inner instanceof z.ZodObject) {
    const next = Object.hasOwn(inner.shape, head)
      ? (inner.shape as Record<PropertyKey, z.core.$ZodType>)[head]
      : undefined;
    return next && schemaAt(next, rest);
  }
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  return undefined;
}

/** The schema of what is written, under optionals, defaults and transformations. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return schema;
}

/** What to write instead; never nothing. */
export const remedyFor = (issue: z.core.$ZodIssue, schema: z.core.$ZodType): string =>
  knownRemedy(issue, schema) || 'Regardez comment une entrée voisine est écrite.';

/** The nearest key or value if there is one, then the field’s own manual. */
function knownRemedy(issue: z.core.$ZodIssue, schema: z.core.$ZodType): string {
  const field = schemaAt(schema, issue.path);
  const manual = manualOf(schema, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const owner = field && unwrap(field);
    const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
    const guess = issue.keys.map((key) => nearest(key, known)).filter(Boolean);
    return [...guess, `Clés possibles : ${known.join(', ')}.`].join(' ');
  }
  if (issue.code === 'invalid_value' && issue.input !== undefined) {
    const values = issue.values.map(String);
    const guess = typeof issue.input === 'string' ? guessAmong(issue.input, values) : '';
    return [guess, values.length <= 30 ? `Valeurs possibles : ${values.join(', ')}.` : manual]
      .filter(Boolean)
      .join(' ');
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && issue.input) {
    if (typeof issue.input === 'object') return 'Mettez toute la phrase entre guillemets droits : "…".';
    return `Mettez cette valeur entre guillemets droits : "${String(issue.input)}".`;
  }
  const last = issue.path.at(-1);
  return issue.code !== 'custom' && issue.input === undefined && typeof last === 'string'
    ? `Ajoutez « ${last} ». ${manual}`
    : manual;
}

/** A value as its author wrote it, if it is short enough to be told. */
const seen = (value: unknown) =>
  typeof value === 'object' || String(value).length > LONGEST_TOLD ? 'cette valeur' : `« ${String(value)} »`;
const LONGEST_TOLD = 200;

/** The value that was meant, or the nearest. */
function guessAmong(written: string, values: readonly string[]): string {
  const meant = meantValue(written, values);
  return meant === undefined ? nearest(written, values) : `Vouliez-vous écrire « ${meant} » ?`;
}

/** What the nearest described field on a path says of itself. */
function manualOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const field = schemaAt(schema, path.slice(0, length));
    if (field instanceof z.ZodType && field.description) return field.description;
  }
  return '';
}
