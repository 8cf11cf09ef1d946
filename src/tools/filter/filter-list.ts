/** A list of texts that is narrowed down by a few letters; a list on several pages is filtered as a whole. */
import { slugOf } from '#domain/slug.ts';
import { gatherPages } from '#tools/gather-pages.ts';

const SECTIONS = 'filter-list > section';
const ITEM = 'dl > div, details';

class FilterList extends HTMLElement {
  #whole: Promise<boolean> | undefined;

  connectedCallback() {
    const field = this.querySelector('input');
    field?.addEventListener('input', () => void this.#filter(field));
    if (field?.value) void this.#filter(field);
  }

  async #filter(field: HTMLInputElement) {
    this.#whole ??= gatherPages(this, SECTIONS);
    const whole = await this.#whole;
    if (!whole) this.#whole = undefined;
    const asked = slugOf(field.value);
    let found = 0;
    for (const section of this.querySelectorAll(':scope > section')) {
      const items = Array.from(section.querySelectorAll<HTMLElement>(ITEM));
      for (const item of items) item.hidden = !slugOf(item.textContent).includes(asked);
      const shown = items.filter((item) => !item.hidden).length;
      (section as HTMLElement).hidden = shown === 0;
      found += shown;
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = asked === '' ? '' : toldAnswers(found, whole);
  }
}

const toldAnswers = (found: number, whole: boolean) =>
  `${found === 0 ? 'Aucune réponse' : found === 1 ? '1 réponse' : `${found} réponses`}${whole ? '' : ' sur cette page ; le reste n’est pas venu'}.`;

customElements.define('filter-list', FilterList);
