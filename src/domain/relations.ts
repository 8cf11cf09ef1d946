/** What binds entries together, beside the references that authors write. */
import type { AnyEntry, EntryOf } from '#domain/card.ts';

/** Whether readers may see an entry; the only place that knows drafts. */
export const isPublished = ({ data }: Pick<AnyEntry, 'data'>) => !('draft' in data && data.draft);

/** The fiches nearest to one: those that answer the same need (keywords in common) first, then by shared themes, then the same régie. */
export function nearestFiches<Fiche extends EntryOf<'fiches'>>(fiche: Fiche, fiches: readonly Fiche[], count: number) {
  const near = new Map<EntryOf<'fiches'>, number>();
  const { byWord, byTheme, byRegie } = likenessIn(fiches);
  const add = (others: readonly EntryOf<'fiches'>[] = [], points: number) => {
    for (const other of others) near.set(other, (near.get(other) ?? 0) + points);
  };
  for (const word of keywordsOf(fiche)) add(byWord.get(word), 3);
  for (const theme of fiche.data.themes) add(byTheme.get(theme), 2);
  if (fiche.data.regie) add(byRegie.get(fiche.data.regie), 1);
  return fiches
    .filter((other) => other.id !== fiche.id && near.has(other))
    .sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0))
    .slice(0, count);
}

const keywordsOf = ({ data }: EntryOf<'fiches'>) => new Set(data.keywords.map((word) => word.toLowerCase()));

const likeness = new WeakMap<readonly EntryOf<'fiches'>[], ReturnType<typeof groupsOf>>();
const groupsOf = (fiches: readonly EntryOf<'fiches'>[]) => ({
  byWord: groupedBy(fiches, keywordsOf),
  byTheme: groupedBy(fiches, ({ data }) => data.themes),
  byRegie: groupedBy(fiches, ({ data }) => (data.regie ? [data.regie] : [])),
});

/** The fiches of a list that have something in common, gathered once: each is compared with all others. */
function likenessIn(fiches: readonly EntryOf<'fiches'>[]) {
  const known = likeness.get(fiches) ?? groupsOf(fiches);
  likeness.set(fiches, known);
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
