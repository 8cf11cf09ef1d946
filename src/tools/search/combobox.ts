/** Suggestions under the search field, walked through with the arrows: the combobox pattern, its list laid out as a line. */
import { make } from '#tools/dom.ts';
import { forgetSearches, recentSearches } from '#tools/search/recent.ts';
import { suggestions } from '#tools/search/suggest.ts';

let count = 0;

/** The combobox of a search field: its list of suggestions, and the button that forgets former searches. */
export class Combobox {
  readonly list = make('ul', { className: 'proposals plain', role: 'listbox', ariaLabel: 'Propositions' });
  readonly forget = make('button', {
    type: 'button',
    className: 'forget',
    textContent: 'Effacer mes recherches',
    hidden: true,
  });
  #input: HTMLInputElement;
  #topics: () => Promise<readonly string[]>;
  #take: (text: string) => void;
  #active = -1;
  /** Counts what was asked for, so that topics that come late open nothing over an answer. */
  #run = 0;
  /** What is proposed, whatever a translation makes of the words shown. */
  #proposed: readonly string[] = [];

  /** `take` is called with the suggestion that the reader chose. */
  constructor(input: HTMLInputElement, topics: () => Promise<readonly string[]>, take: (text: string) => void) {
    this.#input = input;
    this.#topics = topics;
    this.#take = take;
    this.list.id = `propositions-${++count}`;
    this.list.hidden = true;
    // A field of the kind « search » may not be a combobox.
    input.type = 'text';
    input.enterKeyHint = 'search';
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('focus', () => void this.propose());
    input.addEventListener('input', () => void this.propose());
    input.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.#choose(option);
    });
    this.forget.addEventListener('click', () => {
      forgetSearches();
      input.focus();
      void this.propose();
    });
  }

  /** Shows what the field calls for: past searches when it is empty, then topics. */
  async propose(): Promise<void> {
    const run = ++this.#run;
    const typed = this.#input.value;
    const recent = recentSearches();
    const topics = typed.trim() ? await this.#topics().catch(() => []) : [];
    if (run !== this.#run) return;
    this.close();
    if (document.activeElement !== this.#input) return;
    this.#proposed = suggestions(typed, recent, topics);
    this.list.append(
      ...this.#proposed.map((text, index) =>
        make('li', { id: `${this.list.id}-${index}`, role: 'option', ariaSelected: 'false', textContent: text }),
      ),
    );
    this.list.hidden = this.#proposed.length === 0;
    this.#input.ariaExpanded = String(!this.list.hidden);
    this.forget.hidden = typed.trim() !== '' || recent.length === 0;
  }

  /** Takes the suggestions away. */
  close(): void {
    this.#run++;
    this.list.replaceChildren();
    this.list.hidden = true;
    this.#activate(-1);
    this.#input.ariaExpanded = 'false';
    this.forget.hidden = true;
  }

  #choose(option: Element): void {
    const chosen = this.#proposed[Array.from(this.list.children).indexOf(option)];
    this.close();
    if (chosen !== undefined) this.#take(chosen);
  }

  #activate(index: number): void {
    this.#active = index;
    Array.from(this.list.children).forEach((option, at) => (option.ariaSelected = String(at === index)));
    const active = this.list.children[index];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const total = this.list.children.length;
    if (total === 0) return;
    const active = this.list.children[this.#active];
    if (event.key === 'Enter' && active) this.#choose(active);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown') this.#activate(this.#active + 1 < total ? this.#active + 1 : -1);
    else if (event.key === 'ArrowUp') this.#activate(this.#active < 0 ? total - 1 : this.#active - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
