import { expect, test } from 'vitest';
import { buildingOf, groundOf, paneAt } from '#tools/project/assessment/chart.ts';

test('windows stand above the ground, storey over storey, a column for each question', () => {
  expect(groundOf(4)).toBe(204);
  expect(paneAt(0, 1, 4)).toEqual({ x: 25, y: 164, width: 28, height: 28 });
  expect(paneAt(2, 4, 4)).toMatchObject({ x: 109, y: 44 });
});

test('a building has a window for each question and level', () => {
  const { panes, middles } = buildingOf(9, 4);
  expect(panes.match(/z/g)).toHaveLength(36);
  expect(middles).toEqual([39, 81, 123, 165, 207, 249, 291, 333, 375]);
});
