/** The scenarios as a file for a French spreadsheet. */
import Papa from 'papaparse';
import { budgetOf, lossesOf, type Scenario } from '#tools/project/budget/budget.ts';

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
  const row = (label: string, value: (budget: (typeof columns)[number]) => number | null) => [
    label,
    ...columns.map((budget) => decimal(value(budget))),
  ];
  const lines = (side: 'resources' | 'costs') =>
    (columns[0]?.[side] ?? []).map(({ label }, index) => row(label, (budget) => budget[side][index]?.cents ?? 0));
  return (
    BOM +
    Papa.unparse(
      [
        [title, date],
        ['En euros, sauf mention contraire', ...named.map(({ name }) => name)],
        ...lines('resources'),
        row('Total des ressources', (budget) => budget.totalResources),
        ...lines('costs'),
        row('Total des charges', (budget) => budget.totalCosts),
        row('Résultat', (budget) => budget.result),
        row('Autofinancement (%)', (budget) => budget.selfFinancing),
        row('Part du premier client dans les ventes (%)', (budget) => budget.firstClient),
        row('Ventes sur charges (%)', (budget) => budget.salesOverCosts),
        row('Emplois (ETP)', (budget) => budget.jobs),
        row('Coût complet par ETP', (budget) => budget.costPerJob),
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
