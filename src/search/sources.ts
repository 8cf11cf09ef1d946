/** Where the browser searches: Pagefind’s index for the full text, and small files made with the site. */
import type { KnownWord } from '#search/words/correct.ts';
import { facetNames, type Facets } from '#search/facets.ts';
import { rarity, scaled, type Scores } from '#search/fuse.ts';
import type { Lexicon } from '#search/words/lexicon.ts';
import type { Sources } from '#search/search.ts';

/** What is kept of a page to show it among results. */
export interface StoredPage {
  url: string;
  title: string;
  kind: string;
  summary: string;
  place?: string;
  year?: string;
  themes: readonly string[];
  sections: (readonly [id: string, title: string, text: string])[];
}

interface Index {
  options: (options: object) => Promise<void>;
  search: (
    term: string | null,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number }[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

/** The weights are ours: Pagefind only makes each more count less (three times w / (w + 2)), and adds how rare the token is. */
const RANKING = { termSimilarity: 0, pageLength: 0, termFrequency: 1, termSaturation: 2 };

const json = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (await response.json()) as T;
};

/** Remembers what a function gave for each argument; a failure is no answer, and the next call asks again. */
function remembered<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const value =
      known.get(key) ??
      load(key).catch((error: unknown) => {
        known.delete(key);
        throw error;
      });
    known.set(key, value);
    return value;
  };
}

let index: Promise<Index> | undefined;
let tries = 0;

/** Opens the index. One that could not be read once is opened anew, from an address that browsers have not seen fail. */
function openIndex(): Promise<Index> {
  index ??= (async () => {
    const path = `/pagefind/pagefind.js${tries > 0 ? `?${tries}` : ''}`;
    const pagefind = (await import(/* @vite-ignore */ path)) as { createInstance: (options: object) => Index };
    const instance = pagefind.createInstance({ basePath: '/pagefind/', noWorker: true });
    await instance.options({ ranking: RANKING });
    return instance;
  })();
  return index;
}

/** Asks the index; after a failure it is opened anew. */
async function askIndex<T>(ask: (index: Index) => Promise<T>): Promise<T> {
  const asked = openIndex();
  try {
    return await ask(await asked);
  } catch (error) {
    if (asked === index) {
      index = undefined;
      tries += 1;
    }
    throw error;
  }
}

const lexicon = remembered((path: string) => json<Lexicon>(path));

/** The sources of this site, loaded as they are needed. */
export const sources: Sources = {
  find: remembered(async (token: string): Promise<Scores> => {
    const [{ results }, { pages }] = await Promise.all([askIndex((engine) => engine.search(token)), sources.lexicon()]);
    const scores = new Map(results.map(({ id, score }) => [id, score]));
    return scaled(scores, 1 / rarity(scores.size, pages));
  }),
  lexicon: () => lexicon('/recherche/lexique.json'),
  vocabulary: remembered((initial: string) => json<KnownWord[]>(`/recherche/mots/${initial}.json`)),
};

/** A page found, by its identifier in the index. */
export const storedPage = remembered((id: string) => json<StoredPage>(`/recherche/pages/${id}.json`));

/** Begins to load what the first search needs. */
export const prepare = () => void Promise.allSettled([askIndex(async () => undefined), sources.lexicon()]);

const facets = remembered(async () => {
  const values = await askIndex((engine) => engine.filters());
  const idsOf = async (name: string, value: string) => {
    const { results } = await askIndex((engine) => engine.search(null, { filters: { [name]: value } }));
    return new Set(results.map(({ id }) => id));
  };
  const facet = async (name: string) =>
    new Map(
      await Promise.all(
        Object.keys(values[name] ?? {}).map(async (value) => [value, await idsOf(name, value)] as const),
      ),
    );
  const [type, theme, region] = await Promise.all(facetNames.map(facet));
  return { type: type ?? new Map(), theme: theme ?? new Map(), region: region ?? new Map() };
});

/** Which pages have which type, theme and région. */
export const loadFacets = (): Promise<Facets> => facets('');
