/** The button that makes a Word document of the page, on the device. */
import { download } from '#tools/download.ts';

class WordPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#take().catch(() => this.#say()));
  }

  async #take(): Promise<void> {
    const [{ articleFile }, { treeOf }] = await Promise.all([
      import('#documents/page.ts'),
      import('#documents/tree.ts'),
    ]);
    const name = `${location.pathname.split('/').at(-2) ?? 'page'}.docx`;
    download(articleFile(treeOf(document.documentElement)), name, 'application/octet-stream');
  }

  #say(): void {
    const status = this.querySelector('[role=status]');
    if (status)
      status.textContent = 'Le document n’a pas pu être fait : le réseau manque, ou le site vient de changer.';
  }
}

customElements.define('word-page', WordPage);
