/** The search as readers use it: field, suggestions, filters, results. One element serves the dialog and the search page. */
import { putRight, withoutStrays } from '#domain/characters.ts';
import { choose, facetNames } from '#search/facets.ts';
import { Combobox } from '#tools/search/combobox.ts';
import { addStyles, make } from '#tools/dom.ts';
import { placeIn, type Asked, type Place } from '#tools/search/place.ts';
import { rememberSearch } from '#tools/search/recent.ts';
import { search, type Answer } from '#search/search.ts';
import { wordsOf } from '#search/words/words.ts';
import { loadFacets, prepare, sources, storedPage } from '#search/sources.ts';
import { correctionLine, emptyState, facetSelects, failureState, resultItem, resultCount } from '#tools/search/view.ts';
import css from '#tools/search/panel.css?inline';

export { prepare };

const PAGE_SIZE = 6;
/** The milliseconds of rest after which a search begins: a reader who is still typing pays for no search. */
const REST_AFTER_TYPING = 250;

/** The search field, for pages that do not carry it in their HTML. */
export function searchForm(): HTMLFormElement {
  const input = make('input', { type: 'search', name: 'q', autocomplete: 'off', enterKeyHint: 'search' });
  const form = make(
    'form',
    { action: '/recherche/' },
    make('label', {}, make('span', { className: 'label', textContent: 'Que cherchez-vous ?' }), input),
    make('button', { type: 'submit', className: 'button button-main', textContent: 'Chercher' }),
  );
  form.setAttribute('role', 'search');
  return form;
}

class SearchPanel extends HTMLElement {
  #asked: Asked = { query: '', literal: false, choice: {} };
  #answer: Answer = { ranked: [], corrections: [], stems: [] };
  #shown = 0;
  #run = 0;
  #place: Place | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #input = make('input');
  #proposals: Combobox | undefined;
  #status = make('p', { className: 'status', role: 'status' });
  #correction = make('div');
  #empty = make('div');
  #selects = make('div', { className: 'selects' });
  #filters = make(
    'details',
    { className: 'filters', hidden: true, open: matchMedia('(min-width: 48rem)').matches },
    make('summary', { textContent: 'Filtrer les résultats' }),
    this.#selects,
  );
  #list = make('ol', { className: 'results plain' });
  #more = make('button', { type: 'button', className: 'button', textContent: 'Voir plus de résultats', hidden: true });
  #region = make(
    'section',
    { className: 'answer', ariaLabel: 'Résultats', ariaBusy: 'false' },
    this.#empty,
    this.#list,
    this.#more,
  );

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    this.#input = input;
    this.#proposals = new Combobox(
      input,
      async () => (await sources.lexicon()).topics,
      (query) => {
        rememberSearch(query);
        this.#search(query);
      },
    );
    this.append(
      this.#proposals.list,
      this.#proposals.forget,
      this.#status,
      this.#correction,
      this.#filters,
      this.#region,
    );
    input.addEventListener('input', () => this.#type());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#proposals?.close();
      this.#ask({ ...this.#asked, query: input.value, literal: false });
      if (input.value.trim()) rememberSearch(input.value.trim());
    });
    this.#more.addEventListener('click', () => {
      const run = this.#run;
      this.#show(PAGE_SIZE).catch(() => run === this.#run && this.#fail());
    });
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-result] a')) this.#leavePlace();
    });
    if (this.#onPage) {
      this.#place = placeIn(history.state);
      if (this.#place) history.scrollRestoration = 'manual';
      addEventListener('popstate', () => this.#readAddress());
      if (location.search) this.#readAddress();
    }
    if (input.value && input.value !== this.#asked.query) this.#search(input.value);
    if (document.activeElement === input) void this.#proposals.propose();
  }

  /** On the search page, the address follows what is asked. */
  get #onPage(): boolean {
    return this.closest('main') !== null;
  }

  #readAddress(): void {
    const params = new URLSearchParams(location.search);
    const query = params.get('q') ?? '';
    const choice = Object.fromEntries(
      facetNames.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : [])),
    );
    this.#input.value = query;
    this.#ask({ query, literal: params.has('litteral'), choice });
  }

  #writeAddress(): void {
    const { query, literal, choice } = this.#asked;
    const params = new URLSearchParams();
    if (query) params.set('q', query);
    for (const name of facetNames) if (choice[name]) params.set(name, choice[name]);
    if (literal) params.set('litteral', '1');
    history.replaceState(history.state, '', params.size > 0 ? `?${params}` : location.pathname);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#ask({ ...this.#asked, query: this.#input.value, literal: false }),
      REST_AFTER_TYPING,
    );
  }

  #ask(asked: Asked): void {
    clearTimeout(this.#timer);
    this.#asked = { ...asked, query: withoutStrays(putRight(asked.query)) };
    if (this.#onPage) this.#writeAddress();
    const run = ++this.#run;
    this.#answerNow(run).catch(() => run === this.#run && this.#fail());
  }

  async #answerNow(run: number): Promise<void> {
    const { query, literal } = this.#asked;
    const letters = wordsOf(query).reduce((sum, { plain }) => sum + plain.length, 0);
    if (letters < 2) {
      this.#clear(query.trim() === '' ? '' : 'Écrivez au moins deux lettres : un mot, un sigle, un lieu.');
      return;
    }
    this.#region.ariaBusy = 'true';
    const answer = await search(query, sources, literal);
    if (run !== this.#run) return;
    this.#answer = answer;
    await this.#render(run);
  }

  /** Shows nothing but a sentence. */
  #clear(sentence: string): void {
    this.#answer = { ranked: [], corrections: [], stems: [] };
    this.#status.textContent = sentence;
    this.#correction.replaceChildren();
    this.#empty.replaceChildren();
    this.#list.replaceChildren();
    this.#filters.hidden = true;
    this.#more.hidden = true;
    this.#region.ariaBusy = 'false';
  }

  #fail(): void {
    this.#clear('La recherche n’a pas pu se charger.');
    this.#empty.append(failureState(() => this.#ask(this.#asked)));
  }

  async #render(run: number): Promise<void> {
    const { choice, query } = this.#asked;
    const filtered = facetNames.some((name) => choice[name]);
    const ranked = filtered ? choose(this.#answer.ranked, await loadFacets(), choice) : this.#answer.ranked;
    const pages = await Promise.all(ranked.slice(0, this.#wanted).map(({ id }) => storedPage(id)));
    if (run !== this.#run) return;
    this.#shown = pages.length;
    this.#status.textContent = resultCount(ranked.length, query);
    const { corrections } = this.#answer;
    this.#correction.replaceChildren();
    this.#empty.replaceChildren();
    if (ranked.length === 0) {
      this.#empty.append(
        emptyState(query, corrections, filtered, {
          query: (meant) => this.#search(meant),
          unfilter: () => this.#ask({ ...this.#asked, choice: {} }),
        }),
      );
    } else if (corrections.length > 0) {
      const insist = () => this.#ask({ ...this.#asked, literal: true });
      this.#correction.append(correctionLine(query, corrections, insist));
    }
    this.#list.replaceChildren(...pages.map((page) => resultItem(page, this.#answer.stems, query)));
    this.#more.hidden = ranked.length <= this.#shown;
    this.#region.ariaBusy = 'false';
    this.#findPlace();
    const facets = await loadFacets().catch(() => undefined);
    if (run !== this.#run || !facets) return;
    this.#filters.hidden = this.#answer.ranked.length === 0;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : undefined;
    this.#selects.replaceChildren(
      ...facetSelects(this.#answer.ranked, facets, choice, (name, value) =>
        this.#ask({ ...this.#asked, choice: { ...this.#asked.choice, [name]: value } }),
      ),
    );
    if (focused) this.#selects.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  }

  /** Shows some more of the results. */
  async #show(count: number): Promise<void> {
    const ranked = choose(this.#answer.ranked, await loadFacets(), this.#asked.choice);
    const next = ranked.slice(this.#shown, this.#shown + count);
    const pages = await Promise.all(next.map(({ id }) => storedPage(id)));
    const items = pages.map((page) => resultItem(page, this.#answer.stems, this.#asked.query));
    this.#list.append(...items);
    this.#shown += items.length;
    this.#more.hidden = ranked.length <= this.#shown;
    items[0]?.querySelector('a')?.focus();
  }

  /** Notes, in the history, how far the reader has come before she follows a result. */
  #leavePlace(): void {
    const place: Place = { ...this.#asked, shown: this.#shown, top: this.#scroller.scrollTop };
    history.replaceState({ ...(history.state as object | null), search: place }, '');
  }

  /** Brings the reader who comes back to her place in the list. */
  #findPlace(): void {
    const place = this.#place;
    this.#place = undefined;
    if (place?.query === this.#asked.query) this.#scroller.scrollTop = place.top;
  }

  get #scroller(): Element {
    return this.closest('dialog') ?? document.scrollingElement ?? document.documentElement;
  }

  /** How many results to show at first: six, or those that the reader had seen before she left. */
  get #wanted(): number {
    return this.#place?.query === this.#asked.query ? Math.max(this.#place.shown, PAGE_SIZE) : PAGE_SIZE;
  }

  /** Shows again what the reader had before she followed a result. */
  resume(place: Place): void {
    this.#place = place;
    this.#input.value = place.query;
    this.#ask({ query: place.query, literal: place.literal, choice: place.choice });
  }

  /** Puts a query in the field and searches it. */
  #search(query: string): void {
    this.#input.value = query;
    this.#ask({ ...this.#asked, query, literal: false });
  }
}

addStyles(css);
declare global {
  interface HTMLElementTagNameMap {
    'search-panel': SearchPanel;
  }
}
customElements.define('search-panel', SearchPanel);
