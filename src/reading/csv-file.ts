/** A table in CSV: one entry a row. */
import { NO_PROSE } from '#domain/blocks.ts';
import { strayCharacters } from '#domain/characters.ts';
import { entryUrl, keysOf, type CollectionName } from '#domain/collections.ts';
import { readCsv } from '#reading/csv.ts';
import { isNamed, type Reading, type Report, type WrittenEntry } from '#reading/entry.ts';
import { keyProblems } from '#reading/keys.ts';

/** Reads the entries of a CSV file; not whole when some of them, or their names, are not known. */
export function readRows(
  file: string,
  text: string,
  collection: CollectionName,
  report: Report,
): Pick<Reading, 'entries' | 'whole'> {
  const { rows, problems, sound, whole } = readCsv(text, Object.keys(keysOf(collection).shape));
  for (const problem of problems) report(problem);
  const entries = rows.map(({ cells, line }, index): WrittenEntry => {
    const entry = {
      collection,
      id: cells['id'] ?? '',
      file,
      index,
      data: sound ? cells : undefined,
      lineOf: () => line,
    };
    const wrong = sound ? keyProblems(entry, []) : [];
    const isGarbled = Object.values(cells).some((cell) => strayCharacters(cell).length > 0);
    for (const problem of isGarbled ? [] : wrong) report(problem, entryUrl(collection, entry.id));
    return {
      ...entry,
      valid: sound && wrong.length === 0,
      legible: sound,
      prose: NO_PROSE,
      links: [],
      notes: [],
      proseLine: line,
    };
  });
  return sound && whole ? { entries, whole: entries.every(isNamed) } : { entries: [], whole: false };
}
