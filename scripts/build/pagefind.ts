/** The only door to Pagefind when the site is built: weighed tokens in, files of its index out. */
import { gunzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { FILES } from '#search/pagefind.ts';

/** A page as the index takes it: each of its tokens with its weight. */
export interface WeighedPage {
  url: string;
  weights: ReadonlyMap<string, number>;
}

export interface IndexFiles {
  /** What browsers load, by name. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** By address, the identifier under which the index finds a page. */
  ids: ReadonlyMap<string, string>;
}

/** The language under which Pagefind keeps our stems as they are. */
const NO_STEMMER = 'und';
/** How many numbers an index piece holds, of 20,000 by default: a word then brings 1 kB rather than 25. Read from the environment alone, and not documented. */
const PIECE_SIZE = 600;
/** How many pages are on their way to Pagefind at a time: enough that it never waits, few enough that thousands do not stand in memory as trees. */
const AT_ONCE = 16;
/** The files that our search loads; Pagefind’s own scripts and page extracts are left out. */
const NEEDED = /^(wasm\.unknown\.pagefind|.*\.pf_(meta|index))$/;
/** What stands before the content of a file that Pagefind has packed; unpacked, the Brotli copy that the server sends is smaller. */
const SIGNATURE = 'pagefind_dcd';
/** What Pagefind keeps of a page; its name is the page’s identifier. */
const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/;

/** Indexes weighed pages. */
export async function indexPages(pages: readonly WeighedPage[]): Promise<IndexFiles> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PIECE_SIZE);
  const { index, errors } = await createIndex({ forceLanguage: NO_STEMMER });
  if (!index) throw new Error(errors.join('\n'));
  const holding = new Map<string, number>();
  for (const { weights } of pages)
    for (const token of weights.keys()) holding.set(token, (holding.get(token) ?? 0) + 1);
  const waiting = pages.values();
  const hand = async () => {
    for (const { url, weights } of waiting) await addPage(index, url, commonFirst(weights, holding));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  const files = new Map<string, string | Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path, content } of (await index.getFiles()).files) {
    const name = path.replace(/^pagefind\//, '');
    const [, id] = FRAGMENT.exec(name) ?? [];
    if (id) ids.set(urlOfFragment(content), id);
    else if (NEEDED.test(name)) files.set(name.endsWith('.pf_meta') ? FILES.summary : name, unpacked(content));
  }
  await close();
  return { files, ids };
}

/** The content of a file of Pagefind’s. */
const unpacked = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE.length);

type Weighed = readonly [token: string, weight: number];

/** The tokens of a page, those of most pages first: Pagefind keeps their places, and like places compress well. */
const commonFirst = (weights: ReadonlyMap<string, number>, holding: ReadonlyMap<string, number>): Weighed[] =>
  [...weights].sort(([a], [b]) => (holding.get(b) ?? 0) - (holding.get(a) ?? 0) || (a < b ? -1 : 1));

async function addPage(index: PagefindIndex, url: string, tokens: readonly Weighed[]): Promise<void> {
  const tree = h('html', { lang: NO_STEMMER }, [
    h(
      'body',
      tokens.map(([token, weight]) => h('p', { 'data-pagefind-weight': weight }, token)),
    ),
  ]);
  const { errors } = await index.addHTMLFile({ url, content: toHtml(tree) });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join(', ')}`);
}

/** The address inside a fragment. */
function urlOfFragment(content: Uint8Array): string {
  return (JSON.parse(unpacked(content).toString('utf8')) as { url: string }).url;
}
