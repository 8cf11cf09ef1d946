/** What breaks the rules of an entry’s own collection. */
import type { z } from 'zod';
import { keysOf, type CollectionName } from '#domain/collections.ts';
import { fieldName, frenchIssues, remedyFor, unwrap, type TextProblem } from '#domain/problem.ts';
import { recordOf } from '#domain/record.ts';
import { namedAt } from '#reading/references.ts';
import type { Located } from '#reading/yaml.ts';

interface Keys {
  data: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}
interface Written extends Keys {
  collection: CollectionName;
}

/** The problems of what an author wrote as keys of an entry. */
export const keyProblems = (written: Written, unread: readonly number[]): TextProblem[] =>
  schemaProblems(keysOf(written.collection), written, unread);

/** The problems of an entry’s keys that its YAML does not explain already. */
export function keyProblemsBeside(written: Written, yaml: Located): TextProblem[] {
  return keyProblems(written, [...yaml.unread]).filter(({ line }) => !yaml.unread.has(line) && line < yaml.lostFrom);
}

/** The problems of keys under their rules. Where lines could not be read, keys may be missing, and what they belong to may be cut: nothing is said of either. */
export function schemaProblems(schema: z.ZodObject, { data, lineOf }: Keys, unread: readonly number[]): TextProblem[] {
  const { error } = schema.safeParse(data, { error: frenchIssues, reportInput: true });
  const starts = Object.keys(Object(data))
    .filter((key) => Object.hasOwn(schema.shape, key))
    .map((key) => lineOf([key]));
  const ownerOf = (line: number) => starts.filter((start) => start <= line).reduce((a, b) => Math.max(a, b), 0);
  const cut = new Set(unread.map(ownerOf));
  const isSure = (issue: z.core.$ZodIssue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.every((key) => /^[\w-]+$/.test(key) && !cut.has(ownerOf(lineOf([...issue.path, key]))))
      : issue.input !== undefined && !cut.has(ownerOf(lineOf(issue.path)));
  const issues = (error?.issues ?? []).flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const misnamed = misnamedIn(issues, schema);
  return issues
    .filter((issue) => !misnamed.has(fieldName(issue.path)))
    .filter((issue) => unread.length === 0 || isSure(issue))
    .map((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const message = key === undefined ? issue.message : `clé inconnue « ${key} »`;
      return {
        line: lineOf(key === undefined ? issue.path : [...issue.path, key]),
        message: issue.path.length > 0 ? `${fieldName(issue.path)} : ${message}` : message,
        remedy: remedyFor(issue, schema),
        ...(issue.code === 'invalid_format' && namedAt(schema, issue)),
      };
    });
}

/** The missing keys that stand there under another name: that name alone is told. */
function misnamedIn(issues: readonly z.core.$ZodIssue[], schema: z.ZodObject): ReadonlySet<string> {
  const absent = issues.filter(({ code, input }) => code !== 'unrecognized_keys' && input === undefined);
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const remedy = remedyFor(issue, schema);
      return absent
        .filter(({ path }) => fieldName(path.slice(0, -1)) === fieldName(issue.path))
        .filter(({ path }) => remedy.startsWith(`Vouliez-vous écrire « ${String(path.at(-1))} »`))
        .map(({ path }) => fieldName(path));
    }),
  );
}

/** The days and the years that cannot lie in the future, and do. */
export function futureProblems({ collection, data, lineOf }: Written, today: string): TextProblem[] {
  return Object.entries(keysOf(collection).shape).flatMap(([key, field]) => {
    const written = recordOf(data)[key];
    const past = (unwrap(field) as z.ZodType).meta()?.['past'];
    const latest =
      typeof written === 'string' && /^\d{4}(?:-\d{2}-\d{2})?$/.test(written) ? today.slice(0, written.length) : '';
    const isYear = latest.length === 4;
    return past && typeof written === 'string' && latest && written > latest
      ? [
          {
            line: lineOf([key]),
            message: `${key} : ${isYear ? 'l’année' : 'le'} ${written} est dans le futur`,
            remedy: `Écrivez une ${isYear ? 'année' : 'date'} passée, au plus tard ${latest}.`,
          },
        ]
      : [];
  });
}
