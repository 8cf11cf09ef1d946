/** Makes the search index of the built site. */
import { beginningOf } from '#search/excerpt.ts';
import type { FacetGroup } from '#search/facets.ts';
import type { KnownWord } from '#search/words/correct.ts';
import { lexiconOf, readLexicon, type TermForms } from '#search/words/lexicon.ts';
import type { Notice } from '#search/notice.ts';
import type { SiteLexicon, StoredPage, StoredVocabulary } from '#search/sources.ts';
import { initials } from '#search/words/sound.ts';
import { weigh } from '#search/weigh.ts';
import type { BuiltSite } from './built-site.ts';
import { frenchWords } from './french.ts';
import { indexPages } from './pagefind.ts';
import { readPages, type ReadPage } from './pages.ts';
import { placeNamesIn, type Town } from './place-names.ts';
import { ordinaryStems, withoutSlips, wordsHeldBy } from './vocabulary.ts';

/** What the pages cannot say of themselves; written by the site, read here, not published. */
const NOTICES = 'recherche/notices.json';

/** Indexes every page of a site that marks its body, and writes index, extracts, filters, lexicon and vocabulary into it. */
export async function indexSite(site: BuiltSite): Promise<void> {
  const known = JSON.parse(site.text(NOTICES)) as {
    notices: Notice[];
    terms: TermForms[];
    topics: string[];
    towns: Town[];
  };
  const pages = readPages(site, known.notices);
  const french = frenchWords();
  const held = wordsHeldBy(pages);
  const ordinary = ordinaryStems(held, french);
  for (const initial of initials) {
    const vocabulary = writtenVocabulary(held.get(initial) ?? [], ordinary.get(initial) ?? []);
    site.write(`recherche/mots/${initial}.json`, JSON.stringify(vocabulary));
  }
  const written = lexiconOf(withoutSlips(known.terms, held), known.topics, pages.length);
  const lexicon = readLexicon(written);
  const places = placeNamesIn(pages, known.towns, french, lexicon.everyday.terms.keys());
  site.write('recherche/lexique.json', JSON.stringify({ ...written, places } satisfies SiteLexicon));

  const { files, ids } = await indexPages(
    pages.map(({ notice, sections }) => ({ url: notice.url, weights: weigh(notice, sections, lexicon) })),
  );
  for (const [name, content] of files) site.write(`pagefind/${name}`, content);
  for (const page of pages)
    site.write(`recherche/pages/${ids.get(page.notice.url)}.json`, JSON.stringify(stored(page)));
  site.write('recherche/filtres.json', JSON.stringify(groupsOf(pages, ids)));
  site.remove(NOTICES);
}

const writtenVocabulary = (held: readonly KnownWord[], ordinary: readonly string[]): StoredVocabulary => {
  const groups = Map.groupBy(held, ([, pages]) => pages);
  return {
    words: Object.fromEntries(Array.from(groups, ([pages, group]) => [pages, group.map(([word]) => word)])),
    ordinary,
  };
};

/** The pages that the filters take for the same, together. */
function groupsOf(pages: readonly ReadPage[], ids: ReadonlyMap<string, string>): FacetGroup[] {
  const groups = new Map<string, FacetGroup & { ids: string[] }>();
  for (const { notice } of pages) {
    const { kind: type, themes, region } = notice;
    const key = JSON.stringify([type, themes, region]);
    const group = groups.get(key) ?? { type, themes, ...(region && { region }), ids: [] };
    group.ids.push(ids.get(notice.url) ?? '');
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What the browser shows of a page found. */
const stored = ({ notice, sections }: ReadPage): StoredPage => ({
  url: notice.url,
  title: notice.title,
  kind: notice.kind,
  summary: notice.summary,
  ...(notice.place && { place: notice.place }),
  ...(notice.year && { year: notice.year }),
  themes: notice.themes,
  sections: sections.map(({ id, title, text }) => [id, title, beginningOf(text, LONGEST_EXTRACT)]),
});

/** Beyond this many characters, the text of a section is searched but not shown. */
const LONGEST_EXTRACT = 700;
