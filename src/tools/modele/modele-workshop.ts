/** A model that is filled on its page: what is typed stays on the device, results follow, and the file is made when it is asked for. */
import { formIn } from '#documents/form.ts';
import { treeOf } from '#documents/tree.ts';
import { frenchDate } from '#domain/date.ts';
import { projectFields } from '#domain/modele/project.ts';
import { cellName } from '#domain/modele/table.ts';
import { Results, writtenNumber } from '#domain/modele/values.ts';
import { make, write } from '#tools/dom.ts';
import { download, notMade } from '#tools/download.ts';
import { modeleKey, LONGEST, MOST_LINES, readKept, writeKept, type Kept } from '#tools/modele/kept.ts';
import { device, onStored } from '#tools/storage.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isRadio = (control: Control): control is HTMLInputElement => control.type === 'radio';
const valueOf = (control: Control) => (isRadio(control) ? (control.checked ? control.value : '') : control.value);
const initial = (control: Control) =>
  control instanceof HTMLSelectElement || isRadio(control) ? '' : control.defaultValue;

function setValue(control: Control, value: string): void {
  if (isRadio(control)) control.checked = control.value === value;
  else if (control.value !== value) control.value = value;
}

const EMPTY = 'Ce document s’emporte vide, ou se remplit ici. Ce que vous écrivez reste sur cet appareil.';
const FILLED = 'Le fichier contiendra ce que vous avez écrit. Rien ne quitte cet appareil.';
const REFUSED = 'Ce navigateur refuse de garder vos réponses : emportez le fichier avant de fermer la page.';
const FAILED = `${notMade('Le fichier')} Rechargez la page ; vos réponses sont gardées.`;

class ModeleWorkshop extends HTMLElement {
  readonly #erase = make('button', { type: 'button', className: 'button', hidden: true }, 'Effacer mes réponses');

  connectedCallback(): void {
    this.#begin();
    this.addEventListener('input', ({ target }) => this.#hear(target as Control));
    this.addEventListener('click', (event) => this.#press(event));
    this.#erase.addEventListener('click', () => this.#forget());
    this.querySelector('.bar')?.append(this.#erase);
    onStored(this.#key, () => this.#show(this.#kept()));
    addEventListener('pageshow', () => this.#show(this.#kept()));
    void this.#takeFromProject();
  }

  /** Shows what is kept; what was typed before this code came has the last word. */
  #begin(): void {
    const { values, lines } = this.#kept();
    const typed = this.#values();
    this.#show({ values: new Map([...values, ...typed]), lines });
    if (typed.size > 0) device.write(this.#key, writeKept({ values: this.#values(), lines }));
  }

  get #key(): string {
    return modeleKey(this.dataset['modele'] ?? '');
  }

  get #document(): Element {
    return this.querySelector('.document') ?? this;
  }

  #kept(): Kept {
    return readKept(device.read(this.#key));
  }

  #controls(): Control[] {
    return Array.from(this.#document.querySelectorAll<Control>(':is(input, textarea, select)[name]'));
  }

  #hear(control: Control): void {
    if (!control.name) return;
    if (control.value.length > LONGEST && !(control instanceof HTMLSelectElement))
      control.value = control.value.slice(0, LONGEST);
    const kept = device.write(this.#key, writeKept({ values: this.#values(), lines: this.#kept().lines }));
    this.#follow(kept ? undefined : REFUSED);
  }

  /** What differs from the page as it came. */
  #values(): Map<string, string> {
    const values = new Map<string, string>();
    for (const control of this.#controls())
      if (valueOf(control) !== initial(control)) values.set(control.name, valueOf(control));
    return values;
  }

  #show({ values, lines }: Kept): void {
    for (const [table, count] of lines) this.#lengthen(table, count);
    for (const control of this.#controls()) setValue(control, values.get(control.name) ?? initial(control));
    this.#follow();
  }

  /** What the team has told in « Notre projet » stands in the blanks that ask for it, until someone types there. */
  async #takeFromProject(): Promise<void> {
    const asked = this.#controls().filter(({ name, value }) => projectFields.has(name) && value === '');
    if (asked.length === 0) return;
    const { said } = await import('#tools/project/store.ts');
    const project = said();
    for (const control of asked) {
      const value = project.get(projectFields.get(control.name) ?? '')?.value ?? '';
      if (value && control.value === '') setValue(control, value);
    }
    this.#follow();
  }

  #press(event: Event): void {
    const target = event.target as Element;
    const table = target.closest<HTMLElement>('[data-add]')?.dataset['add'];
    if (table) return this.#addLine(table);
    const link = target.closest<HTMLAnchorElement>('a[download]');
    if (!link || this.#values().size === 0) return;
    event.preventDefault();
    void this.#take(link.pathname.split('/').at(-1) ?? '').catch(() => this.#say(FAILED));
  }

  async #take(name: string): Promise<void> {
    const { modeleFile } = await import('#documents/modele.ts');
    download(await modeleFile(treeOf(document.documentElement)), name, 'application/octet-stream');
  }

  #lines(table: string): HTMLTableRowElement[] {
    const rows = this.#document.querySelectorAll<HTMLTableRowElement>('table[data-tableau] tr[data-row]');
    return Array.from(rows).filter((row) => row.querySelector(`[name^="${CSS.escape(table)}/"]`));
  }

  #addLine(table: string): void {
    const count = this.#lines(table).length + 1;
    if (count > MOST_LINES) return this.#say(`Ce tableau a déjà ${MOST_LINES} lignes : continuez dans le fichier.`);
    this.#lengthen(table, count);
    const lines = new Map([...this.#kept().lines, [table, count] as const]);
    device.write(this.#key, writeKept({ values: this.#values(), lines }));
    this.#lines(table).at(-1)?.querySelector<HTMLElement>('[name]')?.focus();
    this.#follow();
  }

  /** Adds lines like the last one until there are so many. */
  #lengthen(table: string, count: number): void {
    for (let lines = this.#lines(table); lines.length < count; lines = this.#lines(table)) {
      const last = lines.at(-1);
      if (!last) return;
      const key = String(lines.length + 1);
      const row = last.cloneNode(true) as HTMLTableRowElement;
      row.dataset['row'] = key;
      for (const control of row.querySelectorAll<HTMLInputElement>('[name]')) {
        control.setAttribute('name', control.name.replace(/\/[^/]+\//, `/${key}/`));
        control.setAttribute('aria-label', (control.ariaLabel ?? '').replace(/\d+$/, key));
        control.value = '';
      }
      last.after(row);
    }
  }

  /** Brings results and words up to date. */
  #follow(trouble?: string): void {
    const filled = this.#values().size > 0;
    const { sheet, typed } = formIn(treeOf(this.#document));
    const results = new Results(sheet, typed);
    const outputs = new Map(
      Array.from(this.#document.querySelectorAll('output'), (output) => [output.name, output] as const),
    );
    const told = (name: string, value: number | undefined) => {
      const output = outputs.get(name);
      const kind = output?.dataset['kind'];
      if (output && kind) write(output, filled ? writtenNumber(value ?? NaN, kind as 'nombre') : '');
    };
    for (const { name, formula } of sheet.fields) if (formula) told(name, results.at({ field: name }));
    for (const grid of sheet.grids)
      for (const [row, { cells }] of grid.rows.entries())
        for (const [column, cell] of cells.entries())
          if (cell.kind === 'result')
            told(cellName(grid, row, column), results.at({ table: grid.table.name, row, column }));
    for (const recall of this.#document.querySelectorAll<HTMLElement>('[data-recall]')) {
      const asked = (recall.dataset['asked'] ??= recall.textContent);
      write(recall, this.#recalled(recall.dataset['recall'] ?? '') || asked);
    }
    this.#erase.hidden = !filled;
    this.#say(trouble ?? (filled ? FILLED : EMPTY));
  }

  /** What was typed in a blank that comes back, as one writes it. */
  #recalled(name: string): string {
    const control = this.#controls().find((one) => one.name === name);
    return control?.type === 'date' && control.value ? frenchDate(control.value) : (control?.value ?? '');
  }

  #forget(): void {
    const before = device.read(this.#key);
    device.write(this.#key, null);
    this.#show(this.#kept());
    const undo = make('button', { type: 'button', className: 'button' }, 'Annuler');
    undo.addEventListener('click', () => device.write(this.#key, before));
    this.#say('Vos réponses sont effacées. ', undo);
  }

  #say(...words: (string | Node)[]): void {
    const status = this.querySelector('.bar [role=status]');
    if (status && (words.length > 1 || status.textContent !== words[0])) status.replaceChildren(...words);
  }
}

customElements.define('modele-workshop', ModeleWorkshop);
