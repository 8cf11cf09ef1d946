import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf, MOST_ROWS, readFile } from '#tools/project/format.ts';
import { declare, EMPTY, latest, statementsOf, valuesOf, type Project } from '#tools/project/project.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const statement = fc.record({
  key: fc.oneof(fc.constantFrom('tache/a/b', 'projet/nom', '__proto__'), fc.string()),
  value: fc.oneof(fc.constantFrom('', 'oui'), fc.string()),
  at: fc.integer({ min: 0, max: NOW }),
  by: fc.oneof(fc.constantFrom('ana', 'bob'), fc.string()),
});
const said = fc.array(statement).map(statementsOf);
const aProject = fc.record({
  said,
  aside: fc.array(fc.record({ unit: fc.string(), statements: said }), { maxLength: 3 }),
});
const load = (text: string): Project => {
  const reading = readFile(text, NOW);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.project;
};
const fileWith = (declarations: object[]) => JSON.stringify({ format: 'projet-de-regie', version: 1, declarations });
const declaration = { cle: 'projet/nom', valeur: 'Lilas', le: '2026-01-01T00:00:00.000Z', par: 'a' };

test('the file holds the whole project', () => {
  fc.assert(
    fc.property(aProject, (project) => {
      expect(load(fileOf(project, 0))).toEqual(project);
    }),
  );
});

test('any text at all is read or refused in French', () => {
  const refused = (text: string) => {
    const reading = readFile(text, NOW);
    if ('problem' in reading) expect(reading.problem).toMatch(/^(Ce fichier|La version|La déclaration) .*changé/);
    else expect(reading.project.said).toBeInstanceOf(Map);
  };
  fc.assert(fc.property(fc.string(), refused));
  fc.assert(fc.property(fc.json(), refused));
  const version = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null));
  const lines = fc.oneof(fc.anything(), fc.array(fc.anything()));
  fc.assert(
    fc.property(version, lines, lines, (found, declarations, autresVersions) =>
      refused(JSON.stringify({ format: 'projet-de-regie', version: found, declarations, autresVersions }) ?? ''),
    ),
  );
});

test('loads in version 1, whatever was said; in any other version, says why in French', () => {
  fc.assert(
    fc.property(aProject, fc.integer({ min: -5, max: 1000 }), (project, version) => {
      const reading = readFile(fileOf(project, 0).replace('"version": 1', `"version": ${version}`), NOW);
      if (version === 1) expect(reading).toEqual({ project });
      else
        expect(reading).toEqual({
          problem: expect.stringMatching(version > 1 ? /version plus récente.*Rechargez/ : /illisible/),
        });
    }),
  );
});

test('a file of version 1, as saved in November 2026, is read for ever', () => {
  const file = `{"format":"projet-de-regie","version":1,"enregistreLe":"2026-11-22T10:00:00.000Z","declarations":[
    {"cle":"tache/diagnostic-et-faisabilite/restituer","valeur":"oui","le":"2026-11-20T09:30:00.000Z","par":"a1"}]}`;
  expect(latest(load(file).said).get('tache/diagnostic-et-faisabilite/restituer')?.value).toBe('oui');
});

describe('a file is a guest', () => {
  test('a date at the end of time locks no field', () => {
    const locked = load(fileWith([{ ...declaration, le: '+275760-09-13T00:00:00.000Z' }]));
    const project = declare(locked, { 'projet/nom': 'Régie des Lilas' }, 'b', NOW + 1);
    expect(valuesOf(project.said).get('projet/nom')).toBe('Régie des Lilas');
    expect(latest(locked.said).get('projet/nom')?.at).toBe(NOW);
  });

  test('no instant stays in the future, and their order is kept', () => {
    const later = fc.array(fc.integer({ min: NOW - 10, max: 8.64e15 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(later, (instants) => {
        const project: Project = {
          ...EMPTY,
          said: statementsOf(instants.map((at, index) => ({ key: String(index), value: 'x', at, by: 'a' }))),
        };
        const settled = Array.from(load(fileOf(project, 0)).said.values());
        const at = (index: number) => settled.find(({ key }) => key === String(index))?.at ?? -1;
        for (const [a, first] of instants.entries()) {
          expect(at(a)).toBeLessThanOrEqual(NOW + 86_400_000);
          for (const [b, second] of instants.entries())
            if (first > NOW + 86_400_000 && second > first) expect(at(b)).toBeGreaterThan(at(a));
        }
      }),
    );
  });

  test.each([
    [
      'too many seats',
      fileWith(
        Array.from({ length: MOST_ROWS + 1 }, (_, id) => ({
          ...declaration,
          cle: `membre/${id}/college`,
          valeur: 'habitants',
        })),
      ),
      /501 sièges/,
    ],
    [
      'too many contracts',
      fileWith(
        Array.from({ length: MOST_ROWS + 1 }, (_, id) => ({ ...declaration, cle: `budget/a/marche/${id}/existe` })),
      ),
      /501 marchés/,
    ],
    [
      'too many statements',
      fileWith(Array.from({ length: 20_001 }, () => ({ ...declaration, cle: '' }))),
      /trop gros|20001 déclarations/,
    ],
    ['too long a text', fileWith([{ ...declaration, valeur: 'x'.repeat(20_001) }]), /n° 1/],
    ['too large a file', 'x'.repeat(2_000_001), /trop gros/],
    ['a key with a hidden sign', fileWith([{ ...declaration, cle: 'tour/note\nbob' }]), /n° 1/],
  ])('%s: refused, and told', (_, text, problem) => {
    expect(readFile(text, NOW)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

test('the project of this device is read whatever its size', () => {
  const declarations = Array.from({ length: 120 }, (_, id) => ({
    ...declaration,
    cle: `etape/${id}/note`,
    valeur: 'x'.repeat(20_000),
  }));
  expect(readFile(fileWith(declarations), NOW)).toHaveProperty('problem');
  expect(readFile(fileWith(declarations), NOW, Infinity)).toHaveProperty('project');
});
