/** The page of the selection: see, reorder, remark, empty, keep in a file, send as a link. */
import { localDay } from '#domain/date.ts';
import { MOST_FICHES, writeFiches } from '#tools/compare/choice.ts';
import { make } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { fetchCatalogue, type Catalogue } from '#tools/selection/catalogue.ts';
import {
  addressOf,
  annotate,
  linkOf,
  merge,
  move,
  parse,
  parseLink,
  remove,
  serialise,
  type Kept,
  type Selection,
} from '#tools/selection/selection.ts';
import { onSelectionChange, readSelection, writeSelection } from '#tools/selection/store.ts';

const LARGEST_FILE = 1_000_000;

class MySelection extends HTMLElement {
  #catalogue: Catalogue | undefined;
  #left: AbortController | undefined;

  async connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('change', (event) => void this.#change(event), { signal });
    window.addEventListener('hashchange', () => this.#showShared(), { signal });
    onSelectionChange(() => this.#show(), signal);
    this.#catalogue = await fetchCatalogue(this.dataset['catalogue'] ?? '');
    this.#show();
    this.#showShared();
  }

  disconnectedCallback() {
    this.#left?.abort();
  }

  #find<E extends HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector} in the selection’s page`);
    return found;
  }

  #show() {
    const selection = readSelection();
    const list = this.#find('.kept');
    const rows = new Map(Array.from(list.children, (row) => [(row as HTMLElement).dataset['page'], row]));
    const focused = document.activeElement;
    list.replaceChildren(...selection.map((kept) => this.#fill(rows.get(kept.page), kept)));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    this.#find('.nothing').hidden = selection.length > 0;
    this.#find('.filled').hidden = selection.length === 0;
    this.#find('.link').hidden = true;
    this.#showCompare(selection);
  }

  /** The row of a kept page: the one already on the page, or a new one. */
  #fill(former: Element | undefined, kept: Kept): Element {
    const template = this.#find<HTMLTemplateElement>('template');
    const row = (former ?? document.importNode(template.content, true).firstElementChild) as HTMLElement;
    row.dataset['page'] = kept.page;
    const title = row.querySelector('a');
    const gone = row.querySelector<HTMLElement>('.gone');
    const remark = row.querySelector('textarea');
    if (title && gone && remark) this.#fillRow(kept, title, gone, remark);
    for (const button of row.querySelectorAll('button'))
      button.setAttribute('aria-label', `${button.textContent} : ${this.#titleOf(kept)}`);
    return row;
  }

  #fillRow(kept: Kept, title: HTMLAnchorElement, gone: HTMLElement, remark: HTMLTextAreaElement) {
    title.textContent = this.#titleOf(kept);
    gone.hidden = !this.#isGone(kept.page);
    if (gone.hidden) title.href = addressOf(kept.page);
    if (remark !== document.activeElement) remark.value = kept.remark;
  }

  #titleOf = ({ page, title }: Pick<Kept, 'page' | 'title'>) => this.#catalogue?.[page] ?? title;
  #isGone = (page: string) => this.#catalogue !== undefined && !Object.hasOwn(this.#catalogue, page);

  #showCompare(selection: Selection) {
    const fiches = selection
      .filter(({ page }) => page.startsWith('fiches/') && !this.#isGone(page))
      .slice(0, MOST_FICHES)
      .map(({ page }) => page.slice('fiches/'.length));
    const link = this.#find<HTMLAnchorElement>('[data-link=compare]');
    link.hidden = fiches.length < 2;
    link.href = `/comparer/${writeFiches(fiches)}`;
    link.textContent = `Comparer les ${fiches.length} premières fiches`;
  }

  #showShared() {
    const pages = parseLink(location.hash);
    this.#find('.shared').hidden = pages.length === 0;
    this.#find<HTMLAnchorElement>('[data-link=shared-booklet]').href = `/livret/selection/${linkOf(pages)}`;
    this.#find('.shared ol').replaceChildren(
      ...pages.map((page) =>
        this.#isGone(page)
          ? make('li', {}, `${page} (cette page n’existe plus)`)
          : make('li', {}, make('a', { href: addressOf(page) }, this.#titleOf({ page, title: page }))),
      ),
    );
  }

  #click(event: Event) {
    const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-do]');
    if (!button) return;
    const page = button.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
    switch (button.dataset['do']) {
      case 'up':
        return this.#move(page, -1, button);
      case 'down':
        return this.#move(page, 1, button);
      case 'remove':
        return this.#remove(page);
      case 'empty':
        return this.#replace([], 'Toutes les pages sont retirées.');
      case 'accept':
        return this.#accept();
      case 'refuse':
        return this.#forgetShared();
      case 'share':
        return void this.#share();
      case 'export':
        return this.#export();
    }
  }

  #move(page: string, by: -1 | 1, button: HTMLElement) {
    const selection = move(readSelection(), page, by);
    writeSelection(selection);
    button.focus();
    const rank = selection.findIndex((kept) => kept.page === page) + 1;
    this.#say(`Place ${rank} sur ${selection.length}.`);
  }

  #remove(page: string) {
    const selection = readSelection();
    const kept = selection.find((item) => item.page === page);
    if (kept) this.#replace(remove(selection, page), `« ${this.#titleOf(kept)} » est retirée.`);
  }

  /** Puts another selection in place, and offers the former one back. */
  #replace(next: Selection, message: string) {
    const former = readSelection();
    if (!writeSelection(next)) return this.#say('Ce navigateur refuse de garder ce changement.');
    const undo = make('button', { type: 'button', className: 'button' }, 'Annuler');
    undo.addEventListener('click', () => {
      writeSelection(former);
      this.#say('C’est annulé.');
    });
    this.#say(message, undo);
    undo.focus();
  }

  #say(message: string, ...more: Node[]) {
    this.#find('.status').replaceChildren(message, ...more);
  }

  async #change({ target }: Event) {
    if (target instanceof HTMLTextAreaElement) {
      const page = target.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? '';
      const saved = writeSelection(annotate(readSelection(), page, target.value));
      this.#say(saved ? 'Remarque gardée sur cet appareil.' : 'Ce navigateur refuse de garder cette remarque.');
    } else if (target instanceof HTMLInputElement && target.files?.[0]) {
      await this.#import(target.files[0]);
      target.value = '';
    }
  }

  async #import(file: File) {
    const added = file.size > LARGEST_FILE ? [] : parse(await file.text());
    if (added.length === 0) return this.#say('Ce fichier ne contient aucune sélection.');
    this.#add(added);
  }

  #accept() {
    const pages = parseLink(location.hash).filter((page) => !this.#isGone(page));
    this.#add(pages.map((page) => ({ page, title: this.#titleOf({ page, title: page }), remark: '' })));
    this.#forgetShared();
  }

  #add(added: Selection) {
    const former = readSelection();
    const next = merge(former, added);
    const count = next.length - former.length;
    this.#replace(next, count === 1 ? '1 page ajoutée.' : `${count} pages ajoutées.`);
  }

  #forgetShared() {
    history.replaceState(null, '', location.pathname);
    this.#showShared();
  }

  async #share() {
    const address = new URL(`/ma-selection/${linkOf(readSelection().map(({ page }) => page))}`, location.href).href;
    const field = this.#find<HTMLInputElement>('#lien');
    field.value = address;
    this.#find('.link').hidden = false;
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(address);
      this.#say('Lien copié.');
    } catch {
      this.#say('Copiez le lien ci-dessous.');
    }
  }

  #export() {
    download(serialise(readSelection()), `ma-selection-${localDay(new Date())}.json`, 'application/json');
  }
}

customElements.define('my-selection', MySelection);
