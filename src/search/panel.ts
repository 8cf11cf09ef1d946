/** The search as readers use it: field, suggestions, filters, results. One element serves the dialog and the search page. */
import { facetNames, type Choice } from '#search/facets.ts';
import { choose } from '#search/facets.ts';
import { make } from '#search/make.ts';
import { forgetSearches, recentSearches, rememberSearch } from '#search/recent.ts';
import { search, type Answer } from '#search/search.ts';
import { loadFacets, prepare, sources, storedPage } from '#search/sources.ts';
import { suggestions } from '#search/suggest.ts';
import { correctionLine, emptyState, facetSelects, resultItem, resultCount } from '#search/view.ts';
import css from '#search/panel.css?inline';

export { prepare };

const PAGE_SIZE = 8;
const REST_AFTER_TYPING = 120;

/** What is asked for; the address of the search page says the same. */
interface Asked {
  query: string;
  literal: boolean;
  choice: Choice;
}

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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #active = -1;
  #input = make('input');
  #proposals = make('ul', {
    className: 'proposals plain',
    id: 'propositions',
    role: 'listbox',
    ariaLabel: 'Propositions',
  });
  #forget = make('button', {
    type: 'button',
    className: 'forget',
    textContent: 'Effacer mes recherches',
    hidden: true,
  });
  #status = make('p', { className: 'status', role: 'status' });
  #note = make('div', { className: 'note' });
  #filters = make('div', { className: 'filters', hidden: true });
  #list = make('ol', { className: 'results plain' });
  #more = make('button', { type: 'button', className: 'button', textContent: 'Voir plus de résultats', hidden: true });
  #region = make(
    'section',
    { className: 'answer', ariaLabel: 'Résultats', ariaBusy: 'false' },
    this.#note,
    this.#list,
    this.#more,
  );

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    this.#input = input;
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#proposals.id);
    input.ariaExpanded = 'false';
    this.append(this.#proposals, this.#forget, this.#status, this.#filters, this.#region);

    input.addEventListener('focus', () => void this.#propose());
    input.addEventListener('input', () => this.#type());
    input.addEventListener('keydown', (event) => this.#key(event));
    this.#proposals.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option) this.#take(option);
    });
    this.#forget.addEventListener('click', () => {
      forgetSearches();
      void this.#propose();
      input.focus();
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#close();
      this.#ask({ ...this.#asked, query: input.value, literal: false });
      if (input.value.trim()) rememberSearch(input.value.trim());
    });
    this.#more.addEventListener('click', () => void this.#show(PAGE_SIZE));
    if (this.#onPage) {
      addEventListener('popstate', () => this.#readAddress());
      this.#readAddress();
    }
    if (document.activeElement === input) void this.#propose();
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
    history.replaceState(null, '', params.size > 0 ? `?${params}` : location.pathname);
  }

  #type(): void {
    void this.#propose();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#ask({ ...this.#asked, query: this.#input.value, literal: false }),
      REST_AFTER_TYPING,
    );
  }

  #ask(asked: Asked): void {
    clearTimeout(this.#timer);
    this.#asked = asked;
    if (this.#onPage) this.#writeAddress();
    void this.#answerNow();
  }

  async #answerNow(): Promise<void> {
    const run = ++this.#run;
    const { query, literal } = this.#asked;
    if (query.trim().length < 2) {
      this.#answer = { ranked: [], corrections: [], stems: [] };
      this.#status.textContent = '';
      this.#note.replaceChildren();
      this.#list.replaceChildren();
      this.#filters.hidden = true;
      this.#more.hidden = true;
      return;
    }
    this.#region.ariaBusy = 'true';
    const answer = await search(query, sources, literal);
    if (run !== this.#run) return;
    this.#answer = answer;
    await this.#render(run);
  }

  async #render(run: number): Promise<void> {
    const { choice, query } = this.#asked;
    const filtered = facetNames.some((name) => choice[name]);
    const ranked = filtered ? choose(this.#answer.ranked, await loadFacets(), choice) : this.#answer.ranked;
    const pages = await Promise.all(ranked.slice(0, PAGE_SIZE).map(({ id }) => storedPage(id)));
    if (run !== this.#run) return;
    this.#shown = pages.length;
    this.#status.textContent = resultCount(ranked.length, query);
    this.#note.replaceChildren(
      ...(this.#answer.corrections.length > 0
        ? [correctionLine(query, this.#answer.corrections, () => this.#ask({ ...this.#asked, literal: true }))]
        : []),
      ...(ranked.length === 0 ? [emptyState(query, filtered, () => this.#ask({ ...this.#asked, choice: {} }))] : []),
    );
    this.#list.replaceChildren(...pages.map((page) => resultItem(page, this.#answer.stems, query)));
    this.#more.hidden = ranked.length <= this.#shown;
    this.#region.ariaBusy = 'false';
    const facets = await loadFacets();
    if (run !== this.#run) return;
    this.#filters.hidden = this.#answer.ranked.length === 0;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : undefined;
    this.#filters.replaceChildren(
      ...facetSelects(this.#answer.ranked, facets, choice, (name, value) =>
        this.#ask({ ...this.#asked, choice: { ...this.#asked.choice, [name]: value } }),
      ),
    );
    if (focused) this.#filters.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
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

  async #propose(): Promise<void> {
    const typed = this.#input.value;
    const recent = recentSearches();
    const topics = typed.trim() ? (await sources.lexicon()).topics : [];
    if (typed !== this.#input.value) return;
    const proposed = document.activeElement === this.#input ? suggestions(typed, recent, topics) : [];
    this.#active = -1;
    this.#proposals.replaceChildren(
      ...proposed.map((text, index) =>
        make('li', { id: `proposition-${index}`, role: 'option', ariaSelected: 'false', textContent: text }),
      ),
    );
    this.#input.ariaExpanded = String(proposed.length > 0);
    this.#input.removeAttribute('aria-activedescendant');
    this.#forget.hidden = typed.trim() !== '' || recent.length === 0;
  }

  #close(): void {
    this.#proposals.replaceChildren();
    this.#input.ariaExpanded = 'false';
    this.#input.removeAttribute('aria-activedescendant');
    this.#active = -1;
  }

  #take(option: Element): void {
    const query = option.textContent ?? '';
    this.#input.value = query;
    rememberSearch(query);
    this.#close();
    this.#ask({ ...this.#asked, query, literal: false });
    this.#input.focus();
  }

  #key(event: KeyboardEvent): void {
    const options = [...this.#proposals.children];
    const active = options[this.#active];
    if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      this.#take(active);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = (this.#active + step + options.length + 1) % (options.length + 1);
      if (this.#active === options.length) this.#active = -1;
      options.forEach((option, index) => (option.ariaSelected = String(index === this.#active)));
      const next = options[this.#active];
      if (next) this.#input.setAttribute('aria-activedescendant', next.id);
      else this.#input.removeAttribute('aria-activedescendant');
    }
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
customElements.define('search-panel', SearchPanel);
