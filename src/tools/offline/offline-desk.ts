/** Shows what is on this device, the copy and the pages opened, and removes either at the reader’s word. */
import { WHOLE } from '#domain/copy.ts';
import { frenchDate } from '#domain/date.ts';
import { findPart, make } from '#tools/dom.ts';
import { CHANGE, OfflineCopy } from '#tools/offline/offline-copy.ts';
import { currentCopy, fetchManifest, removeCopy } from '#tools/offline/store.ts';
import { parsePage } from '#tools/trusted.ts';
import { VISITED } from '#tools/offline/visited.ts';

class OfflineDesk extends HTMLElement {
  connectedCallback() {
    if (!('caches' in window)) {
      findPart(this, 'copie').textContent = 'Ce navigateur ne sait pas garder de pages.';
      return;
    }
    findPart(this, 'absente').hidden = location.pathname === this.dataset['path'];
    this.#button('supprimer', removeCopy);
    this.#button('oublier', () => caches.delete(VISITED));
    window.addEventListener(CHANGE, () => void this.#show());
    void this.#show();
  }

  #button(name: string, act: () => Promise<unknown>) {
    findPart(this, name).addEventListener('click', () => {
      void act().then(() => window.dispatchEvent(new Event(CHANGE)));
    });
  }

  /** How many times the desk was asked to show what is there: only the last one speaks. */
  #asked = 0;

  async #show() {
    const turn = ++this.#asked;
    const current = (await currentCopy())?.copy;
    const pages = await visitedPages();
    if (turn !== this.#asked) return;
    findPart(this, 'supprimer').hidden = !current;
    findPart(this, 'copie').textContent = current
      ? `Sur cet appareil : copie du ${frenchDate(current.day)}, ${this.#titles(current.scopes)}.`
      : 'Aucune copie sur cet appareil.';
    findPart(this, 'oublier').hidden = pages.length === 0;
    findPart(this, 'visites').replaceChildren(
      ...pages.map(({ path, title }) => make('li', {}, make('a', { href: path, textContent: title }))),
    );
    const manifest = await fetchManifest().catch(() => undefined);
    findPart(this, 'emporter').hidden = !manifest;
    for (const copy of this.querySelectorAll('offline-copy')) {
      if (manifest && copy instanceof OfflineCopy) await copy.describe(manifest);
    }
  }

  #titles(scopes: readonly string[]): string {
    if (scopes.includes(WHOLE)) return 'tout le centre';
    const titles = scopes.map((id) => this.querySelector(`[data-scope="${CSS.escape(id)}"]`)?.ariaLabel);
    return titles.filter(Boolean).join(', ');
  }
}

/** The pages that the reader has opened, the latest first. */
async function visitedPages(): Promise<{ path: string; title: string }[]> {
  const cache = await caches.open(VISITED);
  const requests = (await cache.keys()).filter(({ url }) => url.endsWith('/'));
  const pages = requests.reverse().map(async (request) => {
    const text = await (await cache.match(request))?.text();
    // A page that is being kept anew is not there for a moment.
    if (text === undefined) return [];
    const title = parsePage(text).title.replace(/ — [^—]*$/, '');
    return [{ path: new URL(request.url).pathname, title }];
  });
  return (await Promise.all(pages)).flat();
}

customElements.define('offline-desk', OfflineDesk);
