/** A list of texts that is narrowed down by a few letters; a list on several pages is filtered as a whole. */
import { pageAt, pagePath } from '#domain/paging.ts';
import { slugOf } from '#domain/slug.ts';
import { parsePage } from '#tools/trusted.ts';

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
    this.#whole ??= this.#gather();
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
    if (status) status.textContent = asked === '' ? '' : counted(found, whole);
  }

  /** Brings the sections of the other pages in, in their order, and takes the numbered pages away; false when one did not come. */
  async #gather(): Promise<boolean> {
    const { list, number } = pageAt(location.pathname);
    const others = Array.from({ length: Number(this.dataset['pages'] ?? 1) }, (_, index) => index + 1).filter(
      (page) => page !== number,
    );
    try {
      const parts = await Promise.all(
        others.map(async (page) => ({ page, sections: await sectionsOf(pagePath(list, page)) })),
      );
      const own = Array.from(this.querySelectorAll(':scope > section'));
      for (const { page, sections } of parts) {
        if (page < number) own[0]?.before(...sections);
        else own.at(-1)?.after(...sections);
      }
      this.querySelector('.paging')?.remove();
      return true;
    } catch {
      return false;
    }
  }
}

const counted = (found: number, whole: boolean) =>
  `${found === 0 ? 'Aucune réponse' : found === 1 ? '1 réponse' : `${found} réponses`}${whole ? '' : ' sur cette page ; le reste n’est pas venu'}.`;

async function sectionsOf(address: string): Promise<Element[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return Array.from(parsePage(await response.text()).querySelectorAll(SECTIONS));
}

customElements.define('filter-list', FilterList);
