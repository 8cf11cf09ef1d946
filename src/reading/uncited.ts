import type { CollectionName } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';

interface Located {
  collection: CollectionName;
  id: string;
  file: string;
  lineOf(path: readonly PropertyKey[]): number;
}

/** Finds the entries of the bibliography that nothing cites: nobody could reach them. */
export function uncitedSources(entries: readonly Located[], cited: ReadonlySet<string>): Problem[] {
  return entries
    .filter(({ collection, id }) => collection === 'sources' && !cited.has(id))
    .map(({ id, file, lineOf }) => ({
      file,
      line: lineOf([]),
      message: `« ${id} » : cette source n’est citée nulle part`,
      remedy: `Citez-la ([^${id}]) là où elle sert, ou effacez son entrée.`,
    }));
}
