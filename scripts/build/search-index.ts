/** Makes the search index of the built site. */
import { gunzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { lexiconOf, type TermForms } from '#search/words/lexicon.ts';
import type { Notice } from '#search/notice.ts';
import type { StoredPage } from '#search/sources.ts';
import { initials } from '#search/words/sound.ts';
import { weigh } from '#search/weigh.ts';
import type { BuiltSite } from './built-site.ts';
import { readPages, type ReadPage } from './pages.ts';
import { vocabularyOf, withoutSlips } from './vocabulary.ts';

/** What the pages cannot say of themselves; written by the site, read here, not published. */
const NOTICES = 'recherche/notices.json';
/** The language under which Pagefind keeps our stems as they are. */
const NO_STEMMER = 'und';
/** How many numbers an index piece holds, of 20,000 by default: a word then brings 1 kB rather than 25. */
const PIECE_SIZE = 600;
/** The files that our search loads; Pagefind’s own interface and page extracts are left out. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|index|filter))$/;

/** Its program. */
const ENGINE = 'pagefind.js';

/** Pagefind packs these with gzip; unpacked, the Brotli copy that the server sends is smaller. */
const PACKED = /\.(pagefind|pf_\w+)$/;

/** Indexes every page of a site that marks its body, and writes index, extracts, lexicon and vocabulary into it. */
export async function indexSite(site: BuiltSite): Promise<void> {
  const known = JSON.parse(site.text(NOTICES)) as {
    notices: Notice[];
    terms: TermForms[];
    topics: string[];
  };
  const pages = readPages(site, known.notices);
  const vocabulary = vocabularyOf(pages);
  for (const initial of initials)
    site.write(`recherche/mots/${initial}.json`, JSON.stringify(vocabulary.get(initial) ?? []));
  const lexicon = lexiconOf(withoutSlips(known.terms, vocabulary), known.topics, pages.length);
  site.write('recherche/lexique.json', JSON.stringify(lexicon));

  const weighed = pages.map((page) => ({ page, weights: weigh(page.notice, page.sections, lexicon) }));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PIECE_SIZE);
  const { index, errors } = await createIndex({ forceLanguage: NO_STEMMER });
  if (!index) throw new Error(errors.join('\n'));
  const pagesWith = new Map<string, number>();
  for (const { weights } of weighed)
    for (const token of weights.keys()) pagesWith.set(token, (pagesWith.get(token) ?? 0) + 1);
  await Promise.all(weighed.map(({ page, weights }) => addPage(index, page, commonFirst(weights, pagesWith))));
  const byUrl = new Map(pages.map((page) => [page.notice.url, page]));
  for (const { path, content } of (await index.getFiles()).files) {
    const file = path.replace(/^pagefind\//, '');
    if (file === ENGINE) site.write(`pagefind/${file}`, withFailures(new TextDecoder().decode(content)));
    else if (NEEDED.test(file)) site.write(`pagefind/${file}`, PACKED.test(file) ? gunzipSync(content) : content);
    if (!file.endsWith('.pf_fragment')) continue;
    const page = byUrl.get(urlOfFragment(content));
    if (page) site.write(`recherche/pages/${idOfFragment(file)}.json`, JSON.stringify(stored(page)));
  }
  await close();
  site.remove(NOTICES);
}

/** Lets Pagefind’s program tell what it hides: an index piece that did not come would make a wrong answer, a start that failed an error that nobody hears. */
function withFailures(program: string): string {
  const hidden = /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;
  const unheard = 'this.init(options2?.language);';
  if (program.match(hidden)?.length !== 2 || !program.includes(unheard))
    throw new Error('Pagefind’s program has changed: see how it handles pieces that do not come.');
  return program.replace(hidden, '$1').replace(unheard, 'this.init(options2?.language).catch(()=>{});');
}

type Weighed = readonly [token: string, weight: number];

/** The tokens of a page, those of most pages first: Pagefind keeps their places, and like places compress well. */
const commonFirst = (weights: ReadonlyMap<string, number>, pagesWith: ReadonlyMap<string, number>): Weighed[] =>
  [...weights].sort(([a], [b]) => (pagesWith.get(b) ?? 0) - (pagesWith.get(a) ?? 0) || (a < b ? -1 : 1));

/** Gives Pagefind the tokens of a page with their weights, and its filters. */
async function addPage(index: PagefindIndex, { notice }: ReadPage, tokens: readonly Weighed[]) {
  const filters = [
    `type:${notice.kind}`,
    ...notice.themes.map((theme) => `theme:${theme}`),
    ...(notice.region ? [`region:${notice.region}`] : []),
  ];
  const tree = h('html', { lang: NO_STEMMER }, [
    h('body', [
      ...filters.map((filter) => h('span', { 'data-pagefind-filter': filter })),
      ...tokens.map(([token, weight]) => h('p', { 'data-pagefind-weight': weight }, token)),
    ]),
  ]);
  const { errors } = await index.addHTMLFile({ url: notice.url, content: toHtml(tree) });
  if (errors.length > 0) throw new Error(`${notice.url}: ${errors.join(', ')}`);
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
  sections: sections.map(({ id, title, text }) => [id, title, text.slice(0, LONGEST_EXTRACT)]),
});

/** Beyond this many characters, the text of a section is searched but not shown. */
const LONGEST_EXTRACT = 700;

const idOfFragment = (file: string) => file.replace(/^fragment\//, '').replace(/\.pf_fragment$/, '');

/** The address inside a Pagefind fragment: a signature, then JSON, compressed. */
function urlOfFragment(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}
