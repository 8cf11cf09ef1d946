/** A list that is narrowed down in place: its state stands in the address, counts follow, changes are announced. */
import type { Facet, FacetData, Option } from '#domain/facets.ts';
import { pageAt } from '#domain/paging.ts';
import { spreadsheetOf } from '#domain/spreadsheet.ts';
import { addStyles, emptyPlot, make } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { fetchData } from '#tools/fetch.ts';
import { gatherPages } from '#tools/gather-pages.ts';
import css from '#tools/facets/facets.css?inline';
import { comeBack, leave, placeIn, type Place } from '#tools/facets/place.ts';
import { narrow, readChoice, toggle, writeChoice, type Choice } from '#tools/facets/narrow.ts';

addStyles(css);

/** From this width on the facets stand beside the list from the beginning, the first of them open. */
const WIDE = '(min-width: 62rem)';
const OPEN = 2;
const CARDS = 'facet-list .cards > li';

interface Item {
  id: string;
  element: HTMLElement;
  /** Its rank in the list as the page was written. */
  rank: number;
}

/** An option as the reader sees it. */
interface Box {
  key: string;
  id: string;
  input: HTMLInputElement;
  label: HTMLElement;
  count: HTMLElement;
}

/** A titled part of the list, with the items that stand there. */
interface Section {
  element: HTMLElement;
  items: Item[];
  count: Element | null;
}

class FacetList extends HTMLElement {
  #data: FacetData | undefined;
  #starting = false;
  #gathering: Promise<boolean> | undefined;
  #choice: Choice = { options: new Map(), sort: undefined };
  #items: Item[] = [];
  #boxes: Box[] = [];
  #sections: Section[] = [];
  #status = make('p', { className: 'found' });
  #chips = make('p', { className: 'chips' });
  #save = make('button', { type: 'button', className: 'button', textContent: 'Télécharger ces résultats' });
  #nothing = emptyPlot();
  #sort = make('select', { id: 'tri' });

  connectedCallback() {
    const details = this.querySelector('details');
    if (!details || this.#data) return;
    details.addEventListener('toggle', () => details.open && void this.#start(details));
    const place = placeIn(history.state);
    if (place) history.scrollRestoration = 'manual';
    if (location.search || details.open || place || matchMedia(WIDE).matches) void this.#start(details, place);
  }

  /** Replaces the links by the facets; without network the links stay. */
  async #start(details: HTMLDetailsElement, place?: Place) {
    if (this.#data || this.#starting) return;
    this.#starting = true;
    const asked = location.search !== '' || details.open || place !== undefined;
    const [data, whole] = await Promise.all([
      fetchData<FacetData>(this.dataset['facets'] ?? ''),
      !asked || this.#gather(),
    ]);
    this.#starting = false;
    if (!data || !whole) return;
    this.#data = data;
    this.#boxes = data.facets.flatMap(({ key, options }) => options.map((option) => box(key, option)));
    const groups = data.facets.map((facet, rank) => facetGroup(facet, rank, this.#boxes));
    const form = make('form', { className: 'facets', role: 'search', ariaLabel: 'Dans cette liste' }, ...groups);
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#change((choice) => toggle(choice, target.name, target.value));
    });
    details.querySelector('.links')?.replaceWith(form);
    details.open = true;
    this.#fillBar(data);
    if (asked) this.#takeIn(data);
    this.#choose(readChoice(location.search, data), false);
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest('a');
      if (link && this.#gathering) leave(link);
    });
    if (place) comeBack(this, place);
  }

  /** Brings the other pages of the list in, once, and takes in what the list holds; false when a page did not come. */
  #gather(): Promise<boolean> {
    this.#gathering ??= gatherPages(this, CARDS).then((whole) => {
      if (!whole) this.#gathering = undefined;
      return whole;
    });
    return this.#gathering;
  }

  #takeIn(data: FacetData) {
    this.#items = Array.from(this.querySelectorAll<HTMLElement>('li'), (element, rank) => ({
      id: new URL(element.querySelector('a')?.href ?? location.href).pathname.split('/').at(-2) ?? '',
      element,
      rank,
    })).filter(({ id, element }) => Object.hasOwn(data.entries, id) && !element.closest('facet-list > details'));
    this.#sections = Array.from(this.querySelectorAll<HTMLElement>('.listed > section'), (element) => ({
      element,
      items: this.#items.filter((item) => element.contains(item.element)),
      count: element.querySelector('[data-count]'),
    }));
  }

  /** What was found, what was chosen, the sort. */
  #fillBar({ sorts }: FacetData) {
    this.#status.setAttribute('role', 'status');
    this.#sort.append(
      ...[{ id: '', label: 'Comme sur la page' }, ...sorts].map(({ id, label }) => new Option(label, id)),
    );
    this.#sort.addEventListener(
      'change',
      () => void this.#change((choice) => ({ ...choice, sort: this.#sort.value || undefined })),
    );
    const sort = make('p', { className: 'sort' }, make('label', { htmlFor: 'tri' }, 'Trier par'), this.#sort);
    this.#save.addEventListener('click', () => void this.#change((choice) => choice).then(() => this.#saveShown()));
    this.querySelector('.facet-bar')?.append(this.#status, this.#chips, sort, this.#nothing);
    this.querySelector('details')?.append(this.#save);
  }

  /** Hands what is shown over as a table, in the order of the list. */
  #saveShown() {
    const known = new Set(this.#items.map(({ element }) => element));
    const shown = Array.from(this.querySelectorAll('li')).filter((element) => known.has(element) && !element.hidden);
    const lines = shown.map((element) => {
      const link = element.querySelector('a');
      const told = Array.from(element.querySelectorAll('p'), ({ textContent }) => textContent.trim());
      return [link?.textContent.trim() ?? '', told.filter(Boolean).join(' ; '), link?.href ?? ''];
    });
    const columns = ['Titre', 'Ce que dit la liste', 'Adresse'];
    download(spreadsheetOf([columns, ...lines]), 'resultats.csv', 'text/csv;charset=utf-8');
  }

  /** Does what the reader asks, once the whole list is there. */
  async #change(next: (choice: Choice) => Choice) {
    const whole = await this.#gather();
    if (!this.#data) return;
    if (whole && this.#items.length === 0) this.#takeIn(this.#data);
    this.#choose(whole ? next(this.#choice) : this.#choice);
    if (!whole) this.#status.textContent = 'Le reste de la liste n’est pas venu : réessayez avec le réseau.';
  }

  #choose(choice: Choice, byReader = true) {
    if (!this.#data) return;
    const sorted = choice.sort !== this.#choice.sort;
    this.#choice = choice;
    const { shown, counts } = narrow(this.#data, choice);
    for (const { id, element } of this.#items) if (element.hidden === shown.has(id)) element.hidden = !element.hidden;
    if (sorted) this.#reorder(this.#data);
    this.#showSections();
    this.#showOptions(counts);
    this.#showChips(this.#data);
    this.#sort.value = choice.sort ?? '';
    const total = Object.keys(this.#data.entries).length;
    this.#status.textContent = found(shown.size, total);
    this.#nothing.hidden = shown.size > 0;
    this.#save.hidden = shown.size === 0;
    if (byReader)
      history.replaceState(
        history.state,
        '',
        `${pageAt(location.pathname).list}${writeChoice(choice)}${location.hash}`,
      );
  }

  #reorder({ sorts, entries }: FacetData) {
    const index = sorts.findIndex(({ id }) => id === this.#choice.sort);
    const place = ({ id, rank }: Item) => entries[id]?.places[index] ?? rank;
    const sorted = [...this.#items].sort((a, b) => place(a) - place(b));
    for (const { element } of sorted) element.parentElement?.append(element);
  }

  /** Hides the sections that are left empty, and says how many the others hold. */
  #showSections() {
    for (const { element, items, count } of this.#sections) {
      const shown = items.filter((item) => !item.element.hidden).length;
      element.hidden = shown === 0;
      if (count) count.textContent = String(shown);
    }
  }

  #showOptions(counts: Map<string, Map<string, number>>) {
    for (const { key, id, input, label, count } of this.#boxes) {
      const total = counts.get(key)?.get(id) ?? 0;
      input.checked = this.#choice.options.get(key)?.has(id) ?? false;
      if (count.textContent !== String(total)) count.textContent = String(total);
      label.classList.toggle('none', total === 0 && !input.checked);
    }
  }

  #showChips({ facets }: FacetData) {
    const chips = facets.flatMap(({ key, options }) =>
      options
        .filter(({ id }) => this.#choice.options.get(key)?.has(id))
        .map(({ id, label }) => this.#chip(label, `Retirer : ${label}`, () => toggle(this.#choice, key, id))),
    );
    const clear = () => ({ options: new Map(), sort: this.#choice.sort });
    this.#chips.replaceChildren(...chips, ...(chips.length > 0 ? [this.#chip('Tout effacer', '', clear)] : []));
  }

  #chip(text: string, name: string, next: () => Choice): HTMLButtonElement {
    const chip = make('button', { type: 'button', className: 'button', textContent: text });
    if (name) chip.setAttribute('aria-label', name);
    chip.addEventListener('click', () => {
      this.#choose(next());
      (this.#chips.querySelector('button') ?? this.querySelector('summary'))?.focus();
    });
    return chip;
  }
}

const found = (shown: number, total: number) =>
  shown === 0 ? 'Aucune page ne réunit ces critères.' : `${shown} ${shown === 1 ? 'page' : 'pages'} sur ${total}`;

function box(key: string, { id, label: text }: Option): Box {
  const input = make('input', { type: 'checkbox', name: key, value: id });
  const count = make('span', { className: 'count' });
  return { key, id, input, count, label: make('label', {}, input, make('span', {}, text), count) };
}

const facetGroup = ({ key, label }: Facet, rank: number, boxes: readonly Box[]): HTMLElement =>
  make(
    'details',
    { open: rank < OPEN && matchMedia(WIDE).matches },
    make('summary', {}, label),
    make('fieldset', { ariaLabel: label }, ...boxes.filter((one) => one.key === key).map((one) => one.label)),
  );

customElements.define('facet-list', FacetList);
