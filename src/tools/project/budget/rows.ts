/** The rows of a budget, once for all: the table of the page, what the browser writes in it, the file for a spreadsheet. */
import { keysIn } from '#domain/record.ts';
import {
  costs,
  jobs,
  resources,
  staffOf,
  type Budget,
  type Hours,
  type Scenario,
} from '#tools/project/budget/budget.ts';

export interface BudgetRow {
  key: string;
  label: string;
  strong: boolean;
  /** Hundredths of euros, shown to the euro, or of one per cent; « fine » where hundredths count: jobs, the cost of an hour. */
  unit: 'amount' | 'share' | 'fine';
  of: (budget: Budget, hours: Hours) => number | null;
}

const lines = <Line extends string>(
  labels: Readonly<Record<Line, string>>,
  of: (budget: Budget, line: Line) => number,
) =>
  keysIn(labels).map((key): BudgetRow => ({
    key,
    label: labels[key],
    strong: false,
    unit: 'amount',
    of: (budget) => of(budget, key),
  }));

type Sum = { [Key in keyof Budget]: Budget[Key] extends number | null ? Key : never }[keyof Budget];
const summed = (key: Sum, label: string, { strong = false, unit = 'amount' }: Partial<BudgetRow> = {}): BudgetRow => ({
  key,
  label,
  strong,
  unit,
  of: (budget) => budget[key],
});

const hourly = (key: keyof Hours, label: string): BudgetRow => ({
  key,
  label,
  strong: false,
  unit: 'fine',
  of: ({ costPerJob }, hours) => (costPerJob === null ? null : Math.round(costPerJob / hours[key])),
});

export const budgetRows: readonly BudgetRow[] = [
  ...lines(resources, (budget, line) => budget.resources[line]),
  summed('totalResources', 'Total des ressources', { strong: true }),
  ...lines(costs, (budget, line) => budget.costs[line]),
  summed('totalCosts', 'Total des charges', { strong: true }),
  summed('result', 'Résultat', { strong: true }),
  summed('salesShare', 'Part des ventes dans les ressources', { strong: true, unit: 'share' }),
  summed('firstClient', 'Part du premier client dans les ventes', { unit: 'share' }),
  summed('salesOverCosts', 'Ventes sur charges', { unit: 'share' }),
  summed('jobs', 'Emplois (ETP)', { unit: 'fine' }),
  summed('costPerJob', 'Coût complet d’un ETP'),
  hourly('paid', 'Coût complet d’une heure payée'),
  hourly('worked', 'Coût complet d’une heure travaillée'),
];

/** What a budget rests on, line by line: the jobs of each kind, what one costs in a year, the aid that is counted for it. */
export interface BasisRow {
  key: string;
  label: string;
  unit: BudgetRow['unit'];
  of: (scenario: Scenario) => number | null;
}

export const basisRows: readonly BasisRow[] = keysIn(jobs).flatMap((job): BasisRow[] => {
  const whereSome = (value: (scenario: Scenario) => number) => (scenario: Scenario) =>
    staffOf(scenario)[job] === 0 ? null : value(scenario);
  return [
    {
      key: `basis-staff-${job}`,
      label: `${jobs[job]} : emplois (ETP)`,
      unit: 'fine',
      of: whereSome((scenario) => staffOf(scenario)[job]),
    },
    {
      key: `basis-cost-${job}`,
      label: `${jobs[job]} : coût d’un ETP`,
      unit: 'amount',
      of: whereSome(({ costPerJob }) => costPerJob[job]),
    },
    ...(job === 'permanent'
      ? []
      : [
          {
            key: `basis-aid-${job}`,
            label: `${jobs[job]} : aide comptée par ETP`,
            unit: 'amount' as const,
            of: whereSome(({ aidPerJob }) => aidPerJob[job]),
          },
        ]),
  ];
});
