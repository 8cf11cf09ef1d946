/** The only door to Pagefind when the site is built: weighed tokens in, files of its index out. */
import { gunzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { decode, encode } from 'cborg';
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
/** What stands before the content of a file that Pagefind has packed; unpacked, the Brotli copy that the server sends is smaller. */
const SIGNATURE = 'pagefind_dcd';
/** What Pagefind keeps of a page; its name is the page’s identifier. */
const FRAGMENT = /^fragment\/(.*)\.pf_fragment$/;

/** Indexes weighed pages. */
export async function indexPages(pages: readonly WeighedPage[]): Promise<IndexFiles> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(PIECE_SIZE);
  const { index, errors } = await createIndex({ forceLanguage: NO_STEMMER });
  if (!index) throw new Error(errors.join('\n'));
  const waiting = pages.values();
  const hand = async () => {
    for (const page of waiting) await addPage(index, page);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  const files = new Map<string, string | Uint8Array>();
  const ids = new Map<string, string>();
  for (const { path, content } of (await index.getFiles()).files) {
    const name = path.replace(/^pagefind\//, '');
    const [, id] = FRAGMENT.exec(name) ?? [];
    if (id) ids.set(urlOfFragment(content), id);
    else if (name === FILES.program) files.set(name, unpacked(content));
    else if (name.endsWith('.pf_meta')) files.set(FILES.summary, withoutLengths(unpacked(content)));
    else if (name.endsWith('.pf_index')) files.set(name, withoutPlaces(unpacked(content)));
  }
  await close();
  return { files, ids };
}

/** The content of a file of Pagefind’s. */
const unpacked = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE.length);

/** A summary: of each page its identifier and how many words it holds, then the rest. */
type Summary = [version: string, pages: [id: string, words: number, sort: string][], ...rest: never[]];
/** A piece: of each word the pages that hold it, with its weights below zero and its places there. */
type Piece = [
  words: [word: string, pages: [page: number, weightsAndPlaces: number[], meta: never[]][], variants: never[]][],
];

/** A summary without lengths of pages: nothing is measured by them, and they weigh a fifth of it. All are one, for none would be divided by. */
function withoutLengths(content: Uint8Array): Uint8Array {
  const [version, pages, ...rest] = decode(content) as Summary;
  return encode([version, pages.map(([id, , sort]) => [id, 1, sort]), ...rest]);
}

/** A piece without the places of words in pages: no phrase is looked for, and they weigh a third of it and more. */
function withoutPlaces(content: Uint8Array): Uint8Array {
  const [words] = decode(content) as Piece;
  const placeless = (given: number[]) => given.map((one) => Math.min(one, 0));
  return encode([
    words.map(([word, pages, variants]) => [
      word,
      pages.map(([page, given, meta]) => [page, placeless(given), meta]),
      variants,
    ]),
  ]);
}

async function addPage(index: PagefindIndex, { url, weights }: WeighedPage): Promise<void> {
  const tree = h('html', { lang: NO_STEMMER }, [
    h(
      'body',
      Array.from(weights, ([token, weight]) => h('p', { 'data-pagefind-weight': weight }, token)),
    ),
  ]);
  const { errors } = await index.addHTMLFile({ url, content: toHtml(tree) });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join(', ')}`);
}

/** The address inside a fragment. */
function urlOfFragment(content: Uint8Array): string {
  return (JSON.parse(unpacked(content).toString('utf8')) as { url: string }).url;
}
