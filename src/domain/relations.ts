/** What binds entries together, beside the references that authors write. */
import type { AnyEntry, EntryOf } from '#domain/card.ts';

/** Whether readers may see an entry; the only place that knows drafts. */
export const isPublished = ({ data }: Pick<AnyEntry, 'data'>) => !('draft' in data && data.draft);

/** The fiches nearest to one: those that answer the same need (keywords in common) first, then by shared themes, then the same régie. */
export function nearestFiches<Fiche extends EntryOf<'fiches'>>(fiche: Fiche, fiches: readonly Fiche[], count: number) {
  const words = wordsOf(fiche);
  const score = (other: Fiche) =>
    wordsOf(other).intersection(words).size * 3 +
    other.data.themes.filter((theme) => fiche.data.themes.includes(theme)).length * 2 +
    (fiche.data.regie && other.data.regie === fiche.data.regie ? 1 : 0);
  return fiches
    .filter((other) => other.id !== fiche.id)
    .map((other) => ({ other, near: score(other) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, count)
    .map(({ other }) => other);
}

const keywords = new WeakMap<EntryOf<'fiches'>, Set<string>>();

/** The keywords of a fiche without their capitals, kept since every fiche is compared with every other. */
function wordsOf(fiche: EntryOf<'fiches'>): Set<string> {
  const known = keywords.get(fiche) ?? new Set(fiche.data.keywords.map((word) => word.toLowerCase()));
  keywords.set(fiche, known);
  return known;
}

/** Gathers entries under each key that they name. */
export function groupedBy<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => Iterable<string>) {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

/** The fiches of each régie, as its own or as a partner’s, by the key of the régie. */
export const fichesByRegie = <Fiche extends EntryOf<'fiches'>>(fiches: readonly Fiche[]) =>
  groupedBy(fiches, ({ data }) => [data.regie ?? [], data.otherRegies].flat());

/** The keys of every « source » or « sources » field, at any depth. */
export function fieldSources(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(fieldSources);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'source' && typeof value === 'string') return [value];
    if (key === 'sources' && Array.isArray(value)) return value.filter((item) => typeof item === 'string');
    return fieldSources(value);
  });
}
