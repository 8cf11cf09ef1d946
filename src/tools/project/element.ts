/** What all elements of the project share: their named fields are fields of the project, kept as soon as they are typed. */
import type { Statement } from '#tools/project/project.ts';
import { onChange, said, sayAll } from '#tools/project/store.ts';

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
export const writtenDay = (at: number) => `le ${new Date(at).toLocaleDateString('fr-FR', { dateStyle: 'long' })}`;

export abstract class ProjectElement extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const touched = Array.from(this.fields()).filter(isTouched);
    this.addEventListener('input', (event) => {
      const field = event.target;
      if (field instanceof Element && field.matches(FIELDS)) this.hear(field as Field);
    });
    this.listen();
    const known = said();
    for (const field of touched) if (!known.has(this.keyOf(field.name) ?? '')) this.hear(field);
    this.#stop = onChange(() => this.refresh());
    this.refresh();
  }

  disconnectedCallback(): void {
    this.#stop?.();
  }

  /** The key under which a field is kept; undefined for a field that is not kept. */
  protected keyOf(name: string): string | undefined {
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
    const key = this.keyOf(field.name);
    if (key !== undefined) sayAll({ [key]: valueOf(field) });
  }

  /** The parts of the element that carry this data attribute, and its value. */
  protected parts(attribute: string): { part: HTMLElement | SVGElement; value: string }[] {
    return Array.from(this.querySelectorAll<HTMLElement | SVGElement>(`[data-${attribute}]`), (part) => ({
      part,
      value: part.getAttribute(`data-${attribute}`) ?? '',
    }));
  }

  protected refresh(): void {
    const now = said();
    this.show(now);
    for (const field of this.fields()) {
      const key = this.keyOf(field.name);
      if (key === undefined || field === document.activeElement) continue;
      const value = now.get(key)?.value ?? '';
      if (isToggle(field)) field.checked = field.value === value;
      else if (field.value !== value) field.value = value;
    }
    for (const { part, value } of this.parts('value')) part.textContent = now.get(value)?.value ?? '';
    for (const { part } of this.parts('today')) part.textContent = `État du projet ${writtenDay(Date.now())}`;
  }
}
