/** Two to four fiches side by side, criterion by criterion; on a phone two at a time, the others by sliding. */
import type { ComparedFiche, Criterion } from '#domain/comparison.ts';
import { MOST_FICHES, readFiches, writeFiches } from '#tools/compare/choice.ts';
import { find, make } from '#tools/dom.ts';
import { fetchData } from '#tools/fetch.ts';

interface Column extends ComparedFiche {
  id: string;
}

class CompareFiches extends HTMLElement {
  #columns: Column[] = [];

  connectedCallback() {
    const picker = this.querySelector('select');
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (picker?.value) void this.#choose([...this.#columns.map(({ id }) => id), picker.value]);
      if (picker) picker.value = '';
    });
    const { fiches, unread } = readFiches(location.search);
    void this.#choose(fiches, unread);
  }

  async #choose(fiches: readonly string[], unread: readonly string[] = []) {
    const wanted = readFiches(writeFiches(fiches)).fiches;
    const columns = await Promise.all(wanted.map((id) => this.#fetch(id)));
    this.#columns = columns.filter((column) => column !== undefined);
    history.replaceState(null, '', `${location.pathname}${writeFiches(wanted)}`);
    void signPaper(wanted);
    const missing = wanted.filter((_, rank) => columns[rank] === undefined);
    this.#show(
      [
        ...missing.map((id) => `« ${id} » est introuvable : la fiche n’existe plus, ou le réseau manque. `),
        ...unread.map((id) => `« ${id} » n’est pas montrée : illisible, ou au-delà de ${MOST_FICHES} fiches. `),
      ].join(''),
    );
  }

  async #fetch(id: string): Promise<Column | undefined> {
    const known = this.#columns.find((column) => column.id === id);
    if (known) return known;
    const fiche = await fetchData<ComparedFiche>(`${this.dataset['criteria']}${id}.json`);
    return fiche && { id, ...fiche };
  }

  #show(warning: string) {
    const columns = this.#columns;
    find(this, '[role=status]').textContent = warning + invitation(columns.length);
    find(this, 'form').hidden = columns.length === MOST_FICHES;
    this.dataset['columns'] = String(columns.length);
    const criteria = find(this, '.criteria');
    criteria.replaceChildren(
      ...(columns.length > 0 ? [this.#compared()] : []),
      ...(columns[0]?.criteria ?? []).map(({ label }, index) =>
        make(
          'section',
          {},
          make('h2', {}, label),
          make('div', { className: 'row' }, ...columns.map((column) => cell(column, column.criteria[index]))),
        ),
      ),
    );
    /** What slides is reached by keyboard too. */
    criteria.tabIndex = columns.length > 2 ? 0 : -1;
  }

  /** The names of the fiches, each over its column, with what takes it out. */
  #compared(): HTMLElement {
    const names = this.#columns.map((column) => this.#name(column));
    return make('ul', { className: 'compared row plain', ariaLabel: 'Fiches comparées' }, ...names);
  }

  #name({ id, title }: Column): HTMLElement {
    const button = make('button', { type: 'button', className: 'button screen-only' }, 'Retirer');
    button.setAttribute('aria-label', `Retirer : ${title}`);
    button.addEventListener('click', () => {
      void this.#choose(this.#columns.map((column) => column.id).filter((other) => other !== id)).then(() =>
        this.querySelector('select')?.focus(),
      );
    });
    return make('li', {}, make('a', { href: `/fiches/${id}/` }, title), button);
  }
}

const invitation = (count: number) =>
  count === 0
    ? 'Choisissez une première fiche.'
    : count === 1
      ? 'Ajoutez une deuxième fiche pour comparer.'
      : `${count} fiches comparées.`;

/** Leads the printed address and its code to the fiches that are compared. */
async function signPaper(fiches: readonly string[]) {
  const { qrPicture } = await import('#tools/qr.ts');
  const line = document.querySelector('.foot > .print-only > p');
  if (!line?.textContent) return;
  const address = new URL(line.textContent);
  address.search = writeFiches(fiches);
  line.textContent = address.href;
  line.parentElement?.querySelector('svg')?.replaceWith(qrPicture(address.href) ?? '');
}

function cell({ id, title }: Column, criterion: Criterion | undefined): HTMLElement {
  const lines = make('ul', {}, ...(criterion?.lines ?? []).map((line) => make('li', {}, line)));
  const parts: Node[] = [make('h3', { className: 'visually-hidden' }, title), lines];
  if (criterion?.section)
    parts.push(
      make(
        'p',
        { className: 'screen-only' },
        make(
          'a',
          { href: `/fiches/${id}/#${criterion.section}` },
          'Lire la suite',
          make('span', { className: 'visually-hidden' }, ` : ${criterion.label}, ${title}`),
        ),
      ),
    );
  return make('div', {}, ...parts);
}

customElements.define('compare-fiches', CompareFiches);
