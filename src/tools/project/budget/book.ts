/** The scenarios as a book of sheets whose amounts are formulas. */
import { element, filledTable } from '#documents/made.ts';
import { bookOf } from '#documents/spreadsheet.ts';
import { frenchDate } from '#domain/date.ts';
import { priceBases, type Hours } from '#tools/project/budget/budget.ts';
import type { NamedScenario } from '#tools/project/budget/csv.ts';
import { budgetTables, isUnderstood, typedIn } from '#tools/project/budget/sheet.ts';

/** Whose budget it is, and when and where it was written. */
export interface BudgetFile {
  project: string;
  day: string;
  address: string;
}

const HOW = 'Les cases jaunes se remplissent, les autres se calculent. Un outil pour discuter, qui n’engage personne.';

/** The first scenario in which a number was not understood. */
export const misreadAmong = (named: readonly NamedScenario[], hours: Hours): NamedScenario | undefined =>
  named.find(({ scenario, firstYear }) => !isUnderstood(typedIn(scenario, firstYear, hours)));

/** Makes the file: a sheet for each scenario. */
export const budgetBook = (
  named: readonly NamedScenario[],
  hours: Hours,
  { project, day, address }: BudgetFile,
): Promise<Uint8Array<ArrayBuffer>> =>
  bookOf(
    named.map(({ name, scenario, firstYear }) => {
      const typed = typedIn(scenario, firstYear, hours);
      const basis = scenario.prices ? priceBases[scenario.prices] : 'à préciser';
      return {
        name,
        document: element(
          'div',
          {},
          element('p', {}, `En euros. TVA : ${basis}.`),
          ...budgetTables(scenario.contracts.length).map((table) => filledTable(table, typed)),
        ),
      };
    }),
    {
      title: `L’équilibre économique : ${project}`,
      summary: HOW,
      creator: project,
      address,
      day,
      origin: `État du projet le ${frenchDate(day)}. Formules et sources :`,
    },
  );
