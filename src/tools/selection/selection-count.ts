/** How many pages the reader keeps, beside the link to them. */
import { onSelectionChange, readSelection } from '#tools/selection/store.ts';

class SelectionCount extends HTMLElement {
  readonly #left = new AbortController();

  connectedCallback() {
    onSelectionChange(() => this.#show(), this.#left.signal);
    this.#show();
  }

  disconnectedCallback() {
    this.#left.abort();
  }

  #show() {
    const { length } = readSelection();
    this.textContent = length === 0 ? '' : `(${length})`;
  }
}

customElements.define('selection-count', SelectionCount);
