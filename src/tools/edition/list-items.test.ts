import { expect, test } from 'vitest';
import { countItems } from '#tools/edition/list-items.ts';

const ENTRY: Record<string, unknown> = {
  titre: 'Un titre',
  themes: [],
  'themes.0': 'emploi',
  'themes.1': 'jardins',
  'obstacles.0.type': 'argent',
  'obstacles.0.sources.0': 'a',
  'obstacles.0.sources.1': 'b',
  'obstacles.10.type': 'temps',
  'annee.2': 'x',
  'année 2.5': 'x',
};

test.each([
  ['themes', 2],
  ['obstacles', 2],
  ['obstacles.0.sources', 2],
  ['obstacles.10.sources', 0],
  ['titre', 0],
  ['the', 0],
])('%s holds %i items', (list, items) => {
  expect(countItems(ENTRY, list)).toBe(items);
});

test('what changed since is counted anew', async () => {
  const entry: Record<string, unknown> = { 'themes.0': 'emploi' };
  expect(countItems(entry, 'themes')).toBe(1);
  entry['themes.1'] = 'jardins';
  await Promise.resolve();
  expect(countItems(entry, 'themes')).toBe(2);
});
