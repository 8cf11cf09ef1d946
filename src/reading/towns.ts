/** The towns of the directory are communes of France: elsewhere a régie would have no place on the map. */
import { entryUrl } from '#domain/collections.ts';
import { keyOf } from '#domain/commune.ts';
import { nearest } from '#domain/nearest.ts';
import type { Problem } from '#domain/problem.ts';
import { regieKeys } from '#domain/regie.ts';
import { problemsOf } from '#reading/check.ts';
import { townsOf } from '#reading/communes.ts';
import type { Reading } from '#reading/entry.ts';

/** Every problem of the whole content, the towns of the directory included: a browser, that has no list of communes, checks all but these. */
export const contentProblems = (readings: readonly Reading[], today: string): Problem[] => [
  ...problemsOf(readings, today),
  ...townProblems(readings),
];

/** The régies whose town is no commune of their département, nor was one. */
export function townProblems(readings: readonly Pick<Reading, 'entries'>[]): Problem[] {
  return readings
    .flatMap(({ entries }) => entries)
    .filter(({ collection, valid }) => collection === 'regies' && valid)
    .flatMap((entry) => {
      const { commune, departement } = regieKeys.parse(entry.data);
      const towns = townsOf(departement);
      const key = keyOf(commune);
      if (towns.includes(commune) || towns.some((town) => keyOf(town) === key)) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['commune']),
          page: entryUrl('regies', entry.id),
          message: `commune : « ${commune} » n’est pas une commune du département ${departement}`,
          remedy: nearest(commune, towns) || 'Écrivez le nom officiel de la commune, ou corrigez le département.',
        },
      ];
    });
}
