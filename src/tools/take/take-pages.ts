/** The button that makes one document, in Word or for e-readers, on the device: of this page, of a dossier with its pages, of a booklet, of the selection kept here. */
import type { About } from '#documents/about.ts';
import type { Chapter } from '#documents/page.ts';
import type { Tree } from '#documents/tree.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { counted } from '#domain/number.ts';
import { write } from '#tools/dom.ts';
import { download, notMade } from '#tools/download.ts';
import { fetchPage } from '#tools/fetch.ts';
import { addressOf } from '#tools/selection/selection.ts';
import { readSelection } from '#tools/selection/store.ts';

const FAILED = notMade('Le document');

type Maker = (chapters: readonly Chapter[], about: About) => Uint8Array<ArrayBuffer>;
/** What a button makes: its maker, brought when it is asked for, and what its file is. */
const forms: Readonly<Record<string, { maker: () => Promise<Maker>; ending: string; type: string }>> = {
  word: {
    maker: async () => (await import('#documents/word/chapters.ts')).chaptersFile,
    ending: 'docx',
    type: 'application/octet-stream',
  },
  epub: {
    maker: async () => (await import('#documents/epub.ts')).epubOf,
    ending: 'epub',
    type: 'application/epub+zip',
  },
};

class TakePages extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#take().catch(() => this.#say(FAILED)));
  }

  /** Whether the pages are gathered by a reader or a booklet; a page of prose takes its own along. */
  get #isGathered(): boolean {
    return document.querySelector('article[data-page-text]') === null;
  }

  /** The addresses of the chapters, in their order. */
  #addresses(): string[] {
    if (this.dataset['from'] === 'selection') return readSelection().map(({ page }) => addressOf(page));
    const parts = document.querySelectorAll<HTMLAnchorElement>('.chapter .address a, [data-chapters] h3 a');
    const paths = Array.from(parts, ({ pathname }) => pathname);
    return this.#isGathered ? paths : [location.pathname, ...paths];
  }

  async #take(): Promise<void> {
    const form = forms[this.dataset['as'] ?? ''];
    if (!form) return;
    const [make, { aboutPage, chapterIn, hasArticle }, { treeOf }] = await Promise.all([
      form.maker(),
      import('#documents/page.ts'),
      import('#documents/tree.ts'),
    ]);
    const addresses = this.#addresses();
    const trees: Tree[] = [];
    for (const [index, address] of addresses.entries()) {
      this.#say(`Page ${index + 1} sur ${addresses.length}…`);
      const page = address === location.pathname ? document : await fetchPage(address);
      const tree = page && treeOf(page.documentElement);
      if (tree && hasArticle(tree)) trees.push(tree);
    }
    const [first] = trees;
    if (!first) return this.#say(addresses.length === 0 ? 'Gardez d’abord une page.' : FAILED);
    const about = aboutPage(first, 'Document');
    const file = make(trees.map(chapterIn), this.#isGathered ? gathered(about, trees.length) : about);
    download(file, `${location.pathname.split('/').at(-2) ?? 'pages'}.${form.ending}`, form.type);
    const missing = addresses.length - trees.length;
    this.#say(
      `Le document contient ${counted(trees.length, 'page')}.${missing > 0 ? ` Il y manque ${counted(missing, 'page')}, faute d’avoir été lu${missing > 1 ? 'es' : 'e'}.` : ''}`,
    );
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) write(status, message);
  }
}

/** What a document of gathered pages says of itself. */
function gathered({ creator }: About, count: number): About {
  const day = localDay(new Date());
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? '',
    summary: `${counted(count, 'page')} du ${creator}.`,
    creator,
    address: location.origin + location.pathname,
    day,
    origin: `Pages réunies le ${frenchDate(day)}\u00a0:`,
  };
}
customElements.define('take-pages', TakePages);
