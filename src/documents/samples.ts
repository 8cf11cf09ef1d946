/** For the tests: parts of pages, as the site writes them. */
import type { About } from '#documents/about.ts';
import type { Tree } from '#documents/tree.ts';
import { gridOf, cellName, type Table } from '#domain/modele/table.ts';
import type { Sheet } from '#domain/modele/resolve.ts';

/** An element. */
export const element = (
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Tree | string)[]
): Tree => ({ name, attributes, children });

export const about: About = {
  title: 'Un modèle : le prix',
  summary: 'Un modèle à remplir.',
  creator: 'Centre de ressources',
  address: 'https://exemple.fr/modeles/prix/',
  day: '2026-11-26',
  origin: 'Modèle vérifié le 26 novembre 2026 :',
};

/** A page’s table to fill, with what was typed in it. */
const fillTable = (table: Table, typed: ReadonlyMap<string, string>): Tree => {
  const grid = gridOf(table);
  return element(
    'table',
    { 'data-tableau': JSON.stringify(table) },
    element('caption', {}, table.title),
    ...grid.rows.map(({ role, cells }, row) =>
      element(
        'tr',
        role === 'blank' ? { 'data-row': '' } : {},
        ...cells.map((cell, column) =>
          cell.kind === 'blank'
            ? element(
                'td',
                {},
                element('input', {
                  name: cellName(grid, row, column),
                  'data-kind': cell.of,
                  value: typed.get(cellName(grid, row, column)) ?? cell.given ?? '',
                }),
              )
            : element('td', {}, cell.kind === 'words' ? cell.text : ''),
        ),
      ),
    ),
  );
};

/** The page’s document of a model of a spreadsheet, with what was typed in it. */
export const spreadsheetPage = ({ fields, grids }: Sheet, typed: ReadonlyMap<string, string>): Tree =>
  element(
    'div',
    { class: 'document' },
    ...fields.map(({ name, label, kind, formula }) =>
      element(
        'p',
        { class: 'field' },
        element(
          'label',
          {},
          `${label}\u00a0: `,
          formula === undefined
            ? element('input', { name, 'data-kind': kind, value: typed.get(name) ?? '' })
            : element('output', { name, 'data-kind': kind, 'data-formula': formula }),
        ),
      ),
    ),
    ...grids.map(({ table }) => fillTable(table, typed)),
  );
