/** The towns of the directory are communes of France: elsewhere a régie would have no place on the map. */
import { entryUrl } from '#domain/collections.ts';
import { departementOfPostcode, keyOf } from '#domain/commune.ts';
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

/** The régies whose town is no commune of their département, nor was one, and those whose postcode is of another département. */
export function townProblems(readings: readonly Pick<Reading, 'entries'>[]): Problem[] {
  return readings
    .flatMap(({ entries }) => entries)
    .filter(({ collection, valid }) => collection === 'regies' && valid)
    .flatMap((entry) => {
      const { commune, codePostal, departement } = regieKeys.parse(entry.data);
      const towns = townsOf(departement);
      const names = towns.map(({ name }) => name);
      const here = towns.filter(({ name }) => name === commune || keyOf(name) === keyOf(commune));
      const tell = (key: string, message: string, remedy: string) => [
        {
          file: entry.file,
          line: entry.lineOf([key]),
          page: entryUrl('regies', entry.id),
          message: `${key} : ${message}`,
          remedy,
        },
      ];
      if (here.length === 0)
        return tell(
          'commune',
          `« ${commune} » n’est pas une commune du département ${departement}`,
          nearest(commune, names) || 'Écrivez le nom officiel de la commune, ou corrigez le département.',
        );
      const other = departementOfPostcode(codePostal);
      if (!other || other === departement || here.some(({ postcodes }) => postcodes.includes(codePostal))) return [];
      return tell(
        'codePostal',
        `${codePostal} n’est pas un code postal du département ${departement}`,
        `Codes postaux de ${commune} : ${here.flatMap(({ postcodes }) => postcodes).join(', ') || 'voyez la source'}. Corrigez le code, ou le département.`,
      );
    });
}
