import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  declare,
  fileOf,
  latest,
  merge,
  otherVersions,
  projectOf,
  readFile,
  type Project,
} from '#tools/project/project.ts';

/** Fields, devices and instants meet often, so that ties are tried too. */
const statement = fc.record({
  key: fc.oneof(fc.constantFrom('tache/a/b', 'projet/nom', '__proto__'), fc.string()),
  value: fc.oneof(fc.constantFrom('', 'oui'), fc.string()),
  at: fc.oneof(fc.constantFrom(0, 10), fc.integer({ min: 0, max: 8.64e15 })),
  by: fc.oneof(fc.constantFrom('ana', 'bob'), fc.string()),
});
const aProject = fc.array(statement).map(projectOf);
const load = (text: string): Project => {
  const reading = readFile(text);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.project;
};

describe('merge', () => {
  test('does not depend on who merges into whom', () => {
    fc.assert(
      fc.property(aProject, aProject, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(latest(merge(a, b))).toEqual(latest(merge(b, a)));
      }),
    );
  });

  test('does not depend on the order of several merges', () => {
    fc.assert(
      fc.property(aProject, aProject, aProject, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(aProject, aProject, (a, b) => {
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  test('loses no field, and no device’s last word', () => {
    fc.assert(
      fc.property(aProject, aProject, (a, b) => {
        const merged = merge(a, b);
        for (const [slot, said] of [...a, ...b]) {
          const kept = merged.get(slot);
          expect(kept).toBeDefined();
          if (kept !== said) expect(kept!.at).toBeGreaterThanOrEqual(said.at);
        }
        for (const key of [...latest(a).keys(), ...latest(b).keys()]) expect(latest(merged).has(key)).toBe(true);
      }),
    );
  });

  test('keeps what two people ticked apart', () => {
    const common = projectOf([]);
    const ana = declare(common, 'tache/reunir/elus', 'oui', 'ana', 10);
    const bob = declare(common, 'tache/reunir/bailleurs', 'oui', 'bob', 20);
    expect(Array.from(latest(merge(ana, bob)).keys()).sort()).toEqual(['tache/reunir/bailleurs', 'tache/reunir/elus']);
  });

  test('keeps the older of two notes within reach', () => {
    const ana = declare(projectOf([]), 'reponse/diagnostic/note', 'fini', 'ana', 10);
    const bob = declare(projectOf([]), 'reponse/diagnostic/note', 'en cours', 'bob', 20);
    const merged = merge(ana, bob);
    expect(latest(merged).get('reponse/diagnostic/note')?.value).toBe('en cours');
    expect(otherVersions(merged, 'reponse/diagnostic/note').map(({ value }) => value)).toEqual(['fini']);
  });
});

describe('declare', () => {
  test('always has the last word, whatever the clocks say', () => {
    fc.assert(
      fc.property(aProject, fc.string(), fc.string(), fc.integer({ min: 0, max: 4e15 }), (project, key, value, now) => {
        const present = latest(project).get(key)?.at ?? 0;
        fc.pre(present < 8.64e15);
        expect(latest(declare(project, key, value, 'ana', now)).get(key)?.value).toBe(value);
      }),
    );
  });

  test('does not change the project it was given', () => {
    const before = projectOf([]);
    declare(before, 'projet/nom', 'La Régie', 'ana', 1);
    expect(before.size).toBe(0);
  });
});

describe('the file', () => {
  test('holds the whole project', () => {
    fc.assert(
      fc.property(aProject, (project) => {
        expect(load(fileOf(project, 0))).toEqual(project);
      }),
    );
  });

  test('any text at all is read or refused in French', () => {
    const refused = (text: string) => {
      const reading = readFile(text);
      if ('problem' in reading) expect(reading.problem).toMatch(/^(Ce fichier|La version|La déclaration) .*changé/);
      else expect(reading.project).toBeInstanceOf(Map);
    };
    fc.assert(fc.property(fc.string(), refused));
    fc.assert(fc.property(fc.json(), refused));
    const version = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null));
    const lines = fc.oneof(fc.anything(), fc.array(fc.anything()));
    fc.assert(
      fc.property(version, lines, (found, declarations) =>
        refused(JSON.stringify({ format: 'projet-de-regie', version: found, declarations }) ?? ''),
      ),
    );
  });

  test('loads in version 1, whatever was said; in any other version, says why in French', () => {
    fc.assert(
      fc.property(aProject, fc.integer({ min: -5, max: 1000 }), (project, version) => {
        const reading = readFile(fileOf(project, 0).replace('"version": 1', `"version": ${version}`));
        if (version === 1) expect(reading).toEqual({ project });
        else
          expect(reading).toEqual({
            problem: expect.stringMatching(version > 1 ? /version plus récente.*Rechargez/ : /illisible/),
          });
      }),
    );
  });

  test('says why a newer file cannot be read', () => {
    expect(readFile('{"format":"projet-de-regie","version":2,"declarations":[]}')).toEqual({
      problem: expect.stringContaining('version plus récente'),
    });
  });

  test('a file of version 1, as saved in November 2026, is read for ever', () => {
    const file = `{"format":"projet-de-regie","version":1,"enregistreLe":"2026-11-22T10:00:00.000Z","declarations":[
      {"cle":"tache/diagnostic-et-faisabilite/restituer","valeur":"oui","le":"2026-11-20T09:30:00.000Z","par":"a1"}]}`;
    expect(latest(load(file)).get('tache/diagnostic-et-faisabilite/restituer')?.value).toBe('oui');
  });
});
