/** The filters of the results: closed until the reader wants them; what they offer is loaded and counted then. */
import { regions } from '#domain/region.ts';
import { themes } from '#domain/vocabulary.ts';
import { counts, facetNames, type Choice, type FacetName, type Facets } from '#search/facets.ts';
import type { Ranked } from '#search/fuse.ts';
import { loadFacets } from '#search/sources.ts';
import { make } from '#tools/dom.ts';

/** The name of a theme, by its key. */
export const themeNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(themes).map(([id, { label }]) => [id, label]),
);

const labels: Record<FacetName, { label: string; all: string; names: Readonly<Record<string, string>> }> = {
  type: { label: 'Type', all: 'Tous les types', names: {} },
  theme: { label: 'Thème', all: 'Tous les thèmes', names: themeNames },
  region: { label: 'Région', all: 'Toutes les régions', names: regions },
};

/** The filters of one list of results: what each would leave, and which are chosen. */
export class Filters {
  readonly element = make('details', { className: 'filters', hidden: true });
  readonly #selects = make('div', { className: 'selects' });
  readonly #choosing: (choice: Choice) => void;
  #pages: readonly Ranked[] = [];
  #choice: Choice = {};

  /** `choosing` is called with what the reader chose. */
  constructor(choosing: (choice: Choice) => void) {
    this.#choosing = choosing;
    this.element.append(make('summary', { textContent: 'Filtrer les résultats' }), this.#selects);
    this.element.addEventListener('toggle', () => void this.#fill());
  }

  /** Offers to narrow these pages down; open where something is chosen already. */
  offer(pages: readonly Ranked[], choice: Choice): void {
    this.#pages = pages;
    this.#choice = choice;
    this.element.hidden = pages.length === 0;
    if (facetNames.some((name) => choice[name])) this.element.open = true;
    void this.#fill();
  }

  async #fill(): Promise<void> {
    if (!this.element.open) return;
    const [pages, choice] = [this.#pages, this.#choice];
    const facets = await loadFacets().catch(() => undefined);
    if (pages !== this.#pages) return;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : undefined;
    this.#selects.replaceChildren(
      ...(facets
        ? facetNames.flatMap((name) => this.#select(name, pages, facets, choice))
        : ['Les filtres n’ont pas pu se charger.']),
    );
    if (focused) this.#selects.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  }

  /** The choices of a filter; none where there is nothing to choose. */
  #select(name: FacetName, pages: readonly Ranked[], facets: Facets, choice: Choice): HTMLElement[] {
    const { label, all, names } = labels[name];
    const values = counts(pages, facets, choice, name);
    if (values.length === 0) return [];
    const select = make(
      'select',
      { name },
      make('option', { value: '', textContent: all }),
      ...values
        .map(({ value, count }) => ({ value, count, text: names[value] ?? value }))
        .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'fr'))
        .map(({ value, count, text }) =>
          make('option', { value, textContent: `${text} (${count})`, selected: choice[name] === value }),
        ),
    );
    select.addEventListener('change', () => this.#choosing({ ...choice, [name]: select.value || undefined }));
    return [make('label', {}, make('span', { textContent: label }), select)];
  }
}
