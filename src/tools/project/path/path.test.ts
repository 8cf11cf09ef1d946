import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf, progressOf, taskKey, TICKED } from '#tools/project/path/path.ts';
import { declare, EMPTY, latest, type Project } from '#tools/project/project.ts';

const stages = [
  { id: 'reunir', tasks: ['elus', 'bailleurs'] },
  { id: 'etudier', tasks: ['diagnostic'] },
];
const say = (project: Project, stage: string, task: string, value = TICKED) =>
  declare(project, { [taskKey(stage, task)]: value }, 'ana', 1);
const progress = (project: Project) => progressOf(stages, latest(project.said));

describe('progressOf', () => {
  test('a new project stands before the first stage', () => {
    expect(progress(EMPTY)).toMatchObject({ done: 0, total: 3, current: 'reunir' });
  });

  test('a stage is behind once all its tasks are ticked', () => {
    const project = say(say(EMPTY, 'reunir', 'elus'), 'reunir', 'bailleurs');
    expect(progress(project)).toMatchObject({ done: 2, current: 'etudier' });
  });

  test('a task may be unticked', () => {
    const project = say(say(EMPTY, 'reunir', 'elus'), 'reunir', 'elus', '');
    expect(progress(project).done).toBe(0);
  });

  test('a task that the path no longer has does not count', () => {
    expect(progress(say(EMPTY, 'reunir', 'ancienne-tache')).done).toBe(0);
  });

  test('whatever was saved, no stage has more done than there is to do', () => {
    const ids = fc.constantFrom('reunir', 'etudier', 'elus', 'bailleurs', 'diagnostic', 'autre');
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, ids, fc.constantFrom('', TICKED, 'x'))), (said) => {
        const project = said.reduce((known, [stage, task, value]) => say(known, stage, task, value), EMPTY);
        const { stages: counted, done, total } = progress(project);
        for (const stage of counted) expect(stage.done).toBeLessThanOrEqual(stage.total);
        expect(done).toBe(counted.reduce((sum, stage) => sum + stage.done, 0));
        expect(total).toBe(3);
      }),
    );
  });
});

test('the path is read from the fields of a page, in their order; other fields are left out', () => {
  expect(pathOf(['tache/reunir/elus', 'etape', 'tache/etudier/diagnostic', 'tache/reunir/bailleurs'])).toEqual([
    { id: 'reunir', tasks: ['elus', 'bailleurs'] },
    { id: 'etudier', tasks: ['diagnostic'] },
  ]);
});
