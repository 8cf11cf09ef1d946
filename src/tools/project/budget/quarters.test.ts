import { keysIn } from '#domain/record.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf, scenarioOf } from '#tools/project/budget/budget.ts';
import { firstYearOf, flows, layOut, partField, quarters } from '#tools/project/budget/quarters.ts';

const reader = (typed: Readonly<Record<string, string>>) => (field: string) => typed[field] ?? '';
const read = (typed: Readonly<Record<string, string>>) => scenarioOf(reader(typed), [], { aci: 2_392_100, ei: 0 });

describe('a first year by quarter', () => {
  const year = (typed: Record<string, string>) =>
    layOut(
      read({ ventes: '40 000', collectivites: '60 000', locaux: '80 000', ...typed }),
      firstYearOf((field) => typed[field] ?? ''),
    );

  test('is spread evenly where nothing is typed', () => {
    const even = { received: 25_000_00, paid: 20_000_00 };
    expect(year({ caisse: '3 000' })).toMatchObject({
      quarters: [
        { ...even, cash: 8_000_00 },
        { ...even, cash: 13_000_00 },
        { ...even, cash: 18_000_00 },
        { ...even, cash: 23_000_00 },
      ],
      later: { received: 0, paid: 0, cash: 23_000_00 },
    });
  });
  test('shows the hollow before the subsidies, and what comes only after the year', () => {
    const late = year({ 'part-ventes-3': '50', 'part-ventes-4': '50', 'part-subventions-4': '80' });
    expect(late.quarters.map(({ cash }) => cash)).toEqual([-20_000_00, -40_000_00, -40_000_00, 8_000_00]);
    expect(late.later).toEqual({ received: 12_000_00, paid: 0, cash: 20_000_00 });
  });
});

test('a year that is wholly laid out gives the budget back, to the cent', () => {
  const lines = fc.constantFrom('ventes', 'aides', 'collectivites', 'fondations', 'locaux', 'etp-aci', 'cout-aci');
  const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2).replace('.', ','));
  const place = fc.tuple(fc.constantFrom(...keysIn(flows)), fc.constantFrom(...quarters));
  fc.assert(
    fc.property(fc.dictionary(lines, amount), fc.array(place), (typed, places) => {
      const whole = Array.from(new Map(places), ([flow, quarter]) => [partField(flow, quarter), '100'] as const);
      const scenario = read(typed);
      const { quarters: laid, later } = layOut(scenario, firstYearOf(reader(Object.fromEntries(whole))));
      const { result, totalResources } = budgetOf(scenario);
      expect(later).toEqual({ received: 0, paid: 0, cash: result });
      expect(laid.reduce((total, { received }) => total + received, 0)).toBe(totalResources);
      expect(laid.at(-1)?.cash).toBe(result);
    }),
  );
});
