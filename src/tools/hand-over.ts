/** Hands a text that the reader completed to those who publish the site: copied, kept as a file, or in an e-mail. */
import { download } from '#tools/download.ts';

class HandOver extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('textarea');
    if (!text) return;
    const mail = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    text.addEventListener('input', () => {
      if (mail) mail.href = mail.href.replace(/body=.*$/, `body=${encodeURIComponent(text.value)}`);
    });
    const [copy, keep] = this.querySelectorAll('button');
    copy?.addEventListener('click', () => void this.#copy(text));
    keep?.addEventListener('click', () => {
      download(text.value, `${this.dataset['file']}.txt`, 'text/plain');
      this.#say('Le message est gardé dans un fichier, parmi vos téléchargements.');
    });
  }

  async #copy(text: HTMLTextAreaElement) {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      this.#say('C’est copié.');
    } catch {
      this.#say('Le message est sélectionné : copiez-le avec votre clavier ou votre doigt.');
    }
  }

  #say(words: string) {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words;
  }
}
customElements.define('hand-over', HandOver);
