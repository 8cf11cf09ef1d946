/** On the page of an address that leads nowhere: offers the pages that were likely meant. */
import { make } from '#tools/dom.ts';
import { nearPages } from '#tools/near/near.ts';
import { fetchPage } from '#tools/fetch.ts';

class NearPage extends HTMLElement {
  async connectedCallback() {
    const known = await addresses(this.dataset['map'] ?? '');
    const near = nearPages(location.pathname, known);
    if (near.length === 0) return;
    const items = await Promise.all(
      near.map(async (path) => make('li', {}, make('a', { href: path }, await titleAt(path)))),
    );
    this.replaceChildren(make('p', {}, 'Vous cherchiez peut-être :'), make('ul', { className: 'links' }, ...items));
  }
}

/** Every address of the site, from its own map. */
async function addresses(map: string): Promise<string[]> {
  const text = await textAt(map);
  return Array.from(text?.matchAll(/<loc>([^<]+)<\/loc>/g) ?? [], ([, address = '']) => new URL(address).pathname);
}

/** The title of a page; its address where it cannot be read. */
const titleAt = async (path: string): Promise<string> =>
  (await fetchPage(path))?.querySelector('h1')?.textContent.trim() || path;

async function textAt(path: string): Promise<string | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

customElements.define('near-page', NearPage);
