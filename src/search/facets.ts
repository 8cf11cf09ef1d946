/** The filters of the search: what each page is, what a choice keeps, how many pages each choice would give. */
import { countAnswering, type Ranked } from '#search/fuse.ts';

export const facetNames = ['type', 'theme', 'region'] as const;
export type FacetName = (typeof facetNames)[number];

/** For each value of each filter, the pages that have it. */
export type Facets = Readonly<Record<FacetName, ReadonlyMap<string, ReadonlySet<string>>>>;

/** Pages that are the same for every filter; what the build writes, each page named once. */
export interface FacetGroup {
  type: string;
  themes: readonly string[];
  region?: string;
  ids: readonly string[];
}

/** The filters of some groups of pages. */
export function facetsOf(groups: readonly FacetGroup[]): Facets {
  const facets = { type: new Map(), theme: new Map(), region: new Map() } satisfies Record<
    FacetName,
    Map<string, Set<string>>
  >;
  const add = (values: Map<string, Set<string>>, value: string, ids: readonly string[]) => {
    const known = values.get(value) ?? new Set();
    for (const id of ids) known.add(id);
    values.set(value, known);
  };
  for (const { type, themes, region, ids } of groups) {
    add(facets.type, type, ids);
    for (const theme of themes) add(facets.theme, theme, ids);
    if (region) add(facets.region, region, ids);
  }
  return facets;
}

/** What the reader chose; nothing means everything. */
export type Choice = { readonly [Name in FacetName]?: string | undefined };

const has = (facets: Facets, name: FacetName, value: string | undefined, id: string) =>
  value === undefined || (facets[name].get(value)?.has(id) ?? false);

/** The pages that fit every choice. */
export const choose = <T extends { id: string }>(pages: readonly T[], facets: Facets, choice: Choice): T[] =>
  pages.filter(({ id }) => facetNames.every((name) => has(facets, name, choice[name], id)));

/** For one filter, how many pages would answer with each of its values, the other choices kept; empty values left out. */
export function counts(
  pages: readonly Pick<Ranked, 'id' | 'close'>[],
  facets: Facets,
  choice: Choice,
  name: FacetName,
): { value: string; count: number }[] {
  const others = choose(pages, facets, { ...choice, [name]: undefined });
  return Array.from(facets[name], ([value, ids]) => ({
    value,
    count: countAnswering(others.filter(({ id }) => ids.has(id))),
  })).filter(({ value, count }) => count > 0 || value === choice[name]);
}
