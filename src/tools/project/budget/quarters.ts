/** A first year laid out by quarter: when the money of the budget comes in and goes out. */
import { keysIn } from '#domain/record.ts';
import { budgetOf, mapOf, sum, type Scenario } from '#tools/project/budget/budget.ts';
import { MOST_CENTS, parseNumber, WHOLE } from '#tools/project/money.ts';

/** What moves at one pace. */
export const flows = {
  ventes: 'Marchés et autres ventes',
  emploi: 'Aides à l’emploi',
  subventions: 'Subventions, dons, cotisations',
  charges: 'Toutes les charges',
} as const;
export type Flow = keyof typeof flows;

/** The quarters, by their number. */
export const quarters = [1, 2, 3, 4] as const;

export interface FirstYear {
  /** Cents in the bank on the first day. */
  start: number;
  /** The part of the year in each quarter, in hundredths of a per cent. */
  parts: Record<Flow, readonly number[]>;
}

export interface Quarter {
  received: number;
  paid: number;
  /** In the bank on the last day. */
  cash: number;
}

/** The name of the field that holds a part. */
export const partField = (flow: Flow, quarter: number) => `part-${flow}-${quarter}`;

/** Reads the first year from what was typed; a line left blank is spread evenly. */
export function firstYearOf(typed: (field: string) => string): FirstYear {
  return {
    start: parseNumber(typed('caisse'), MOST_CENTS).hundredths,
    parts: mapOf(flows, (flow) => {
      const written = quarters.map((quarter) => typed(partField(flow, quarter)));
      return written.some((text) => text.trim() !== '')
        ? written.map((text) => parseNumber(text, WHOLE).hundredths)
        : quarters.map(() => WHOLE / quarters.length);
    }),
  };
}

/** The four quarters of a year, and what comes in or goes out only after it. */
export interface LaidOut {
  quarters: readonly Quarter[];
  later: Quarter;
}

/** Lays a budget out by quarter; amounts are rounded so that a whole year gives the budget back to the cent. */
export function layOut(scenario: Scenario, { start, parts }: FirstYear): LaidOut {
  const { sales, totalResources, totalCosts } = budgetOf(scenario);
  const { collectivites, etat, fondations } = scenario.resources;
  const subsidies = collectivites + etat + fondations;
  const year: Record<Flow, number> = {
    ventes: sales,
    emploi: totalResources - sales - subsidies,
    subventions: subsidies,
    charges: totalCosts,
  };
  const upTo = (flow: Flow, quarter: number) => Math.round((year[flow] * sum(parts[flow].slice(0, quarter))) / WHOLE);
  const receivedUpTo = (quarter: number) =>
    sum(keysIn(flows).map((flow) => (flow === 'charges' ? 0 : upTo(flow, quarter))));
  const cashAfter = (quarter: number) => start + receivedUpTo(quarter) - upTo('charges', quarter);
  const last = quarters.length;
  return {
    quarters: quarters.map((quarter) => ({
      received: receivedUpTo(quarter) - receivedUpTo(quarter - 1),
      paid: upTo('charges', quarter) - upTo('charges', quarter - 1),
      cash: cashAfter(quarter),
    })),
    later: {
      received: totalResources - receivedUpTo(last),
      paid: totalCosts - upTo('charges', last),
      cash: start + totalResources - totalCosts,
    },
  };
}
