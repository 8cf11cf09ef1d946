/** Régies that stand twice in the directory under two keys. */
import { entryUrl } from '#domain/collections.ts';
import { keyOf } from '#domain/commune.ts';
import type { Problem } from '#domain/problem.ts';
import { regieKeys } from '#domain/regie.ts';
import type { WrittenEntry } from '#reading/entry.ts';

/** The rows that have the number of a row before them, or its name in its town. */
export function twinProblems(entries: readonly WrittenEntry[]): Problem[] {
  const before = new Map<string, WrittenEntry>();
  return entries
    .filter(({ collection, valid }) => collection === 'regies' && valid)
    .flatMap((entry) => {
      const { nom, commune, departement, siren } = regieKeys.parse(entry.data);
      const signs = [siren ? `SIREN ${siren}` : [], `${departement} ${keyOf(commune)} ${keyOf(nom)}`].flat();
      const twin = signs.map((sign) => before.get(sign)).find((found) => found && found.id !== entry.id);
      for (const sign of signs) before.set(sign, before.get(sign) ?? entry);
      if (!twin) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['nom']),
          page: entryUrl('regies', entry.id),
          message: `« ${nom} » est déjà dans l’annuaire, ligne ${twin.lineOf(['nom'])} : même SIREN, ou même nom dans la même commune`,
          remedy: 'Gardez une seule ligne, et réunissez-y ce que les deux savent.',
        },
      ];
    });
}
