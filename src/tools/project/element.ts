/** What all elements of the project share: their named fields are fields of the project, kept as soon as they are typed. */
import { putRight } from '#domain/characters.ts';
import { frenchDate, localDay } from '#domain/date.ts';
import { make, write } from '#tools/dom.ts';
import { LONGEST } from '#tools/project/format.ts';
import { instantOf, versionsIn } from '#tools/project/merge.ts';
import { latest, type Statement } from '#tools/project/project.ts';
import { currentProject, onChange, said, sayAll, type Undo } from '#tools/project/store.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const FIELDS = ':is(input, textarea, select)[name]';

const isToggle = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** Typed before this code came: to be kept, where the project says nothing yet. */
function isTouched(field: Field): boolean {
  if (isToggle(field)) return field.checked && !field.defaultChecked;
  return field instanceof HTMLSelectElement ? false : field.value !== field.defaultValue;
}

const valueOf = (field: Field) =>
  field.type === 'checkbox' && !(field as HTMLInputElement).checked ? '' : field.value;

/** Writes « le 12 mars 2026 » for the instant of a statement. */
export const writtenDay = (at: number) => `le ${frenchDate(localDay(new Date(at)))}`;

/** An element of the project’s pages: keeps what is typed in its fields, shows what was said elsewhere. */
export abstract class ProjectElement extends HTMLElement {
  #stop: (() => void) | undefined;
  #told: HTMLElement | undefined;

  connectedCallback(): void {
    const touched = Array.from(this.fields()).filter(isTouched);
    this.addEventListener('input', (event) => {
      const field = event.target;
      if (field instanceof Element && field.matches(FIELDS)) this.hear(field as Field);
    });
    this.listen();
    const known = said();
    window.addEventListener('pageshow', () => this.refresh());
    for (const field of touched) if (!known.has(this.statementKey(field.name) ?? '')) this.hear(field);
    this.#stop = onChange(() => this.refresh());
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** The key under which a field is kept; undefined for a field that is not kept. */
  protected statementKey(name: string): string | undefined {
    return name;
  }

  /** What the element does besides keeping its fields: its buttons. */
  protected listen(): void {}

  /** Shows what follows from what was said. */
  protected show(_said: ReadonlyMap<string, Statement>): void {}

  protected fields(): NodeListOf<Field> {
    return this.querySelectorAll<Field>(FIELDS);
  }

  protected hear(field: Field): void {
    const key = this.statementKey(field.name);
    const signs = field.value.length;
    if (key === undefined) return;
    if (signs > LONGEST.value)
      return this.tell(
        `Ce texte compte ${signs} signes : l’outil en garde ${LONGEST.value} au plus. Raccourcissez-le : la fin n’est pas gardée.`,
      );
    sayAll({ [key]: putRight(valueOf(field)) });
  }

  /** Tells whether something was said in a part: paper and documents leave out those in which nothing was. */
  protected tellFilled(part: Element, filled: boolean): void {
    part.toggleAttribute('data-unfilled', !filled);
  }

  /** The parts of the element that carry this data attribute, and its value. */
  protected parts(attribute: string): { part: HTMLElement | SVGElement; value: string }[] {
    return Array.from(this.querySelectorAll<HTMLElement | SVGElement>(`[data-${attribute}]`), (part) => ({
      part,
      value: part.getAttribute(`data-${attribute}`) ?? '',
    }));
  }

  /** Says what was done, and offers the way back. */
  protected tell(message: string, undo?: Undo): void {
    this.#told ??= this.appendChild(make('p', { className: 'told live screen-only small', role: 'status' }));
    const button = undo && make('button', { type: 'button', className: 'button' }, 'Annuler');
    button?.addEventListener('click', () => {
      undo?.();
      this.tell('C’est annulé.');
    });
    this.#told.replaceChildren(message, ...(button ? [' ', button] : []));
  }

  /** Shows at a field what another copy of the project says of it, until someone chooses. */
  #remindOfVersions(): void {
    for (const former of this.querySelectorAll('.version')) former.remove();
    for (const version of versionsIn(currentProject())) {
      const field = Array.from(this.fields()).find(({ name }) => this.statementKey(name) === version.unit);
      const words = latest(version.statements).get(version.unit)?.value;
      if (!field || words === undefined || isToggle(field)) continue;
      const day = writtenDay(instantOf(version)).replace(/^le/, 'du');
      const way = make('a', { href: '#deux-versions' }, 'Choisir');
      (field.closest('label, .field') ?? field).after(
        make('p', { className: 'version reminder small screen-only' }, `Une autre version, ${day} : ${words} `, way),
      );
    }
  }

  protected refresh(): void {
    const now = said();
    this.show(now);
    for (const field of this.fields()) {
      const key = this.statementKey(field.name);
      if (key === undefined) continue;
      const value = now.get(key)?.value ?? '';
      if (isToggle(field)) field.checked = field.value === value;
      else if (field.value !== value && field.value.length <= LONGEST.value && putRight(field.value) !== value)
        field.value = value;
    }
    this.#remindOfVersions();
    for (const { part, value } of this.parts('value')) write(part, now.get(value)?.value ?? '');
    for (const { part } of this.parts('today')) write(part, `État du projet ${writtenDay(Date.now())}`);
  }
}
