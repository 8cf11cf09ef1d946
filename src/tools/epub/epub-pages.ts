/** The button that makes a book for e-readers, on the device: of this page, of a dossier with its pages, of the selection kept here. */
import type { About } from '#documents/about.ts';
import type { Tree } from '#documents/tree.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { fetchPage } from '#tools/fetch.ts';
import { addressOf } from '#tools/selection/selection.ts';
import { readSelection } from '#tools/selection/store.ts';

const FAILED = 'Le livre n’a pas pu être fait : le réseau manque, ou le site vient de changer.';
const counted = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`;

class EpubPages extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#take().catch(() => this.#say(FAILED)));
  }

  get #isSelection(): boolean {
    return this.dataset['from'] === 'selection';
  }

  /** The addresses of the chapters, in their order. */
  #addresses(): string[] {
    if (this.#isSelection) return readSelection().map(({ page }) => addressOf(page));
    const parts = document.querySelectorAll<HTMLAnchorElement>('[data-chapters] h3 a');
    return [location.pathname, ...Array.from(parts, ({ pathname }) => pathname)];
  }

  async #take(): Promise<void> {
    const [{ epubOf }, { chapterIn }, { aboutPage, hasArticle }, { treeOf }] = await Promise.all([
      import('#documents/epub.ts'),
      import('#documents/epub/chapter.ts'),
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
    const name = location.pathname.split('/').at(-2) ?? 'livre';
    download(
      epubOf(trees.map(chapterIn), this.#isSelection ? selected(about, trees.length) : about),
      `${name}.epub`,
      'application/epub+zip',
    );
    const missing = addresses.length - trees.length;
    this.#say(
      `Le livre contient ${counted(trees.length, 'page')}.${missing > 0 ? ` Pas dans le livre, faute d’avoir été lu : ${counted(missing, 'page')}.` : ''}`,
    );
  }

  #say(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) write(status, message);
  }
}

/** What the book of a selection says of itself. */
function selected({ creator }: About, count: number): About {
  const day = localDay(new Date());
  return {
    title: 'Ma sélection',
    summary: `${counted(count, 'page')} du ${creator}.`,
    creator,
    address: location.origin + location.pathname,
    day,
    origin: `Sélection faite le ${frenchDate(day)} :`,
  };
}
customElements.define('epub-pages', EpubPages);
