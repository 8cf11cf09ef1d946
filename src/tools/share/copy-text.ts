/** Copies the text beside its button. */
class CopyText extends HTMLElement {
  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const source = this.querySelector('pre');
    const status = this.querySelector('[role=status]');
    if (!source || !status) return;
    try {
      await navigator.clipboard.writeText(source.textContent);
      status.textContent = 'C’est copié.';
    } catch {
      getSelection()?.selectAllChildren(source);
      status.textContent = 'Le texte est sélectionné : copiez-le avec votre clavier ou votre doigt.';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-text': CopyText;
  }
}
customElements.define('copy-text', CopyText);
export {};
