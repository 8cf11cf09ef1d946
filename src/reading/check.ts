import type { z } from 'zod';
import { fixedAddresses } from '#domain/address.ts';
import { collections, entryUrl, type CollectionName } from '#domain/collections.ts';
import { fieldName, frenchIssues, remedyFor, unwrap, type Problem } from '#domain/problem.ts';
import { readFile, type ContentFile, type WrittenEntry } from '#reading/read.ts';
import { citedSources, referenceProblems, type Known } from '#reading/references.ts';
import { uncitedSources } from '#reading/uncited.ts';

/** Checks all content files together; `today` is « AAAA-MM-JJ ». Returns every problem of every file, by file and line. */
export function check(files: readonly ContentFile[], today: string): Problem[] {
  const problems: Problem[] = [];
  const unread = new Set<string>();
  const entries = files.flatMap((file) => {
    const before = problems.length;
    const found = readFile(file, problems);
    if (problems.length > before) unread.add(/\/([^/]+)\.(yaml|csv)$/.exec(file.path)?.[1] ?? '');
    return found;
  });
  const known = indexEntries(entries, problems);
  for (const entry of entries) {
    problems.push(...dataProblems(entry, today), ...referenceProblems(entry, known, unread));
  }
  problems.push(...termProblems(entries));
  if (problems.length === 0) problems.push(...uncitedSources(entries, citedSources(entries)));
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** All ids by collection; two entries with one id, or an entry at a fixed address of the site, are a problem. */
function indexEntries(entries: readonly WrittenEntry[], problems: Problem[]): Known {
  const known = new Map<CollectionName, Map<string, WrittenEntry>>();
  for (const entry of entries) {
    const ids = known.get(entry.collection) ?? new Map<string, WrittenEntry>();
    known.set(entry.collection, ids);
    const twin = ids.get(entry.id);
    const place = { file: entry.file, line: entry.lineOf(['id']) };
    if (twin)
      problems.push({
        ...place,
        message: `« ${entry.id} » sert déjà de nom (${twin.file}, ligne ${twin.lineOf(['id'])})`,
        remedy: 'Donnez un autre nom à l’une des deux entrées.',
      });
    else if (fixedAddresses.has(entryUrl(entry.collection, entry.id)))
      problems.push({
        ...place,
        message: `« ${entry.id} » est déjà l’adresse d’une page du site : ${entryUrl(entry.collection, entry.id)}`,
        remedy: 'Donnez un autre nom à cette entrée.',
      });
    else ids.set(entry.id, entry);
  }
  return known;
}

/** What breaks the rules of the entry’s own collection. */
function dataProblems(entry: WrittenEntry, today: string): Problem[] {
  if (entry.data === undefined) return [];
  const schema = collections[entry.collection].keys;
  const { error } = schema.safeParse(entry.data, { error: frenchIssues, reportInput: true });
  const issues = (error?.issues ?? []).flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const found = issues.map((issue) => {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const message = key === undefined ? issue.message : `clé inconnue « ${key} »`;
    return {
      file: entry.file,
      line: entry.lineOf(key === undefined ? issue.path : [...issue.path, key]),
      message: issue.path.length > 0 ? `${fieldName(issue.path)} : ${message}` : message,
      remedy: remedyFor(issue, schema),
    };
  });
  return found.length > 0 ? found : futureProblems(entry, today);
}

/** The days that cannot lie in the future, and do. */
function futureProblems(entry: WrittenEntry, today: string): Problem[] {
  return Object.entries(collections[entry.collection].keys.shape).flatMap(([key, field]) => {
    const written = (entry.data as Record<string, unknown>)[key];
    const past = (unwrap(field) as z.ZodType).meta()?.['past'];
    return past && typeof written === 'string' && written > today
      ? [
          {
            file: entry.file,
            line: entry.lineOf([key]),
            message: `${key} : le ${written} est dans le futur`,
            remedy: `Écrivez une date passée, au plus tard ${today}.`,
          },
        ]
      : [];
  });
}

/** Two glossary terms that claim one word would send a reader to the wrong page. */
function termProblems(entries: readonly WrittenEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return entries
    .filter(({ collection }) => collection === 'glossaire')
    .flatMap((entry) => {
      const term = entry.data as Partial<Record<string, unknown>>;
      const words = [term['terme'], term['sigle'], ...(Array.isArray(term['synonymes']) ? term['synonymes'] : [])];
      return words
        .filter((word): word is string => typeof word === 'string')
        .flatMap((word) => {
          const owner = owners.get(word.toLowerCase());
          if (owner === undefined) owners.set(word.toLowerCase(), entry.id);
          return owner === undefined || owner === entry.id
            ? []
            : [
                {
                  file: entry.file,
                  line: entry.lineOf([]),
                  message: `« ${word} » désigne déjà le terme « ${owner} »`,
                  remedy: 'Gardez ce mot pour un seul terme, et reliez les deux par « voirAussi ».',
                },
              ];
        });
    });
}
