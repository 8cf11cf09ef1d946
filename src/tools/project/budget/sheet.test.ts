import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf } from '#domain/modele/table.ts';
import { Results } from '#domain/modele/values.ts';
import { keysIn } from '#domain/record.ts';
import {
  budgetOf,
  jobs,
  mapOf,
  otherCosts,
  otherResources,
  type Hours,
  type Scenario,
} from '#tools/project/budget/budget.ts';
import { lossesOf } from '#tools/project/budget/loss.ts';
import { flows, layOut, quarters, type FirstYear } from '#tools/project/budget/quarters.ts';
import { budgetTables, typedIn } from '#tools/project/budget/sheet.ts';

const HOURS: Hours = { paid: 1820, worked: 1607 };

/** What the tables say, in cents or hundredths; null where a cell stays empty. */
function read(scenario: Scenario, firstYear: FirstYear) {
  const grids = budgetTables(scenario.contracts.length).map((table) => gridOf(table));
  const results = new Results({ fields: [], grids }, typedIn(scenario, firstYear, HOURS));
  const at = (table: string, key: string, column: number, scale = 100) => {
    const row = grids.find((grid) => grid.table.name === table)?.rows.findIndex((one) => one.key === key) ?? -1;
    const value = results.at({ table, row, column }) ?? NaN;
    return Number.isNaN(value) ? null : Math.round(Number((value * scale).toPrecision(15))) + 0;
  };
  const line = (name: string) => at('budget', name, 1);
  return {
    resources: [
      line('contrats'),
      line('recu-aci'),
      line('recu-ei'),
      ...keysIn(otherResources).map(line),
      line('total-ressources'),
    ],
    costs: [
      ...keysIn(jobs).map((job) => line(`salaires-${job}`)),
      ...keysIn(otherCosts).map(line),
      line('total-charges'),
    ],
    result: line('resultat'),
    shares: ['part-des-ventes', 'premier-client', 'ventes-sur-charges'].map((name) => at('budget', name, 1, 10_000)),
    jobs: line('emplois'),
    perJob: ['cout-d-un-etp', 'cout-heure-payee', 'cout-heure-travaillee'].map(line),
    losses: scenario.contracts.map((_, index) => [6, 7].map((column) => at('marches', String(index + 1), column))),
    quarters: quarters.map((quarter) => ['encaisse', 'paye', 'en-caisse'].map((name) => at('annee', name, quarter))),
    later: ['encaisse-apres', 'paye-apres', 'caisse-apres'].map((name) => at('apres', name, 1)),
  };
}

/** What the page says. */
function told(scenario: Scenario, firstYear: FirstYear): ReturnType<typeof read> {
  const budget = budgetOf(scenario);
  const { quarters: laidOut, later } = layOut(scenario, firstYear);
  const { costPerJob } = budget;
  const hourly = (hours: number) => (costPerJob === null ? null : Math.round(costPerJob / hours));
  return {
    resources: [...Object.values(budget.resources), budget.totalResources],
    costs: [...Object.values(budget.costs), budget.totalCosts],
    result: budget.result,
    shares: [budget.salesShare, budget.firstClient, budget.salesOverCosts],
    jobs: budget.jobs,
    perJob: [costPerJob, hourly(HOURS.paid), hourly(HOURS.worked)],
    losses: lossesOf(scenario).map(({ jobsStay, jobsLeave }) => [jobsStay, jobsLeave]),
    quarters: laidOut.map(({ received, paid, cash }) => [received, paid, cash]),
    later: [later.received, later.paid, later.cash],
  };
}

const cents = fc.integer({ min: 0, max: 100_000_000 });
const hundredths = fc.integer({ min: 0, max: 5_000 });
const recordOf = <K extends string>(list: Readonly<Record<K, unknown>>, value: fc.Arbitrary<number>) =>
  fc.record<Record<K, number>>(mapOf(list, () => value) as never);
const contract = fc.record({
  id: fc.constant('un'),
  name: fc.string(),
  amount: fc.integer({ min: 1, max: 100_000_000 }),
  purchases: cents,
  staff: recordOf(jobs, hundredths),
});
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  prices: fc.constant('ht' as const),
  contracts: fc.array(contract, { maxLength: 4 }).map((list) => list.map((one, index) => ({ ...one, id: `${index}` }))),
  staff: recordOf(jobs, hundredths),
  costPerJob: recordOf(jobs, cents),
  aidPerJob: recordOf({ aci: 0, ei: 0 }, cents),
  resources: recordOf(otherResources, cents),
  costs: recordOf(otherCosts, cents),
  loss: fc.record({ keepsPurchases: fc.boolean(), departure: cents }),
});
const anyYear: fc.Arbitrary<FirstYear> = fc.record({
  start: cents,
  parts: fc.record(mapOf(flows, () => fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 }))),
});

test('the formulas give what the page says, to the cent', () => {
  fc.assert(
    fc.property(anyScenario, anyYear, (scenario, firstYear) => {
      expect(read(scenario, firstYear)).toEqual(told(scenario, firstYear));
    }),
    { numRuns: 100 },
  );
});

test('a worked example: one contract of three aided jobs, spread evenly', () => {
  const scenario: Scenario = {
    prices: 'ht',
    contracts: [
      { id: 'a', name: 'Halls', amount: 82_000_00, purchases: 1_000_50, staff: { permanent: 0, aci: 300, ei: 0 } },
    ],
    staff: { permanent: 150, aci: 0, ei: 0 },
    costPerJob: { permanent: 42_000_00, aci: 23_500_00, ei: 0 },
    aidPerJob: { aci: 23_921_00, ei: 0 },
    resources: { ventes: 5_000_00, aides: 0, collectivites: 10_000_00, etat: 0, fondations: 0 },
    costs: { achats: 4_000_00, locaux: 12_000_00, materiel: 0, formation: 0, impots: 0, divers: 0 },
    loss: { keepsPurchases: false, departure: 0 },
  };
  const parts = mapOf(flows, () => quarters.map(() => 2_500));
  const { resources, result, losses, quarters: laidOut } = read(scenario, { start: 20_000_00, parts });
  expect(resources.at(-1)).toBe(168_763_00);
  expect(result).toBe(18_262_50);
  expect(losses).toEqual([[-62_737_00, -64_000_00]]);
  expect(laidOut[0]).toEqual([42_190_75, 37_625_13, 24_565_62]);
});
