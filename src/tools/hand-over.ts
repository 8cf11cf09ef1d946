/** Hands a text that the reader completed to those who publish the site: copied, kept as a file, or in an e-mail. */
import { make, write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';

class HandOver extends HTMLElement {
  readonly #status = make('p', { role: 'status' });

  connectedCallback() {
    const text = this.querySelector('textarea');
    if (!text) return;
    const mail = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    text.addEventListener('input', () => {
      if (mail) mail.href = mail.href.replace(/body=.*$/, `body=${encodeURIComponent(text.value)}`);
    });
    const button = (name: string, act: () => unknown) => {
      const made = make('button', { type: 'button', className: 'button' }, name);
      made.addEventListener('click', act);
      return made;
    };
    const keep = () => {
      download(text.value, `${this.dataset['file']}.txt`, 'text/plain');
      write(this.#status, 'Le message est gardé dans un fichier, parmi vos téléchargements.');
    };
    text.after(
      make(
        'p',
        {},
        button('Copier', () => this.#copy(text)),
        ' ',
        button('Enregistrer', keep),
      ),
      this.#status,
    );
  }

  async #copy(text: HTMLTextAreaElement) {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      write(this.#status, 'C’est copié.');
    } catch {
      write(this.#status, 'Le message est sélectionné : copiez-le avec votre clavier ou votre doigt.');
    }
  }
}
customElements.define('hand-over', HandOver);
