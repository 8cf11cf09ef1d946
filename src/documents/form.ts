/** What a document asks to fill, and what was typed in it, read from its page. */
import type { Field, Sheet } from '#domain/modele/resolve.ts';
import { gridOf, kinds, type Grid, type Kind, type Table } from '#domain/modele/table.ts';
import type { Typed } from '#domain/modele/values.ts';
import { find, findAll, visibleText, type Tree } from '#documents/tree.ts';

/** The blanks of a document and their words. */
export interface Form {
  sheet: Sheet;
  typed: Typed;
}

const CONTROLS: readonly string[] = ['input', 'select', 'textarea', 'output'];

/** Whether an element is a blank, or the place of a result. */
export const isControl = ({ name, attributes }: Tree): boolean => CONTROLS.includes(name) && 'name' in attributes;

const isRadio = ({ attributes }: Tree) => attributes['type'] === 'radio';

/** Whether an option of a choice is the one chosen. */
export const isChosen = (radio: Tree): boolean => isRadio(radio) && 'checked' in radio.attributes;

/** What stands in a blank. */
export function valueIn(control: Tree): string {
  if (isRadio(control)) return isChosen(control) ? (control.attributes['value'] ?? '') : '';
  return control.attributes['value'] ?? (control.name === 'textarea' ? visibleText(control) : '');
}

/** The kind of a blank. */
export function kindOf({ name, attributes }: Tree): Kind {
  const told = kinds.find((kind) => kind === attributes['data-kind']);
  if (told) return told;
  if (name === 'textarea') return 'long';
  return attributes['type'] === 'date' ? 'date' : 'texte';
}

/** The words between which a blank lets choose. */
export const choicesOf = (control: Tree): string[] | undefined =>
  control.name === 'select'
    ? findAll(control, ({ name, attributes }) => name === 'option' && attributes['value'] !== '').map(visibleText)
    : undefined;

/** The table that an element shows, as its reader has lengthened it. */
export const gridIn = (table: Tree): Grid =>
  gridOf(
    JSON.parse(table.attributes['data-tableau'] ?? '') as Table,
    findAll(table, ({ attributes }) => 'data-row' in attributes).length,
  );

/** Whether an element is a table to fill. */
export const isFillTable = ({ name, attributes }: Tree): boolean => name === 'table' && 'data-tableau' in attributes;

/** The words before a blank that stands on a line of its own. */
export const labelOf = (label: Tree): string =>
  visibleText({ ...label, children: label.children.slice(0, 1) }).replace(/\s*:$/, '');

/** Reads the blanks of a document. */
export function formIn(document: Tree): Form {
  const controls = findAll(document, isControl);
  const labels = new Map(
    findAll(document, ({ name }) => name === 'label').map((label) => [find(label, isControl), labelOf(label)] as const),
  );
  const fields = new Map<string, Field>();
  for (const control of controls) {
    const { name = '', 'aria-label': told, 'data-formula': formula } = control.attributes;
    if (name.includes('/') || isRadio(control) || fields.has(name)) continue;
    fields.set(name, { name, label: told ?? labels.get(control) ?? name, kind: kindOf(control), formula });
  }
  return {
    sheet: { fields: [...fields.values()], grids: findAll(document, isFillTable).map(gridIn) },
    typed: new Map(
      controls
        .filter((control) => control.name !== 'output' && !(isRadio(control) && !isChosen(control)))
        .map((control) => [control.attributes['name'] ?? '', valueIn(control)] as const),
    ),
  };
}
