/** The booklet of a selection: of the one kept here, or of the one that the address carries. */
import { startNotes, type Notes } from '#domain/booklet.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { chapterOf } from '#tools/booklet/chapter.ts';
import { find, make } from '#tools/dom.ts';
import { fetchPage } from '#tools/fetch.ts';
import { qrPicture } from '#tools/qr.ts';
import { addressOf, linkOf, readLink, type Kept, type Selection } from '#tools/selection/selection.ts';
import { readSelection } from '#tools/selection/store.ts';

/** As many façades as stand side by side on a cover. */
const STREET = 7;

class SelectionBooklet extends HTMLElement {
  async connectedCallback() {
    const { pages, unread } = readLink(location.hash);
    const shared = pages.map((page) => ({ page, title: page, remark: '' }));
    const selection = shared.length + unread.length > 0 ? shared : readSelection();
    this.#signCover(selection);
    find(document, '#imprimer').addEventListener('click', () => window.print());
    const remarks = find<HTMLInputElement>(document, '#remarques');
    remarks.addEventListener('change', () => {
      for (const remark of this.querySelectorAll<HTMLElement>('.remark')) remark.hidden = !remarks.checked;
    });
    await this.#gather(selection, unread);
  }

  /** Writes on the cover the date of this copy and the address that opens the same selection. */
  #signCover(selection: Selection) {
    const address = new URL(`/ma-selection/${linkOf(selection.map(({ page }) => page))}`, location.href).href;
    find(document, '[data-today]').textContent = frenchDate(localDay(new Date()));
    const link = find<HTMLAnchorElement>(document, '.origin a');
    link.href = address;
    link.textContent = address.replace(/#.*/, '');
    const picture = qrPicture(address);
    const former = document.querySelector('.origin svg');
    if (picture) former?.replaceWith(picture);
    else former?.remove();
  }

  async #gather(selection: Selection, unread: readonly string[]) {
    for (const part of ['.contents', '#sources']) find(document, part).hidden = selection.length === 0;
    const notes = startNotes();
    const sources = new Map<string, Element>();
    const status = find(document, '#avancement');
    for (const [index, kept] of selection.entries()) {
      status.textContent = `Page ${index + 1} sur ${selection.length}…`;
      const { element, title, facade } = await this.#chapter(kept, `page-${index + 1}`, notes, sources);
      find(document, '#sources').before(element);
      const street = find(document, '.street');
      if (facade && street.childElementCount < STREET) street.append(facade);
      find(document, '.contents ol').append(make('li', {}, make('a', { href: `#page-${index + 1}` }, title)));
    }
    this.#list(sources, notes);
    status.textContent = [
      selection.length > 0
        ? `Le livret est prêt : ${selection.length === 1 ? '1 page du site y est' : `${selection.length} pages du site y sont`}. Votre navigateur dit le nombre de feuilles avant d’imprimer.`
        : 'Votre sélection est vide : gardez d’abord des pages.',
      ...unread.map((page) => `« ${page} » : cette partie du lien n’a pas pu être lue.`),
    ].join(' ');
  }

  async #chapter(kept: Kept, id: string, notes: Notes, sources: Map<string, Element>) {
    const page = await fetchPage(addressOf(kept.page));
    const address = new URL(addressOf(kept.page), location.href).href;
    const chapter = page && chapterOf(page, id, address, notes);
    const element = chapter?.element ?? missingChapter(kept, id);
    for (const [key, source] of chapter?.sources ?? []) if (!sources.has(key)) sources.set(key, source);
    if (kept.remark) element.append(make('p', { className: 'remark', hidden: true }, `Ma remarque : ${kept.remark}`));
    return { element, title: chapter?.title ?? kept.title, facade: chapter?.facade };
  }

  /** Writes the gathered sources, those called from the text first. */
  #list(sources: Map<string, Element>, notes: Notes) {
    const keys = new Set([...notes.keys, ...sources.keys()]);
    for (const key of keys) {
      const source = sources.get(key);
      if (source) find(document, '#sources ol').append(source);
    }
  }
}

const missingChapter = (kept: Kept, id: string) =>
  make(
    'article',
    { className: 'chapter' },
    make('h2', { id }, kept.title),
    make('p', {}, 'Cette page n’existe plus sur le site, ou le réseau manque.'),
  );

customElements.define('selection-booklet', SelectionBooklet);
