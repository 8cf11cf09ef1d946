/** The economic balance: three scenarios typed one after the other, read side by side. */
import { localDay } from '#domain/date.ts';
import { make } from '#tools/dom.ts';
import { download } from '#tools/download.ts';
import { ProjectElement } from '#tools/project/element.ts';
import {
  budgetOf,
  contractIdsOf,
  exampleFields,
  lossesOf,
  mostFor,
  scenarioOf,
  scenarios,
  type AverageRegie,
  type Scenario,
  type ScenarioId,
} from '#tools/project/budget/budget.ts';
import { budgetRows, type BudgetRow } from '#tools/project/budget/rows.ts';
import { MOST_ROWS } from '#tools/project/format.ts';
import { euros, format, parseNumber, percent } from '#tools/project/money.ts';
import type { Statement } from '#tools/project/project.ts';
import { rowOf, showRows } from '#tools/project/rows.ts';
import { newId, said as saidNow, sayAll } from '#tools/project/store.ts';

type Said = ReadonlyMap<string, Statement>;
interface Landmarks {
  aid: Scenario['aidPerJob'];
  /** On the page where a scenario is filled in. */
  average?: AverageRegie;
}

const scenarioIds = Object.keys(scenarios) as ScenarioId[];
/** What the team calls a scenario. */
const nameOf = (id: ScenarioId, said: Said) => said.get(`budget/${id}/nom`)?.value || scenarios[id];

/** What a cell of the table says. */
function written(value: number | null, unit: BudgetRow['unit']): string {
  if (value === null) return '–';
  return unit === 'share' ? percent(value) : format(value);
}

/** A row of a table: its head, then amounts. */
const rowWith = (title: string, amounts: readonly string[]): HTMLTableRowElement =>
  make(
    'tr',
    {},
    make('th', { scope: 'row' }, title),
    ...amounts.map((amount) => make('td', { className: 'number' }, amount)),
  );

class ProjectBudget extends ProjectElement {
  readonly #landmarks = JSON.parse(this.dataset['landmarks'] ?? '{}') as Landmarks;
  readonly #list = this.querySelector('[data-rows]');
  readonly #template = this.querySelector('template');

  get #scenario(): ScenarioId {
    const chosen = this.querySelector<HTMLInputElement>('input[name=scenario]:checked')?.value;
    return scenarioIds.find((id) => id === chosen) ?? 'a';
  }

  protected override keyOf(name: string): string | undefined {
    return name === 'scenario' || name === 'vers' ? undefined : `budget/${this.#scenario}/${name}`;
  }

  protected override listen(): void {
    const act = (action: string, run: () => void) =>
      this.querySelector(`[data-action="${action}"]`)?.addEventListener('click', run);
    act('contract', () => this.#addContract());
    const { average } = this.#landmarks;
    if (average) act('example', () => this.#replace(this.#scenario, exampleFields(average)));
    act('copy', () => this.#copy());
    act('csv', () => void this.#exportCsv());
    this.addEventListener('click', ({ target }) => {
      const id = rowOf(target);
      if (id !== undefined && target instanceof Element && target.closest('[data-remove]')) this.#removeContract(id);
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'scenario') this.refresh();
      else if (target.dataset['number'] !== undefined) this.#tidy(target);
    });
  }

  #addContract(): void {
    if ((this.#list?.childElementCount ?? 0) >= MOST_ROWS)
      return this.tell(`Un budget tient ${MOST_ROWS} marchés au plus.`);
    const id = newId();
    sayAll({ [`budget/${this.#scenario}/marche/${id}/existe`]: 'oui' });
    this.#list?.querySelector<HTMLInputElement>(`[data-row="${id}"] input`)?.focus();
  }

  #removeContract(id: string): void {
    const prefix = `budget/${this.#scenario}/marche/${id}/`;
    const keys = Array.from(saidNow().keys()).filter((key) => key.startsWith(prefix));
    this.tell('Le marché est retiré.', sayAll(Object.fromEntries(keys.map((key) => [key, '']))));
    this.querySelector<HTMLElement>('[data-action=contract]')?.focus();
  }

  /** Writes a whole scenario anew, after asking when something would be replaced. */
  #replace(scenario: ScenarioId, fields: Readonly<Record<string, string>>): void {
    const prefix = `budget/${scenario}/`;
    const present = Array.from(saidNow()).filter(([key, { value }]) => key.startsWith(prefix) && value !== '');
    if (present.length > 0 && !window.confirm(`Remplacer tout le ${scenarios[scenario].toLowerCase()} ?`)) return;
    const emptied = Object.fromEntries(present.map(([key]) => [key, '']));
    const filled = Object.fromEntries(Object.entries(fields).map(([key, value]) => [prefix + key, value]));
    this.tell(`Le ${scenarios[scenario].toLowerCase()} est remplacé.`, sayAll({ ...emptied, ...filled }));
  }

  #copy(): void {
    const to = this.querySelector<HTMLSelectElement>('select[name=vers]')?.value;
    const target = scenarioIds.find((id) => id === to);
    const prefix = `budget/${this.#scenario}/`;
    if (!target || target === this.#scenario) return;
    const fields = Array.from(saidNow())
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { value }]) => [key.slice(prefix.length), value] as const);
    this.#replace(target, Object.fromEntries(fields));
  }

  /** Writes a number back the French way, so that people see how it was understood. */
  #tidy(field: HTMLInputElement): void {
    const { hundredths, problem } = parseNumber(field.value, mostFor(field.name.split('/').at(-1) ?? ''));
    if (problem !== undefined || field.value.trim() === '') return;
    field.value = format(hundredths);
    this.hear(field);
  }

  async #exportCsv(): Promise<void> {
    const { csvOf } = await import('#tools/project/budget/csv.ts');
    const now = saidNow();
    const named = scenarioIds.map((id) => ({ name: nameOf(id, now), scenario: this.#read(id, now) }));
    const title = now.get('projet/nom')?.value || 'Projet de régie';
    const text = csvOf(named, title, new Date().toLocaleDateString('fr-FR'));
    download(text, `equilibre-${localDay(new Date())}.csv`, 'text/csv');
  }

  #read(id: ScenarioId, said: Said): Scenario {
    const typed = (field: string) => said.get(`budget/${id}/${field}`)?.value ?? '';
    return scenarioOf(typed, contractIdsOf(said, id), this.#landmarks.aid);
  }

  protected override show(said: Said): void {
    const active = this.#scenario;
    if (this.#list && this.#template) showRows(this.#list, this.#template, contractIdsOf(said, active));
    for (const [column, id] of scenarioIds.entries()) {
      const budget = budgetOf(this.#read(id, said));
      for (const part of this.querySelectorAll(`[data-scenario-name="${id}"]`)) part.textContent = nameOf(id, said);
      for (const { key, unit, of } of budgetRows) {
        const row = this.querySelector<HTMLTableRowElement>(`tr[data-line=${key}]`);
        const place = row?.cells[column + 1];
        if (place) place.textContent = written(of(budget), unit);
        place?.classList.toggle('short', key === 'result' && budget.result < 0);
      }
      const mark = this.querySelector(`[data-mark="${id}"]`);
      mark?.classList.toggle('none', budget.selfFinancing === null);
      mark?.setAttribute('transform', `translate(${(budget.selfFinancing ?? 0) / 100} 0)`);
    }
    this.#showLosses(said);
    this.#showProblems(said);
  }

  /** Fills a table of lost contracts: for the scenario on the page, or for all of them. */
  #showLosses(said: Said): void {
    for (const { part, value } of this.parts('losses')) {
      const all = value === 'all';
      const rows = (all ? scenarioIds : [this.#scenario]).flatMap((id) =>
        lossesOf(this.#read(id, said)).map(({ name, amount, jobsStay, jobsLeave }) =>
          rowWith(all ? `${nameOf(id, said)} : ${name}` : name, [amount, jobsStay, jobsLeave].map(euros)),
        ),
      );
      part.replaceChildren(...rows);
      this.querySelector('[data-no-loss]')?.toggleAttribute('hidden', rows.length > 0);
    }
  }

  #showProblems(said: Said): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('input[data-number]')) {
      const typed = said.get(this.keyOf(field.name) ?? '')?.value ?? '';
      const { problem } = parseNumber(typed, mostFor(field.name.split('/').at(-1) ?? ''));
      field.setAttribute('aria-invalid', String(problem !== undefined));
      const told = field.closest('.field')?.querySelector('[data-problem]');
      if (told) told.textContent = problem ?? '';
    }
  }
}
customElements.define('projet-equilibre', ProjectBudget);
