/** Where the browser searches: the full-text index, and small files made with the site. */
import { facetsOf, type FacetGroup, type Facets } from '#search/facets.ts';
import { ANEW, pagefindAt } from '#search/pagefind.ts';
import type { Sources } from '#search/search.ts';
import type { KnownWord, Vocabulary } from '#search/words/correct.ts';
import { readLexicon, type Lexicon, type StoredLexicon } from '#search/words/lexicon.ts';

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

/** The keys of the communes whose names are made of words of the site; `words`, of those that are ordinary words too. */
export interface PlaceNames {
  names: string[];
  words: string[];
}

/** The lexicon as it is written, with what tells places from words. */
export interface SiteLexicon extends StoredLexicon {
  places: PlaceNames;
}

/** A vocabulary as it is written: its words by the number of pages that hold them, which weighs least. */
export interface StoredVocabulary {
  words: Readonly<Record<string, readonly string[]>>;
  ordinary: readonly string[];
}

const read = ({ words, ordinary }: StoredVocabulary): Vocabulary => ({
  words: Object.entries(words).flatMap(([pages, all]) => all.map((word): KnownWord => [word, Number(pages)])),
  ordinary,
});

const json = async <T>(path: string, cache = ANEW): Promise<T> => {
  const response = await fetch(path, { cache });
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

const LEXICON = '/recherche/lexique.json';
const text = pagefindAt('/pagefind/');
const lexicon = remembered(async (path: string) => {
  const { places, ...stored } = await json<SiteLexicon>(path);
  return { places, ...readLexicon(stored) } satisfies Lexicon & { places: PlaceNames };
});

/** The sources of this site, loaded as they are needed. */
export const sources: Sources = {
  find: remembered(async (token: string) => text.find(token, (await sources.lexicon()).pages)),
  lexicon: () => lexicon(LEXICON),
  vocabulary: remembered(async (initial: string) => read(await json(`/recherche/mots/${initial}.json`))),
};

/** The names of places that are made of words of the site. */
export const placeNames = async (): Promise<PlaceNames> => (await lexicon(LEXICON)).places;

/** A page found, by its identifier in the index, which changes with what it says. */
export const storedPage = remembered((id: string) => json<StoredPage>(`/recherche/pages/${id}.json`, 'default'));

/** Begins to load what the first search needs. */
export const prepare = () => void Promise.allSettled([text.open(), sources.lexicon()]);

const facets = remembered(async (path: string) => facetsOf(await json<FacetGroup[]>(path)));

/** Which pages have which type, theme and région. */
export const loadFacets = (): Promise<Facets> => facets('/recherche/filtres.json');
