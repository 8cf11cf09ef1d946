import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  budgetOf,
  contractIdsOf,
  jobs,
  otherCosts,
  otherResources,
  scenarioOf,
  type Scenario,
} from '#tools/project/budget/budget.ts';
import { exampleFields } from '#tools/project/budget/example.ts';
import { lossesOf, without } from '#tools/project/budget/loss.ts';
import { percent } from '#tools/project/money.ts';

const published = { aci: 2_392_100, ei: 1_330_400 };
const read = (typed: Record<string, string>) => {
  const contracts = Object.keys(typed).flatMap((field) => /^marche\/(.+)\/montant$/.exec(field)?.[1] ?? []);
  return scenarioOf((field) => typed[field] ?? '', contracts, published);
};
const cents = (lines: Readonly<Record<string, number>>) =>
  Object.values(lines).reduce((total, line) => total + line, 0);

const fields = [
  ...Object.keys(otherResources),
  ...Object.keys(otherCosts),
  ...Object.keys(jobs).flatMap((job) => [`etp-${job}`, `cout-${job}`]),
  'aide-aci',
  'aide-ei',
  'cout-depart',
  'achats-restent',
  ...['1', '2', '3'].flatMap((id) => [
    `marche/${id}/nom`,
    `marche/${id}/montant`,
    `marche/${id}/achats`,
    ...Object.keys(jobs).map((job) => `marche/${id}/etp-${job}`),
  ]),
];
const amount = fc.oneof(
  fc.constantFrom('', '-5', 'abc', '12 500,50 €', '99999999999999', '100 000 000', '0,01', '1 000 000', '10 000'),
  fc.integer({ min: 0, max: 10_000_000_000 }).map((value) => (value / 100).toFixed(2).replace('.', ',')),
  fc.string(),
);
const anyScenario = fc.dictionary(fc.constantFrom(...fields), amount, { maxKeys: fields.length }).map(read);

describe('a worked example: a small régie with a work-integration site', () => {
  const small = read({
    'marche/halls/nom': 'Nettoyage de halls',
    'marche/halls/montant': '82 000',
    'marche/halls/etp-aci': '3',
    'marche/squares/montant': '30 000,50',
    'marche/squares/etp-aci': '1,5',
    ventes: '5 000',
    'etp-permanent': '2,5',
    'cout-permanent': '42 000',
    'cout-aci': '23 500',
    collectivites: '60 000',
    achats: '18 250,25',
    locaux: '12 000',
  });
  const budget = budgetOf(small);

  test('adds resources', () => {
    // 82 000 + 30 000,50 + 5 000 + 60 000 + 4,5 × 23 921
    expect(budget.totalResources).toBe(284_645_00);
    expect(budget.sales).toBe(117_000_50);
  });
  test('adds costs', () => {
    // 2,5 × 42 000 + 4,5 × 23 500 + 18 250,25 + 12 000
    expect(budget.totalCosts).toBe(241_000_25);
    expect(budget.payroll).toBe(210_750_00);
  });
  test('gives the result and the ratios', () => {
    expect(budget.result).toBe(43_644_75);
    expect(percent(budget.salesShare)).toBe('41,10\u00a0%');
    expect(percent(budget.firstClient)).toBe('70,09\u00a0%');
    expect(budget.jobs).toBe(700);
    expect(budget.costPerJob).toBe(34_428_61);
  });
  test('shows what the loss of a contract leaves when its jobs stay', () => {
    const after = budgetOf(without(small, 'halls', 'stay'));
    expect(after.result).toBe(budget.result - 82_000_00);
    expect(after.jobs).toBe(budget.jobs);
  });
  test('shows what it leaves when its jobs leave too', () => {
    const after = budgetOf(without(small, 'halls', 'leave'));
    // 82 000 and 3 × 23 921 less to receive, 3 × 23 500 less to pay
    expect(after.result).toBe(budget.result - 82_000_00 - 71_763_00 + 70_500_00);
    expect(after.jobs).toBe(400);
  });
  test('tells both for every contract', () => {
    expect(lossesOf(small)).toEqual([
      { name: 'Nettoyage de halls', amount: 82_000_00, jobsStay: -38_355_25, jobsLeave: -39_618_25 },
      { name: 'Marché 2', amount: 30_000_50, jobsStay: 13_644_25, jobsLeave: 13_012_75 },
    ]);
  });
});

describe('what the team chooses about the loss of a contract', () => {
  const typed = {
    'marche/halls/montant': '82 000',
    'marche/halls/achats': '9 000',
    'marche/halls/etp-permanent': '2',
    'cout-permanent': '30 000',
  };
  const [usual] = lossesOf(read(typed));

  test('its purchases stop, and departures are left out', () => {
    expect(usual).toMatchObject({ jobsStay: -60_000_00, jobsLeave: 0 });
  });
  test('its purchases may go on', () => {
    expect(lossesOf(read({ ...typed, 'achats-restent': 'oui' }))[0]).toMatchObject({
      jobsStay: -69_000_00,
      jobsLeave: -9_000_00,
    });
  });
  test('departures may be counted: they weigh only where jobs leave', () => {
    expect(lossesOf(read({ ...typed, 'cout-depart': '1 500' }))[0]).toMatchObject({
      jobsStay: -60_000_00,
      jobsLeave: -3_000_00,
    });
  });
  test('nothing is told of jobs that were not tied to a contract', () => {
    expect(lossesOf(read({ 'marche/1/montant': '82 000', 'etp-permanent': '2' }))[0]?.jobsLeave).toBeNull();
  });
});

describe('the average régie of the observatory', () => {
  const average = { budget: 1_680_000, sales: 930_000, landlords: 45, authorities: 25, payroll: 1_275_000, jobs: 49 };
  const budget = budgetOf(read(exampleFields(average)));

  test('has the published budget, in balance to the cent', () => {
    expect(budget.totalResources).toBe(1_680_000_00);
    expect(budget.totalCosts).toBe(1_680_000_00);
    expect(budget.result).toBe(0);
  });
  test('pays 1 275 000 € of wages, to the rounding of the cost of one job', () => {
    expect(Math.abs(budget.payroll - 1_275_000_00)).toBeLessThan(49);
  });
  test('earns 55 % of its resources', () => {
    expect(percent(budget.salesShare)).toBe('55,36\u00a0%');
  });
  test('sells 418 500 € to landlords and 232 500 € to authorities', () => {
    expect(exampleFields(average)).toMatchObject({
      'marche/1-bailleurs/montant': '418\u202f500',
      'marche/2-collectivites/montant': '232\u202f500',
    });
  });
});

describe('the aid per job', () => {
  test('takes the published amount where nothing is typed, and what is typed otherwise', () => {
    expect(read({}).aidPerJob).toEqual(published);
    expect(read({ 'aide-aci': '24 000', 'aide-ei': '0' }).aidPerJob).toEqual({ aci: 2_400_000, ei: 0 });
  });
});

test('an amount that cannot be read is in no total, and no total is sure', () => {
  const budget = budgetOf(read({ achats: 'beaucoup', ventes: '1 000' }));
  expect([budget.totalCosts, budget.result]).toEqual([NaN, NaN]);
  expect(budget.totalResources).toBe(1_000_00);
  expect(budgetOf(read({ 'etp-permanent': 'deux', 'cout-permanent': '40 000' })).costPerJob).toBeNaN();
});

test('a field takes what it is for: a job costs at most a million, a grant may be larger', () => {
  const typed = {
    'cout-aci': '1 000 000,01',
    'aide-ei': '1 000 001',
    aides: '1 000 001',
    'marche/x/montant': '1 000 001',
  };
  const scenario = read(typed);
  expect(scenario.costPerJob.aci).toBeNaN();
  expect(scenario.aidPerJob.ei).toBeNaN();
  expect(scenario.resources.aides).toBe(1_000_001_00);
  expect(scenario.contracts[0]?.amount).toBe(1_000_001_00);
});

describe('whatever is typed', () => {
  const whole = (value: number | null) => value === null || Number.isNaN(value) || Number.isSafeInteger(value);

  test('the totals are the sums of their lines, to the cent', () => {
    fc.assert(
      fc.property(anyScenario, (scenario: Scenario) => {
        const budget = budgetOf(scenario);
        expect(cents(budget.resources)).toBe(budget.totalResources);
        expect(cents(budget.costs)).toBe(budget.totalCosts);
        expect(budget.result).toBe(budget.totalResources - budget.totalCosts);
        for (const value of [budget.totalResources, budget.totalCosts, budget.costPerJob, budget.salesShare])
          expect(whole(value)).toBe(true);
      }),
    );
  });

  test('a lost contract whose jobs stay costs exactly its amount, less its purchases when they stop', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const { id, amount: lost, purchases } of scenario.contracts) {
          if (Number.isNaN(lost + purchases)) continue;
          const saved = scenario.loss.keepsPurchases ? 0 : purchases;
          expect(budgetOf(without(scenario, id, 'stay')).result).toBe(budgetOf(scenario).result - lost + saved);
        }
      }),
    );
  });

  test('the departures that are counted cost exactly their amount', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const free = { ...scenario, loss: { ...scenario.loss, departure: 0 } };
        for (const { id, staff } of scenario.contracts) {
          const jobsLost = staff.permanent + staff.aci + staff.ei;
          const cost = Math.round((scenario.loss.departure * jobsLost) / 100);
          expect(budgetOf(without(scenario, id, 'leave')).result).toBe(
            budgetOf(without(free, id, 'leave')).result - cost,
          );
        }
      }),
    );
  });

  test('losing a contract that does not exist changes nothing', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(budgetOf(without(scenario, 'inconnu', 'leave'))).toEqual(budgetOf(scenario));
      }),
    );
  });
});

test('contracts keep the order in which they were added, on every device', () => {
  const said = new Map(
    [
      ['budget/a/marche/z/existe', 'oui', 1],
      ['budget/a/marche/b/existe', 'oui', 2],
      ['budget/b/marche/autre/existe', 'oui', 3],
      ['budget/a/marche/parti/existe', '', 4],
    ].map(([key, value, at]) => [String(key), { key: String(key), value: String(value), at: Number(at), by: 'ana' }]),
  );
  expect(contractIdsOf(said, 'a')).toEqual(['z', 'b']);
});
