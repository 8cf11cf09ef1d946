/** Hands a text that the reader completed to those who publish the site: copied, kept as a file, or in an e-mail. */
import { make, write } from '#tools/dom.ts';
import { download } from '#tools/download.ts';

/** The beginning of a message about a page that it does not name. */
const OPEN = 'Page : \n';

class HandOver extends HTMLElement {
  readonly #status = make('p', { role: 'status' });

  connectedCallback() {
    const text = this.querySelector('textarea');
    if (!text) return;
    this.#fillPage(text);
    const mail = this.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    const carry = () => {
      if (mail) mail.href = mail.href.replace(/body=.*$/, `body=${encodeURIComponent(text.value)}`);
    };
    text.addEventListener('input', carry);
    carry();
    const button = (name: string, act: () => unknown) => {
      const made = make('button', { type: 'button', className: 'button' }, name);
      made.addEventListener('click', act);
      return made;
    };
    const keep = () => {
      download(text.value, 'message.txt', 'text/plain');
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

  /** Writes the page of which the address speaks, where the message leaves it open. */
  #fillPage(text: HTMLTextAreaElement) {
    const page = new URLSearchParams(location.search).get('page') ?? '';
    if (!text.value.startsWith(OPEN) || !/^\/[a-z0-9/-]+\/$/.test(page)) return;
    text.value = text.value.replace(OPEN, `Page : ${new URL(page, location.href).href}\n`);
    const details = this.querySelector('details');
    if (details) details.open = true;
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
