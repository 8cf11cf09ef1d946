/** The button that prints the page in front of the reader. */
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);
export {};
