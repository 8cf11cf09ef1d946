/** The scenarios as a file for a French spreadsheet. */
import Papa from 'papaparse';
import { scenarios, type Budget, type ScenarioId } from '#tools/projet/equilibre/budget.ts';

const BOM = '\uFEFF';
/** What a spreadsheet would take for a formula; a negative number stays a number. */
const FORMULA = /^[=+@\t\r]|^-(?!\d)/;

const decimal = (hundredths: number | null) =>
  hundredths === null
    ? ''
    : `${hundredths < 0 ? '-' : ''}${Math.floor(Math.abs(hundredths) / 100)},${String(Math.abs(hundredths) % 100).padStart(2, '0')}`;

/** Writes the scenarios side by side: semicolons, decimal commas, and the mark that makes spreadsheets read accents. */
export function csvOf(budgets: Readonly<Record<ScenarioId, Budget>>, title: string, date: string): string {
  const columns = Object.values(budgets);
  const row = (label: string, value: (budget: Budget) => number | null) => [
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
        ['En euros, sauf mention contraire', ...Object.values(scenarios)],
        ...lines('resources'),
        row('Total des ressources', (budget) => budget.totalResources),
        ...lines('costs'),
        row('Total des charges', (budget) => budget.totalCosts),
        row('Résultat', (budget) => budget.result),
        row('Autofinancement (%)', (budget) => budget.selfFinancing),
        row('Part du premier client dans les ventes (%)', (budget) => budget.firstClient),
        row('Emplois (ETP)', (budget) => budget.jobs),
        row('Coût complet par ETP', (budget) => budget.costPerJob),
      ],
      { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA },
    )
  );
}
