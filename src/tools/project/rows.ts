/** Lines of a form that people add and take off, copied from a template of the page. */

/** Makes the list show one line for each id, in this order, and be no list without any; « {id} » in the names of the template’s fields becomes that id. */
export function showRows(list: Element, template: HTMLTemplateElement, ids: readonly string[]): void {
  list.toggleAttribute('hidden', ids.length === 0);
  const wanted = new Set(ids);
  for (const row of Array.from(list.children)) if (!wanted.has(row.getAttribute('data-row') ?? '')) row.remove();
  const known = new Map(Array.from(list.children, (row) => [row.getAttribute('data-row') ?? '', row]));
  for (const [index, id] of ids.entries()) {
    const row = known.get(id) ?? newRow(template, id);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}

function newRow(template: HTMLTemplateElement, id: string): Element {
  const row = document.importNode(template.content, true).firstElementChild;
  if (!row) throw new Error('The template of a row is empty');
  row.setAttribute('data-row', id);
  for (const field of row.querySelectorAll('[name]'))
    field.setAttribute(
      'name',
      (field.getAttribute('name') ?? '').replace('{id}', () => id),
    );
  return row;
}

/** The id of the line in which an element stands. */
export const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('[data-row]')?.getAttribute('data-row') ?? undefined) : undefined;
