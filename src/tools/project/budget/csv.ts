/** The scenarios as a file for a French spreadsheet. */
import Papa from 'papaparse';
import { budgetOf, lossesOf, type Scenario } from '#tools/project/budget/budget.ts';
import { budgetRows } from '#tools/project/budget/rows.ts';

const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula; a negative number stays a number. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

const decimal = (hundredths: number | null) =>
  hundredths === null
    ? ''
    : `${hundredths < 0 ? '-' : ''}${Math.floor(Math.abs(hundredths) / 100)},${String(Math.abs(hundredths) % 100).padStart(2, '0')}`;

/** A scenario with the name that the team gave it. */
export interface NamedScenario {
  name: string;
  scenario: Scenario;
}

/** Writes the scenarios side by side: semicolons, decimal commas, and the mark that makes spreadsheets read accents. */
export function csvOf(named: readonly NamedScenario[], title: string, date: string): string {
  const columns = named.map(({ scenario }) => budgetOf(scenario));
  return (
    BOM +
    Papa.unparse(
      [
        [title, date],
        ['En euros, sauf mention contraire', ...named.map(({ name }) => name)],
        ...budgetRows.map(({ label, unit, of }) => [
          unit === 'share' ? `${label} (%)` : label,
          ...columns.map((budget) => decimal(of(budget))),
        ]),
        [],
        ['Si un marché est perdu', 'Montant', 'Résultat si les emplois restent', 'Résultat si les emplois partent'],
        ...named.flatMap(({ name, scenario }) =>
          lossesOf(scenario).map((lost) => [
            `${name} : ${lost.name}`,
            ...[lost.amount, lost.jobsStay, lost.jobsLeave].map(decimal),
          ]),
        ),
      ],
      { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA },
    )
  );
}
