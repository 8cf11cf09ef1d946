/** The search as readers use it: field, suggestions, filters, results. One element serves the dialog and the search page. */
import { putRight, withoutStrays } from '#domain/characters.ts';
import { prepareSentences } from '#domain/sentences.ts';
import { choose, facetNames } from '#search/facets.ts';
import { countAnswering, type Ranked } from '#search/fuse.ts';
import { Combobox } from '#tools/search/combobox.ts';
import { addStyles, make } from '#tools/dom.ts';
import { Filters } from '#tools/search/filters.ts';
import { askedIn, placeIn, queryOf, type Asked, type Place } from '#tools/search/place.ts';
import { nearestOf, placeAmong } from '#tools/search/place-named.ts';
import { rememberSearch } from '#tools/search/recent.ts';
import { startOf } from '#tools/search/start.ts';
import { search, type Answer } from '#search/search.ts';
import { wordsOf } from '#search/words/words.ts';
import { loadFacets, placeNames, prepare, sources, storedPage } from '#search/sources.ts';
import {
  begunLine,
  corrected,
  correctionLine,
  emptyState,
  failureState,
  madeLine,
  moreCount,
  nearbyTitle,
  offerLine,
  placeAlone,
  resultCount,
  resultItem,
  unknownLine,
} from '#tools/search/view.ts';
import css from '#tools/search/panel.css?inline';

export { prepare };

const PAGE_SIZE = 6;
/** The milliseconds of rest after which a search begins: a reader who is still typing pays for no search. */
const REST_AFTER_TYPING = 250;
const TOO_SHORT = 'Écrivez au moins deux lettres ou deux chiffres\u00a0: un mot, un sigle, un lieu.';
const TOO_SMALL = 'Ajoutez un mot qui dit ce que vous cherchez\u00a0: jardin, laverie, statuts.';
const NO_ANSWER: Answer = { ranked: [], corrections: [], made: [], offered: [], begun: [], unknown: [], stems: [] };

/** Lets the browser answer the reader between two pieces of work. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

class SearchPanel extends HTMLElement {
  #asked: Asked = { query: '', literal: false, choice: {} };
  #answer = NO_ANSWER;
  /** What is left of the answer once filtered. */
  #found: readonly Ranked[] = [];
  #shown = 0;
  #run = 0;
  #place: Place | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #input = make('input');
  #proposals: Combobox | undefined;
  #status = make('p', { className: 'status', role: 'status' });
  #start: HTMLElement = make('div');
  #correction = make('div');
  #nearest = make('div');
  #empty = make('div');
  #filters = new Filters((choice) => this.#ask({ ...this.#asked, choice }));
  #list = make('ol', { className: 'results plain' });
  #more = make('button', { type: 'button', className: 'button', hidden: true });
  #region = make(
    'section',
    { className: 'answer', ariaLabel: 'Résultats', ariaBusy: 'false' },
    this.#nearest,
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
    if (!this.#onPage) this.#start = startOf((query) => this.#search(query));
    this.append(
      this.#proposals.list,
      this.#proposals.forget,
      this.#status,
      ...(this.#onPage ? [] : [this.#start]),
      this.#correction,
      this.#filters.element,
      this.#region,
    );
    input.addEventListener('input', () => this.#type());
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#proposals?.close();
      this.#ask({ ...this.#asked, query: input.value, literal: false });
      if (input.value.trim()) rememberSearch(input.value.trim());
    });
    this.#more.addEventListener('click', ({ detail: touches }) => {
      if (touches > 1) return;
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
    const asked = askedIn(location.search);
    this.#input.value = asked.query;
    this.#ask(asked);
  }

  #type(): void {
    clearTimeout(this.#timer);
    this.#start.hidden = this.#input.value !== '';
    this.#timer = setTimeout(
      () => this.#ask({ ...this.#asked, query: this.#input.value, literal: false }),
      REST_AFTER_TYPING,
    );
  }

  #ask(asked: Asked): void {
    clearTimeout(this.#timer);
    this.#start.hidden = asked.query !== '';
    this.#asked = { ...asked, query: withoutStrays(putRight(asked.query)) };
    if (this.#onPage) {
      history.replaceState(history.state, '', queryOf(this.#asked) || location.pathname);
      document.documentElement.classList.toggle('asked', asked.query !== '');
    }
    const run = ++this.#run;
    this.#answerNow(run).catch(() => run === this.#run && this.#fail());
  }

  async #answerNow(run: number): Promise<void> {
    const { query, literal } = this.#asked;
    const words = wordsOf(query);
    const letters = words.reduce((sum, { plain }) => sum + plain.length, 0);
    if (letters < 2) {
      this.#clear(query.trim() === '' ? '' : TOO_SHORT);
      return;
    }
    this.#region.ariaBusy = 'true';
    if (!this.#region.querySelector('[data-result], .empty')) this.#status.textContent = 'Recherche en cours…';
    prepare();
    const answer = await search(query, sources, literal);
    if (run !== this.#run) return;
    this.#answer = answer;
    const where = placeAmong(query, answer, await placeNames());
    const before = where === 'before' ? await nearestOf(query) : [];
    if (run !== this.#run) return;
    if (answer.ranked.length + before.length === 0 && words.every(({ stop }) => stop)) {
      this.#clear(TOO_SMALL);
      return;
    }
    this.#nearest.replaceChildren(...before);
    this.#region.prepend(this.#nearest);
    await this.#render(run);
    const after = where === 'after' ? await nearestOf(query) : [];
    if (run !== this.#run || after.length === 0) return;
    this.#nearest.replaceChildren(...after);
    this.#more.after(this.#nearest);
  }

  /** Shows nothing but a sentence. */
  #clear(sentence: string): void {
    this.#answer = NO_ANSWER;
    this.#status.textContent = sentence;
    this.#correction.replaceChildren();
    this.#empty.replaceChildren();
    this.#nearest.replaceChildren();
    this.#list.replaceChildren();
    this.#filters.offer([], {});
    this.#more.hidden = true;
    this.#region.ariaBusy = 'false';
  }

  #fail(): void {
    this.#clear('La recherche n’a pas pu se charger.');
    this.#empty.append(failureState(() => this.#ask(this.#asked)));
  }

  async #render(run: number): Promise<void> {
    const { choice, query } = this.#asked;
    const { ranked, corrections, made, offered, begun, unknown } = this.#answer;
    const filtered = facetNames.some((name) => choice[name]);
    this.#found = filtered ? choose(ranked, await loadFacets(), choice) : ranked;
    const items = await this.#items(0, this.#wanted);
    if (run !== this.#run) return;
    const isPlace = ranked.length === 0 && this.#nearest.childElementCount > 0;
    const searched = this.#found.length > 0 ? corrected(query, corrections) : query;
    this.#status.textContent = isPlace ? placeAlone(query) : resultCount(this.#close, searched);
    this.#correction.replaceChildren(...begun.map(begunLine));
    this.#empty.replaceChildren();
    const meant = (other: string) => this.#search(other);
    if (this.#found.length > 0) {
      this.#correction.append(...made.map(madeLine));
      const insist = () => this.#ask({ ...this.#asked, literal: true });
      if (corrections.length > 0) this.#correction.append(correctionLine(query, corrections, insist));
      if (unknown.length > 0) this.#correction.append(unknownLine(unknown));
      if (offered.length > 0) this.#correction.append(offerLine(query, offered, meant));
    } else if (!isPlace) {
      this.#empty.append(
        emptyState(query, [...corrections, ...made, ...offered], filtered, {
          query: meant,
          unfilter: () => this.#ask({ ...this.#asked, choice: {} }),
        }),
      );
    }
    this.#list.replaceChildren(...items);
    this.#shown = items.length;
    this.#offerMore();
    this.#filters.offer(ranked, choice);
    this.#region.ariaBusy = 'false';
    this.#findPlace();
  }

  /** How many of the pages found answer. */
  get #close(): number {
    return countAnswering(this.#found);
  }

  /** Offers what is not shown yet: the pages that answer, then those that only come near. */
  #offerMore(): void {
    const left = this.#found.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = this.#shown < this.#close ? 'Voir plus de résultats' : moreCount(left);
  }

  /** So many of the pages found, from one on, as they are shown; the browser may answer the reader between two. */
  async #items(from: number, count: number): Promise<HTMLElement[]> {
    const { stems } = this.#answer;
    const { query } = this.#asked;
    const coming = Promise.all(this.#found.slice(from, from + count).map(({ id }) => storedPage(id)));
    const [pages] = await Promise.all([coming, breath().then(prepareSentences)]);
    const items: HTMLElement[] = [];
    for (const [index, page] of pages.entries()) {
      await breath();
      const item = resultItem(page, stems, query);
      if (from + index === this.#close) item.prepend(make('p', { className: 'nearby', textContent: nearbyTitle }));
      items.push(item);
    }
    return items;
  }

  /** Shows some more of the results. */
  async #show(count: number): Promise<void> {
    if (this.#more.ariaBusy === 'true') return;
    this.#more.ariaBusy = 'true';
    const left = this.#close - this.#shown;
    const items = await this.#items(this.#shown, left > 0 ? Math.min(count, left) : count).finally(
      () => (this.#more.ariaBusy = 'false'),
    );
    this.#list.append(...items);
    this.#shown += items.length;
    this.#offerMore();
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
