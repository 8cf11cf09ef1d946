/** What a year would give without one of its contracts. */
import { budgetOf, jobs, mapOf, sum, type Scenario } from '#tools/project/budget/budget.ts';
import { times } from '#tools/project/money.ts';

/** The same year without one contract: its jobs stay and wait for work, or leave with their wages and their aid. */
export function without(scenario: Scenario, id: string, itsJobs: 'stay' | 'leave'): Scenario {
  const lost = scenario.contracts.find((contract) => contract.id === id);
  if (!lost) return scenario;
  const { keepsPurchases, departure } = scenario.loss;
  const stay = itsJobs === 'stay';
  return {
    ...scenario,
    contracts: scenario.contracts.filter((contract) => contract !== lost),
    staff: stay ? mapOf(jobs, (job) => scenario.staff[job] + lost.staff[job]) : scenario.staff,
    costs: {
      ...scenario.costs,
      achats: scenario.costs.achats + (keepsPurchases ? lost.purchases : 0),
      divers: scenario.costs.divers + (stay ? 0 : times(departure, sum(Object.values(lost.staff)))),
    },
  };
}

/** What the year would give without each contract, in cents; nothing can be said of jobs that were not tied to it. */
export const lossesOf = (scenario: Scenario) =>
  scenario.contracts.map(({ id, name, amount, staff }) => ({
    name,
    amount,
    jobsStay: budgetOf(without(scenario, id, 'stay')).result,
    jobsLeave: sum(Object.values(staff)) > 0 ? budgetOf(without(scenario, id, 'leave')).result : null,
  }));
