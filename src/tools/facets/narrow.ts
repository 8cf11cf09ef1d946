/** Narrows a list down: options of one facet add up, facets restrict each other. Pure, on what the build wrote. */
import type { FacetData } from '#domain/facets.ts';

/** The options chosen in each facet, by facet key, and the sort; no sort means the order of the page. */
export interface Choice {
  options: ReadonlyMap<string, ReadonlySet<string>>;
  sort: string | undefined;
}

const SORT = 'tri';

/** Reads a choice from the query of an address; what the list does not know is ignored. */
export function readChoice(query: string, data: FacetData): Choice {
  const params = new URLSearchParams(query);
  const options = new Map<string, ReadonlySet<string>>();
  for (const facet of data.facets) {
    const asked = new Set((params.get(facet.key) ?? '').split(','));
    const known = facet.options.filter(({ id }) => asked.has(id)).map(({ id }) => id);
    if (known.length > 0) options.set(facet.key, new Set(known));
  }
  const sort = data.sorts.find(({ id }) => id === params.get(SORT))?.id;
  return { options, sort };
}

/** Writes a choice as the query of an address; empty when nothing is chosen. */
export function writeChoice({ options, sort }: Choice): string {
  const parts = Array.from(options)
    .filter(([, ids]) => ids.size > 0)
    .map(([key, ids]) => `${key}=${Array.from(ids).join(',')}`);
  if (sort) parts.push(`${SORT}=${sort}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** The same choice with one option more, or less. */
export function toggle(choice: Choice, key: string, id: string): Choice {
  const ids = new Set(choice.options.get(key));
  if (!ids.delete(id)) ids.add(id);
  return { ...choice, options: new Map(choice.options).set(key, ids) };
}

/** The entries that remain, and by facet and option how many would be shown with it. */
export function narrow(
  data: FacetData,
  choice: Choice,
): { shown: Set<string>; counts: Map<string, Map<string, number>> } {
  const chosen = data.facets.map(({ key }) => choice.options.get(key) ?? new Set<string>());
  const tallies = data.facets.map(({ options }) => new Map(options.map(({ id }) => [id, 0])));
  const shown = new Set<string>();
  for (const [id, { options }] of Object.entries(data.entries)) {
    const missed = chosen.flatMap((ids, facet) =>
      ids.size > 0 && !options[facet]?.some((option) => ids.has(option)) ? facet : [],
    );
    if (missed.length === 0) shown.add(id);
    if (missed.length > 1) continue;
    for (const [facet, tally] of tallies.entries()) {
      if (missed.length === 1 && missed[0] !== facet) continue;
      for (const option of options[facet] ?? []) tally.set(option, (tally.get(option) ?? 0) + 1);
    }
  }
  return { shown, counts: new Map(data.facets.map(({ key }, facet) => [key, tallies[facet] ?? new Map()])) };
}
