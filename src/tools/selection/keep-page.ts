/** The button that keeps the page in front of the reader, and shows whether it is kept. */
import { keep, remove } from '#tools/selection/selection.ts';
import { onSelectionChange, readSelection, writeSelection } from '#tools/selection/store.ts';

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
    const next = this.#kept() ? remove(selection, this.#page) : keep(selection, this.#page, title);
    const status = this.querySelector('[role=status]');
    if (!status) return;
    if (next === selection) status.textContent = 'Votre sélection est pleine : retirez d’abord une page.';
    else status.textContent = writeSelection(next) ? '' : 'Ce navigateur refuse de garder des pages.';
  }
}

customElements.define('keep-page', KeepPage);
