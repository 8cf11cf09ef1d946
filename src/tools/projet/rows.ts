/** Lines of a form that people add and take off, copied from a template of the page. */

/** Makes the list show one line for each id, in this order; `name` turns a field’s name in the template into its own. */
export function showRows(
  list: Element,
  template: HTMLTemplateElement,
  ids: readonly string[],
  name: (id: string, field: string) => string,
): void {
  for (const row of Array.from(list.children)) if (!ids.includes(row.getAttribute('data-row') ?? '')) row.remove();
  const known = new Map(Array.from(list.children, (row) => [row.getAttribute('data-row') ?? '', row]));
  for (const [index, id] of ids.entries()) {
    const row = known.get(id) ?? newRow(template, id, name);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}

function newRow(template: HTMLTemplateElement, id: string, name: (id: string, field: string) => string): Element {
  const row = document.importNode(template.content, true).firstElementChild;
  if (!row) throw new Error('The template of a row is empty');
  row.setAttribute('data-row', id);
  for (const field of row.querySelectorAll('[name]'))
    field.setAttribute('name', name(id, field.getAttribute('name') ?? ''));
  return row;
}

/** The id of the line in which an element stands. */
export const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('[data-row]')?.getAttribute('data-row') ?? undefined) : undefined;
