/** Shows this month’s gestures: takes them from the calendar of the page, or else from the site’s. */
import { months } from '#domain/vocabulary.ts';
import { make } from '#tools/dom.ts';
import { fetchData } from '#tools/fetch.ts';

interface Gesture {
  task: string;
  href: string;
  title: string;
}

const SHOWN = 3;

class GardenMonth extends HTMLElement {
  connectedCallback(): void {
    void this.#show(new Date().getMonth());
  }

  async #show(index: number): Promise<void> {
    const gestures = (await fetchData<Gesture[][]>('/api/saison.json'))?.[index] ?? [];
    const list = this.querySelector('ul');
    const heading = this.querySelector('h2');
    if (!list || !heading || gestures.length === 0) return;
    const month = months[index] ?? '';
    heading.textContent = `En ${month}, au jardin`;
    list.replaceChildren(
      ...gestures
        .slice(0, SHOWN)
        .map(({ task, href, title }) => make('li', {}, make('p', {}, task), make('a', { href }, title))),
    );
  }
}

customElements.define('garden-month', GardenMonth);
