import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declare, EMPTY, latest, statementsOf, valuesOf, withdraw, type Project } from '#tools/project/project.ts';

/** Fields, devices and instants meet often, so that ties are tried too. */
const statement = fc.record({
  key: fc.oneof(fc.constantFrom('tache/a/b', 'projet/nom', '__proto__'), fc.string()),
  value: fc.oneof(fc.constantFrom('', 'oui'), fc.string()),
  at: fc.oneof(fc.constantFrom(0, 10), fc.integer({ min: 0, max: 4e15 })),
  by: fc.oneof(fc.constantFrom('ana', 'bob'), fc.string()),
});
const aProject = fc.array(statement).map((said): Project => ({ said: statementsOf(said), aside: [] }));
const act = fc.dictionary(fc.constantFrom('projet/nom', 'tache/a/b', 'projet/ville'), fc.constantFrom('', 'x', 'y'));

describe('declare', () => {
  test('always has the last word, whatever the clocks say', () => {
    fc.assert(
      fc.property(aProject, fc.string(), fc.string(), fc.integer({ min: 0, max: 4e15 }), (project, key, value, now) => {
        expect(latest(declare(project, { [key]: value }, 'ana', now).said).get(key)?.value).toBe(value);
      }),
    );
  });

  test('does not change the project it was given', () => {
    declare(EMPTY, { 'projet/nom': 'La Régie' }, 'ana', 1);
    expect(EMPTY.said.size).toBe(0);
  });
});

describe('withdraw', () => {
  test('brings back what was there, when nothing was said since', () => {
    fc.assert(
      fc.property(aProject, act, (before, fields) => {
        const after = declare(before, fields, 'ana', 1);
        expect(withdraw(after, before, after)).toEqual(before);
      }),
    );
  });

  test('leaves what was said since as it is, on the same field too', () => {
    fc.assert(
      fc.property(aProject, act, act, (before, fields, since) => {
        const after = declare(before, fields, 'ana', 1);
        const current = declare(after, since, 'ana', 2);
        const result = valuesOf(withdraw(current, before, after).said);
        for (const [key, value] of Object.entries(since)) expect(result.get(key) ?? '').toBe(value);
      }),
    );
  });
});
