/** The rows of the tables that stand beneath the budget. */
import { make } from '#tools/dom.ts';
import type { NamedScenario } from '#tools/project/budget/csv.ts';
import { lossesOf } from '#tools/project/budget/loss.ts';
import { flows, layOut, type FirstYear, type Flow } from '#tools/project/budget/quarters.ts';
import { euros, percent, WHOLE, wholes } from '#tools/project/money.ts';

/** A row: its head, then amounts; a dash where nothing can be said. */
const rowWith = (title: string, amounts: readonly (number | null)[]): HTMLTableRowElement =>
  make(
    'tr',
    {},
    make('th', { scope: 'row' }, title),
    ...amounts.map((amount) =>
      make(
        'td',
        { className: amount !== null && amount < 0 ? 'number short' : 'number' },
        amount === null ? '–' : euros(wholes(amount)),
      ),
    ),
  );

/** What the loss of each contract would leave. */
const lossRows = ({ scenario }: NamedScenario) =>
  lossesOf(scenario).map(({ name, amount, jobsStay, jobsLeave }) => [name, amount, jobsStay, jobsLeave] as const);

/** What comes in and goes out in each quarter; nothing while the budget is blank. */
function quarterRows({ scenario, firstYear }: NamedScenario) {
  const { quarters, later } = layOut(scenario, firstYear);
  const laid = [...quarters, later].map(
    ({ received, paid, cash }, index) =>
      [index < quarters.length ? `Trimestre ${index + 1}` : 'Après l’année', received, paid, cash] as const,
  );
  return laid.some(([, ...amounts]) => amounts.some((amount) => amount !== 0)) ? laid : [];
}

const tables = { losses: lossRows, quarters: quarterRows };
export type TableName = keyof typeof tables;

/** The rows of a table for these scenarios, each under its name when there are several. */
export const rowsOf = (table: TableName, shown: readonly NamedScenario[]): HTMLTableRowElement[] =>
  shown.flatMap((named) =>
    tables[table](named).map(([title, ...amounts]) =>
      rowWith(shown.length > 1 ? `${named.name} : ${title}` : title, amounts),
    ),
  );

/** How much of a line is laid out over the four quarters. */
export function placedText(flow: string, { parts }: FirstYear): string {
  const placed = (flow in flows ? parts[flow as Flow] : []).reduce((total, part) => total + part, 0);
  const told = `Total : ${percent(placed)}`;
  if (placed > WHOLE) return `${told}, plus que l’année entière.`;
  return placed < WHOLE ? `${told}. Le reste vient après l’année.` : `${told}.`;
}
