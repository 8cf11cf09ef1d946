import { expect, test } from 'vitest';
import { stageKeys } from '#domain/stage.ts';

/** The problems of one task, by field. */
function problems(task: object): string[] {
  const { error } = stageKeys.shape.taches.safeParse([{ id: 'reunir', texte: 'Réunir le groupe.', ...task }]);
  return (error?.issues ?? []).map(({ path, message }) => `${path.at(-1)?.toString()} : ${message}`);
}

test('what is attested has its source; what we propose needs none', () => {
  expect(problems({ origine: 'attesté' })).toEqual(['source : une tâche attestée a besoin de sa source']);
  expect(problems({ origine: 'attesté', source: 'avise-2019' })).toEqual([]);
  expect(problems({ origine: 'proposé' })).toEqual([]);
});
