/** A document made of tables already filled, for what has no page of blanks. */
import type { Tree } from '#documents/tree.ts';
import { cellName, gridOf, type Table } from '#domain/modele/table.ts';
import type { Typed } from '#domain/modele/values.ts';

/** An element. */
export const element = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Tree | string)[]
): Tree => ({ name, attributes, children });

/** A table with what was typed in it, as a page holds it. */
export function filledTable(table: Table, typed: Typed): Tree {
  const grid = gridOf(table);
  return element(
    'table',
    { 'data-tableau': JSON.stringify(table) },
    element('caption', {}, table.title),
    ...grid.rows.map(({ role, cells }, row) =>
      element(
        'tr',
        role === 'blank' ? { 'data-row': '' } : {},
        ...cells.map((cell, column) => {
          if (cell.kind !== 'blank') return element('td', {}, cell.kind === 'words' ? cell.text : '');
          const name = cellName(grid, row, column);
          return element(
            'td',
            {},
            element('input', { name, 'data-kind': cell.of, value: typed.get(name) ?? cell.given ?? '' }),
          );
        }),
      ),
    ),
  );
}
