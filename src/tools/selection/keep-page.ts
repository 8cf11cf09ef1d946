/** The button that keeps the page in front of the reader, and shows whether it is kept. */
import { keep, remove } from '#tools/selection/selection.ts';
import { make } from '#tools/dom.ts';
import { changeSelection, onSelectionChange, readSelection, writeSelection } from '#tools/selection/store.ts';

const REFUSED = 'Ce navigateur refuse de garder des pages.';

class KeepPage extends HTMLElement {
  #left = new AbortController();

  connectedCallback() {
    this.#left = new AbortController();
    const { signal } = this.#left;
    this.querySelector('button')?.addEventListener('click', () => this.#toggle(), { signal });
    onSelectionChange(() => this.#show(), signal);
    this.#show();
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  get #page() {
    return this.dataset['page'] ?? '';
  }

  #kept() {
    return readSelection().some(({ page }) => page === this.#page);
  }

  #show() {
    this.querySelector('button')?.setAttribute('aria-pressed', String(this.#kept()));
  }

  #toggle() {
    const title = document.querySelector('h1')?.textContent.trim() ?? this.#page;
    const selection = readSelection();
    const former = selection.find(({ page }) => page === this.#page);
    if (former) return this.#remove(former.remark !== '' || (former.others ?? []).length > 0);
    const next = keep(selection, this.#page, title);
    if (next === selection) this.#say('Votre sélection est pleine : retirez d’abord une page.');
    else this.#say(writeSelection(next) ? '' : REFUSED);
  }

  /** Takes the page out; what was written about it has a way back. */
  #remove(hasRemark: boolean) {
    const { undo, kept } = changeSelection((now) => remove(now, this.#page));
    const back = make('button', { type: 'button', className: 'button' }, 'Annuler');
    back.addEventListener('click', () => this.#say(undo() ? '' : REFUSED));
    if (!kept) this.#say(REFUSED);
    else if (hasRemark) this.#say('Retirée, avec votre remarque. ', back);
    else this.#say('');
  }

  #say(message: string, ...more: Node[]) {
    this.querySelector('[role=status]')?.replaceChildren(message, ...more);
  }
}

customElements.define('keep-page', KeepPage);
