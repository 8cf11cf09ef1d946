import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopt, choose, unitOf, versionsIn } from '#tools/project/merge.ts';
import { declare, EMPTY, latest, valuesOf, withdraw, type Project } from '#tools/project/project.ts';

const says = (by: string, at: number, fields: Record<string, string>, known: Project = EMPTY) =>
  declare(known, fields, by, at);
const values = ({ said }: Project) => Object.fromEntries(valuesOf(said));
const NOTE = 'etape/a/note';
/** What other versions say of a field. */
const otherWords = (project: Project, key: string) =>
  versionsIn(project)
    .filter(({ unit }) => unit === key)
    .flatMap(({ statements }) => latest(statements).get(key) ?? []);

const field = fc.constantFrom(NOTE, 'budget/a/achats', 'budget/a/locaux', 'reponse/q/niveau', 'tache/a/b');
const fields = fc.dictionary(field, fc.constantFrom('', 'un', 'deux', 'trois'));
const filled = fc.dictionary(field, fc.constantFrom('un', 'deux', 'trois'));
const aProject = (by: string, acted = fields) =>
  fc
    .array(fc.tuple(acted, fc.integer({ min: 0, max: 99 })))
    .map((acts) => acts.reduce((project, [said, at]) => says(by, at, said, project), EMPTY));

describe('a colleague’s project is brought in', () => {
  test('what only one of the two says is taken', () => {
    const { project, fresh, differing } = adopt(says('bob', 20, { a: 'x' }), says('ana', 10, { b: 'y' }), 'bob');
    expect(values(project)).toEqual({ a: 'x', b: 'y' });
    expect([fresh, differing]).toEqual([1, 0]);
  });

  test('two notes written apart both stay in sight, whoever was last', () => {
    for (const [mine, theirs] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const { project } = adopt(
        says('bob', mine, { [NOTE]: 'la mienne' }),
        says('ana', theirs, { [NOTE]: 'la sienne' }),
        'bob',
      );
      expect(values(project)).toEqual({ [NOTE]: 'la mienne' });
      expect(otherWords(project, NOTE).map(({ value, at }) => [value, at])).toEqual([['la sienne', theirs]]);
    }
  });

  test('who wrote after having read the other is believed', () => {
    const ana = says('ana', 10, { [NOTE]: 'un début' });
    const bob = says('bob', 20, { [NOTE]: 'un début et une fin' }, ana);
    expect(values(adopt(ana, bob, 'ana').project)).toEqual({ [NOTE]: 'un début et une fin' });
    expect(adopt(bob, ana, 'bob')).toMatchObject({ fresh: 0, differing: 0 });
  });

  test('two budgets never melt: one stands whole, the other is whole beside it', () => {
    const mine = says('bob', 10, { 'budget/a/achats': '1', 'budget/a/locaux': '2' });
    const hers = says('ana', 20, { 'budget/a/achats': '9', 'budget/a/divers': '8' });
    const { project } = adopt(mine, hers, 'bob');
    expect(values(project)).toEqual({ 'budget/a/achats': '1', 'budget/a/locaux': '2' });
    const [version] = versionsIn(project);
    expect(Object.fromEntries(valuesOf(version!.statements))).toEqual({
      'budget/a/achats': '9',
      'budget/a/divers': '8',
    });
    expect(values(choose(project, version!, true, 'bob', 30))).toEqual({
      'budget/a/achats': '9',
      'budget/a/divers': '8',
    });
    expect(values(choose(project, version!, false, 'bob', 30))).toEqual({
      'budget/a/achats': '1',
      'budget/a/locaux': '2',
    });
  });

  test('a level goes with the wording of its question', () => {
    const mine = says('bob', 10, { 'reponse/q/niveau': '1', 'reponse/q/version': '1' });
    const hers = says('ana', 20, { 'reponse/q/niveau': '4', 'reponse/q/version': '2' });
    expect(values(adopt(mine, hers, 'bob').project)).toEqual({ 'reponse/q/niveau': '1', 'reponse/q/version': '1' });
  });

  test('a file that speaks in this device’s name erases nothing', () => {
    const mine = says('bob', 10, { [NOTE]: 'mes mots' });
    const forged = says('bob', 99, { [NOTE]: 'les siens' });
    const { project } = adopt(mine, forged, 'bob');
    expect(values(project)).toEqual({ [NOTE]: 'mes mots' });
    expect(otherWords(project, NOTE).map(({ value }) => value)).toEqual(['les siens']);
  });

  test('whatever two projects say, no word of either is lost, and a second time changes nothing', () => {
    fc.assert(
      fc.property(aProject('ana'), aProject('bob'), (ana, bob) => {
        const { project } = adopt(bob, ana, 'bob');
        const shown = versionsIn(project);
        for (const [key, value] of valuesOf(bob.said)) expect(valuesOf(project.said).get(key)).toBe(value);
        for (const [key, value] of valuesOf(ana.said)) {
          const others = shown.map(({ statements }) => valuesOf(statements).get(key));
          expect([valuesOf(project.said).get(key), ...others]).toContain(value);
        }
        const again = adopt(project, ana, 'bob');
        expect([again.fresh, again.differing]).toEqual([0, 0]);
        expect(again.project).toEqual(project);
      }),
    );
  });

  test('once chosen, neither the same file nor the colleague brings the difference back', () => {
    fc.assert(
      fc.property(aProject('ana', filled), aProject('bob', filled), fc.boolean(), (ana, bob, theirs) => {
        let { project } = adopt(bob, ana, 'bob');
        for (const version of versionsIn(project)) project = choose(project, version, theirs, 'bob', 200);
        expect(versionsIn(project)).toEqual([]);
        expect(versionsIn(adopt(project, ana, 'bob').project)).toEqual([]);
        const hers = adopt(ana, project, 'ana').project;
        expect(versionsIn(hers)).toEqual([]);
        expect(values(hers)).toMatchObject(values(project));
      }),
    );
  });

  test('taking it back leaves the project as it was', () => {
    fc.assert(
      fc.property(aProject('ana'), aProject('bob'), (ana, bob) => {
        const { project } = adopt(bob, ana, 'bob');
        expect(withdraw(project, bob, project)).toEqual(bob);
      }),
    );
  });
});

test('a version that others still hold travels with the file', () => {
  const bob = adopt(says('bob', 10, { [NOTE]: 'un' }), says('ana', 20, { [NOTE]: 'deux' }), 'bob').project;
  const { project } = adopt(EMPTY, bob, 'cid');
  expect(values(project)).toEqual({ [NOTE]: 'un' });
  expect(otherWords(project, NOTE).map(({ value }) => value)).toEqual(['deux']);
});

test('what makes sense only as a whole is one unit', () => {
  expect(['budget/a/marche/1/nom', 'reponse/q/version', 'reponse/q/note', 'projet/nom'].map(unitOf)).toEqual([
    'budget/a',
    'reponse/q',
    'reponse/q/note',
    'projet/nom',
  ]);
});
