/** Hands the page on: the platform’s share sheet where there is one, else a dialog with four ways. */
import { addStyles, make } from '#tools/dom.ts';
import '#tools/share/copy-text.ts';
import { mailUrl, smsUrl, type Shared } from '#tools/share/message.ts';
import css from '#tools/share/share.css?inline';

addStyles(css);

class SharePage extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;

  connectedCallback() {
    this.querySelector('button')?.addEventListener('click', () => void this.#share());
  }

  async #share() {
    const page = sharedPage();
    if ('share' in navigator) {
      try {
        await navigator.share({ ...page, text: page.title });
        return;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
      }
    }
    this.#dialog ??= this.appendChild(dialog(page));
    this.#dialog.showModal();
  }
}

/** The page in front of the reader, under its lasting address. */
function sharedPage(): Shared {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const { pathname } = new URL(canonical);
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? document.title,
    url: new URL(pathname, location.origin).href,
  };
}

function dialog(page: Shared): HTMLDialogElement {
  const copy = make('copy-text', {}, make('pre', { textContent: page.url }), ' ');
  const status = make('p');
  status.role = 'status';
  copy.append(make('button', { type: 'button', className: 'button', textContent: 'Copier l’adresse' }), status);
  const code = document.querySelector('.print-only svg[role=img]')?.cloneNode(true) ?? '';
  const close = make('button', { type: 'button', className: 'button button-main', textContent: 'Fermer' });
  const box = make(
    'dialog',
    { className: 'share' },
    make('h2', { id: 'partager', textContent: 'Partager cette page' }),
    copy,
    make(
      'p',
      {},
      make('a', { className: 'button', href: mailUrl(page), textContent: 'Par e-mail' }),
      make('a', { className: 'button', href: smsUrl(page), textContent: 'Par SMS' }),
    ),
    make('figure', {}, code, make('figcaption', { textContent: 'À photographier avec un autre téléphone.' })),
    close,
  );
  box.setAttribute('aria-labelledby', 'partager');
  close.addEventListener('click', () => box.close());
  return box;
}

customElements.define('share-page', SharePage);
