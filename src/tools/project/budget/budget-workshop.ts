/** The economic balance: three scenarios typed one after the other, read side by side. */
import { localDay } from '#domain/date.ts';
import { keysIn } from '#domain/record.ts';
import { write } from '#tools/dom.ts';
import { download, notMade } from '#tools/download.ts';
import { ProjectElement } from '#tools/project/element.ts';
import {
  budgetOf,
  contractIdsOf,
  jobs,
  mostFor,
  priceBases,
  scenarioOf,
  scenarios,
  type Hours,
  type Scenario,
  type ScenarioId,
} from '#tools/project/budget/budget.ts';
import { placedText, rowsOf, type TableName } from '#tools/project/budget/budget-tables.ts';
import type { NamedScenario } from '#tools/project/budget/csv.ts';
import { exampleFields, type AverageRegie } from '#tools/project/budget/example.ts';
import { firstYearOf } from '#tools/project/budget/quarters.ts';
import { basisRows, budgetRows, type BudgetRow } from '#tools/project/budget/rows.ts';
import { MOST_ROWS } from '#tools/project/format.ts';
import { euros, format, parseNumber, percent, wholes } from '#tools/project/money.ts';
import type { Statement } from '#tools/project/project.ts';
import { rowOf, showRows } from '#tools/project/rows.ts';
import { newId, said as saidNow, sayAll } from '#tools/project/store.ts';

type Said = ReadonlyMap<string, Statement>;
interface Landmarks {
  aid: Scenario['aidPerJob'];
  hours: Hours;
  /** On the page where a scenario is filled in. */
  average?: AverageRegie;
}

const scenarioIds = keysIn(scenarios);
const tableNames: readonly TableName[] = ['losses', 'quarters'];

const NOT_MADE = `${notMade('Le tableur')} Rechargez la page.`;

/** What the team calls a scenario. */
const nameOf = (id: ScenarioId, said: Said) => said.get(`budget/${id}/nom`)?.value || scenarios[id];

/** What cells say where nothing stands. */
const NOTHING = ['0', '–'];

/** What a cell of the table says. */
function written(value: number | null, unit: BudgetRow['unit']): string {
  if (value === null) return '–';
  return unit === 'share' ? percent(wholes(value)) : format(unit === 'fine' ? value : wholes(value));
}

class ProjectBudget extends ProjectElement {
  readonly #landmarks = JSON.parse(this.dataset['landmarks'] ?? '{}') as Landmarks;
  readonly #list = this.querySelector('[data-rows]');
  readonly #template = this.querySelector('template');

  get #scenario(): ScenarioId {
    const chosen = this.querySelector<HTMLInputElement>('input[name=scenario]:checked')?.value;
    return scenarioIds.find((id) => id === chosen) ?? 'a';
  }

  protected override statementKey(name: string): string | undefined {
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
    act('book', () => void this.#exportBook().catch(() => this.tell(NOT_MADE)));
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
    const named = scenarioIds.map((id) => this.#read(id, now));
    const title = now.get('projet/nom')?.value || 'Projet de régie';
    const text = csvOf(named, title, new Date().toLocaleDateString('fr-FR'), this.#landmarks.hours);
    download(text, `equilibre-${localDay(new Date())}.csv`, 'text/csv');
  }

  async #exportBook(): Promise<void> {
    const { budgetBook, misreadAmong } = await import('#tools/project/budget/book.ts');
    const now = saidNow();
    const { hours } = this.#landmarks;
    const named = scenarioIds.map((id) => this.#read(id, now));
    const misread = misreadAmong(named, hours);
    if (misread) return this.tell(`« ${misread.name} » contient un nombre qui n’est pas lu. Corrigez-le d’abord.`);
    const day = localDay(new Date());
    const project = now.get('projet/nom')?.value || 'Projet de régie';
    const address = location.origin + location.pathname;
    download(
      await budgetBook(named, hours, { project, day, address }),
      `equilibre-${day}.xlsx`,
      'application/octet-stream',
    );
  }

  #read(id: ScenarioId, said: Said): NamedScenario {
    const typed = (field: string) => said.get(`budget/${id}/${field}`)?.value ?? '';
    return {
      name: nameOf(id, said),
      scenario: scenarioOf(typed, contractIdsOf(said, id), this.#landmarks.aid),
      firstYear: firstYearOf(typed),
    };
  }

  protected override show(said: Said): void {
    const { hours } = this.#landmarks;
    const shown = this.#scenario;
    if (this.#list && this.#template) showRows(this.#list, this.#template, contractIdsOf(said, shown));
    const all = scenarioIds.map((id) => ({ id, ...this.#read(id, said) }));
    for (const [column, { id, name, scenario }] of all.entries()) {
      const budget = budgetOf(scenario);
      for (const part of this.querySelectorAll(`[data-scenario-name="${id}"]`)) part.textContent = name;
      const tell = (key: string, text: string) => {
        const cell = this.#line(key)?.cells[column + 1];
        if (cell) write(cell, text);
      };
      tell('prices', scenario.prices ? priceBases[scenario.prices] : 'à préciser');
      for (const { key, unit, of } of budgetRows) tell(key, written(of(budget, hours), unit));
      for (const { key, unit, of } of basisRows) tell(key, written(of(scenario), unit));
      this.#line('result')?.cells[column + 1]?.classList.toggle('short', budget.result < 0);
      const mark = this.querySelector(`[data-mark="${id}"]`);
      mark?.classList.toggle('none', budget.salesShare === null || Number.isNaN(budget.salesShare));
      mark?.setAttribute('transform', `translate(${(budget.salesShare || 0) / 100} 0)`);
    }
    const typed = all.filter(({ id }) => id === shown);
    for (const table of tableNames)
      for (const { part, value } of this.parts(table))
        part.replaceChildren(...rowsOf(table, value === 'all' ? all : typed));
    this.querySelector('[data-no-loss]')?.toggleAttribute('hidden', this.querySelector('[data-losses] tr') !== null);
    for (const named of typed) this.#showAside(named);
    this.#showProblems(said);
    this.#tellFilled(said);
  }

  #line(key: string): HTMLTableRowElement | null {
    return this.querySelector<HTMLTableRowElement>(`tr[data-line=${key}]`);
  }

  /** Paper and documents show the scenarios in which something was typed, and the lines where something stands. */
  #tellFilled(said: Said): void {
    const isBegun = scenarioIds.map((id) =>
      Array.from(said).some(([key, { value }]) => key.startsWith(`budget/${id}/`) && value !== ''),
    );
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr:has(> [data-scenario-name]), tr[data-line]')) {
      for (const [column, begun] of isBegun.entries()) {
        const cell = row.cells[column + 1];
        if (cell) this.tellFilled(cell, begun);
      }
      const amounts = Array.from(row.cells).slice(1);
      this.tellFilled(
        row,
        amounts.some(({ textContent }) => !NOTHING.includes(textContent)),
      );
    }
    for (const part of this.querySelectorAll('[data-with]'))
      this.tellFilled(part, part.querySelector('tbody tr') !== null);
    const drawn = this.querySelector('.budget-table figure');
    if (drawn) this.tellFilled(drawn, drawn.querySelector('[data-mark]:not(.none)') !== null);
    this.tellFilled(this, isBegun.includes(true));
  }

  /** Says beside the fields what follows from them: where the scenario stands, the cost of an hour, what is laid out over the year. */
  #showAside({ name, scenario, firstYear }: NamedScenario): void {
    const { totalResources, totalCosts, result } = budgetOf(scenario);
    const amount = (cents: number) => euros(wholes(cents));
    for (const { part } of this.parts('standing'))
      part.textContent = `${name} : ressources ${amount(totalResources)}, charges ${amount(totalCosts)}, résultat ${amount(result)}`;
    const longest = Math.max(totalResources, totalCosts) || 1;
    for (const { part, value } of this.parts('bar'))
      part.setAttribute('width', String((100 * (value === 'in' ? totalResources : totalCosts)) / longest || 0));
    for (const { part, value } of this.parts('hour')) {
      const cost = scenario.costPerJob[keysIn(jobs).find((job) => job === value) ?? 'permanent'];
      part.textContent =
        cost > 0 ? `Soit ${euros(Math.round(cost / this.#landmarks.hours.worked))} l’heure travaillée.` : '';
    }
    for (const { part, value } of this.parts('placed')) part.textContent = placedText(value, firstYear);
  }

  #showProblems(said: Said): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('input[data-number]')) {
      const typed = said.get(this.statementKey(field.name) ?? '')?.value ?? '';
      const { problem } = parseNumber(typed, mostFor(field.name.split('/').at(-1) ?? ''));
      field.setAttribute('aria-invalid', String(problem !== undefined));
      const told = field.closest('.field')?.querySelector('[data-problem]');
      if (told) told.textContent = problem ?? '';
    }
  }
}
customElements.define('project-budget', ProjectBudget);
