/** What breaks the rules of an entry’s own collection. */
import type { z } from 'zod';
import { keysOf, type CollectionName } from '#domain/collections.ts';
import { fieldName, frenchIssues, remedyFor, unwrap, type TextProblem } from '#domain/problem.ts';

interface Written {
  collection: CollectionName;
  data: unknown;
  lineOf(path: readonly PropertyKey[]): number;
}

/** The problems of what an author wrote as keys. Where lines could not be read, keys may be missing, and what they belong to may be cut: nothing is said of either. */
export function keyProblems({ collection, data, lineOf }: Written, unread: readonly number[]): TextProblem[] {
  const schema = keysOf(collection);
  const { error } = schema.safeParse(data, { error: frenchIssues, reportInput: true });
  const starts = Object.keys(Object(data)).map((key) => lineOf([key]));
  const ownerOf = (line: number) => starts.filter((start) => start <= line).reduce((a, b) => Math.max(a, b), 0);
  const cut = new Set(unread.map(ownerOf));
  const isSure = (issue: z.core.$ZodIssue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.every((key) => /^[\w-]+$/.test(key))
      : issue.input !== undefined && !cut.has(ownerOf(lineOf(issue.path)));
  const issues = (error?.issues ?? []).flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  return issues
    .filter((issue) => unread.length === 0 || isSure(issue))
    .map((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const message = key === undefined ? issue.message : `clé inconnue « ${key} »`;
      return {
        line: lineOf(key === undefined ? issue.path : [...issue.path, key]),
        message: issue.path.length > 0 ? `${fieldName(issue.path)} : ${message}` : message,
        remedy: remedyFor(issue, schema),
      };
    });
}

/** The days that cannot lie in the future, and do. */
export function futureProblems({ collection, data, lineOf }: Written, today: string): TextProblem[] {
  return Object.entries(keysOf(collection).shape).flatMap(([key, field]) => {
    const written = (data as Record<string, unknown>)[key];
    const past = (unwrap(field) as z.ZodType).meta()?.['past'];
    return past && typeof written === 'string' && written > today
      ? [
          {
            line: lineOf([key]),
            message: `${key} : le ${written} est dans le futur`,
            remedy: `Écrivez une date passée, au plus tard ${today}.`,
          },
        ]
      : [];
  });
}
