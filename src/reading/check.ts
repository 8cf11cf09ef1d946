/** What files say together: names that meet, references that lead somewhere, promises that one page keeps for another. */
import { entryUrl, type CollectionName } from '#domain/collections.ts';
import { fixedAddresses, reservedAddresses } from '#domain/address.ts';
import { bySharedCause, grouped, type Problem } from '#domain/problem.ts';
import { recordOf } from '#domain/record.ts';
import { glossaryIn } from '#reading/glossary.ts';
import { textBeside, unmatchedPictures } from '#reading/pictures.ts';
import { futureProblems } from '#reading/keys.ts';
import { lawProblems } from '#reading/law.ts';
import { promiseProblems } from '#reading/promises.ts';
import { isDraft, type ContentFile, type Reading, type WrittenEntry } from '#reading/entry.ts';
import { readFile } from '#reading/read.ts';
import { redirectionProblems } from '#reading/redirections.ts';
import { referenceProblems, uncitedSources, type Known } from '#reading/references.ts';
import { twinProblems } from '#reading/twins.ts';

/** Reads and checks all content files together; `today` is « AAAA-MM-JJ ». Returns every problem of every file, by file and line. */
export function check(files: readonly ContentFile[], today: string): Problem[] {
  const glossary = glossaryIn(files);
  return bySharedCause(
    problemsOf(
      files.map((file) => readFile(file, glossary)),
      today,
    ),
  );
}

/** Every problem of what was read, by file and line. */
export function problemsOf(readings: readonly Reading[], today: string): Problem[] {
  const problems = readings.flatMap((reading) => reading.problems);
  const entries = readings.flatMap((reading) => reading.entries);
  const unread = new Set(readings.filter(({ whole }) => !whole).map(({ file }) => collectionOf(file)));
  const known = indexEntries(entries, problems);
  const misled = new Set<string>();
  let isCiting = true;
  for (const entry of entries) {
    if (entry.data === undefined) continue;
    const page = entryUrl(entry.collection, entry.id);
    const strayed = referenceProblems(entry, known, unread);
    if (strayed.length > 0) misled.add(entry.file);
    isCiting &&= !strayed.some(({ cause }) => cause?.startsWith('sources/'));
    for (const problem of [...futureProblems(entry, today), ...strayed])
      problems.push({ file: entry.file, ...problem, page });
  }
  problems.push(
    ...termProblems(entries),
    ...twinProblems(entries),
    ...redirectionProblems(known, unread),
    ...unmatchedPictures(readings, entries),
  );
  const legible = readings.every(({ whole }) => whole) && entries.every((entry) => entry.legible);
  if (legible && isCiting) problems.push(...uncitedSources(entries));
  problems.push(...promiseProblems(entries, misled), ...lawProblems(readings, legible ? entries : []));
  const drafts = new Set(entries.filter(isDraft).map(({ file }) => file));
  return grouped(problems)
    .map((problem) => (drafts.has(textBeside(problem.file)) ? { ...problem, draft: true } : problem))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

const collectionOf = (file: string) => /^content\/([^/.]+)/.exec(file)?.[1] ?? '';

/** All ids by collection; two entries with one id, or an entry at a fixed address of the site, are a problem. */
function indexEntries(entries: readonly WrittenEntry[], problems: Problem[]): Known {
  const known = new Map<CollectionName, Map<string, WrittenEntry>>();
  for (const entry of entries) {
    const ids = known.get(entry.collection) ?? new Map<string, WrittenEntry>();
    known.set(entry.collection, ids);
    if (entry.id === '') continue;
    const twin = ids.get(entry.id);
    const url = entryUrl(entry.collection, entry.id);
    const report = (message: string, remedy: string) =>
      problems.push({ file: entry.file, line: entry.lineOf(['id']), page: url, message, remedy });
    if (twin)
      report(
        `« ${entry.id} » sert déjà de nom (${twin.file}, ligne ${twin.lineOf(['id'])})`,
        'Donnez un autre nom à l’une des deux entrées.',
      );
    else if (fixedAddresses.has(url) || reservedAddresses.has(url))
      report(`« ${entry.id} » est déjà l’adresse d’une page du site : ${url}`, 'Donnez un autre nom à cette entrée.');
    else ids.set(entry.id, entry);
  }
  return known;
}

/** Two glossary terms that claim one word would send a reader to the wrong page. */
function termProblems(entries: readonly WrittenEntry[]): Problem[] {
  const owners = new Map<string, string>();
  return entries
    .filter(({ collection }) => collection === 'glossaire')
    .flatMap((entry) => {
      const term = recordOf(entry.data);
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
                  page: entryUrl('glossaire', entry.id),
                  message: `« ${word} » désigne déjà le terme « ${owner} »`,
                  remedy: 'Gardez ce mot pour un seul terme, et reliez les deux par « voirAussi ».',
                },
              ];
        });
    });
}
