/** For the tests: parts of pages, as the site writes them. */
import type { About } from '#documents/about.ts';
import { element, filledTable } from '#documents/made.ts';
import type { Tree } from '#documents/tree.ts';
import type { Sheet } from '#domain/modele/resolve.ts';

export const about: About = {
  title: 'Un modèle : le prix',
  summary: 'Un modèle à remplir.',
  creator: 'Centre de ressources',
  address: 'https://exemple.fr/modeles/prix/',
  day: '2026-11-26',
  origin: 'Modèle vérifié le 26 novembre 2026 :',
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
    ...grids.map(({ table }) => filledTable(table, typed)),
  );
