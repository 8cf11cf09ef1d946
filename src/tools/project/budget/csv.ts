/** The scenarios as a file for a French spreadsheet. */
import { spreadsheetOf } from '#domain/spreadsheet.ts';
import { budgetOf, priceBases, type Hours, type Scenario } from '#tools/project/budget/budget.ts';
import { lossesOf } from '#tools/project/budget/loss.ts';
import { layOut, type FirstYear } from '#tools/project/budget/quarters.ts';
import { budgetRows } from '#tools/project/budget/rows.ts';

const units = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);

/** A scenario with the name that the team gave it, and its first year. */
export interface NamedScenario {
  name: string;
  scenario: Scenario;
  firstYear: FirstYear;
}

/** Writes the scenarios side by side: semicolons, units commas, and the mark that makes spreadsheets read accents. */
export function csvOf(named: readonly NamedScenario[], title: string, date: string, hours: Hours): string {
  const columns = named.map(({ scenario }) => budgetOf(scenario));
  return spreadsheetOf([
    [title, date],
    ['En euros, sauf mention contraire', ...named.map(({ name }) => name)],
    ['TVA', ...named.map(({ scenario: { prices } }) => (prices ? priceBases[prices] : 'à préciser'))],
    ...budgetRows.map(({ label, unit, of }) => [
      unit === 'share' ? `${label} (%)` : label,
      ...columns.map((budget) => units(of(budget, hours))),
    ]),
    [],
    ['Si un marché est perdu', 'Montant', 'Résultat si les emplois restent', 'Résultat si les emplois partent'],
    ...named.flatMap(({ name, scenario }) =>
      lossesOf(scenario).map((lost) => [
        `${name} : ${lost.name}`,
        ...[lost.amount, lost.jobsStay, lost.jobsLeave].map(units),
      ]),
    ),
    [],
    ['La première année', 'Encaissé', 'Payé', 'En caisse à la fin'],
    ...named.flatMap(({ name, scenario, firstYear }) => {
      const { quarters, later } = layOut(scenario, firstYear);
      return [...quarters, later].map(({ received, paid, cash }, index) => [
        `${name} : ${index < quarters.length ? `trimestre ${index + 1}` : 'après l’année'}`,
        ...[received, paid, cash].map(units),
      ]);
    }),
  ]);
}
