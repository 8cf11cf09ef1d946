import { expect, test } from 'vitest';
import { isEvening, seasonOf } from '#tools/season/season.ts';

test.each([
  [11, 'Europe/Paris', 'hiver'],
  [0, 'Europe/Paris', 'hiver'],
  [2, 'Europe/Paris', 'printemps'],
  [6, 'Europe/Paris', 'ete'],
  [10, 'Europe/Paris', 'automne'],
  [0, 'Indian/Reunion', 'ete'],
  [6, 'Pacific/Noumea', 'hiver'],
])('month %i in %s is of %s', (month, zone, season) => {
  expect(seasonOf(month, zone)).toBe(season);
});

test('lamps are lit in the evening, an hour earlier in winter', () => {
  expect(isEvening(18, 'hiver')).toBe(true);
  expect(isEvening(18, 'ete')).toBe(false);
  expect(isEvening(23, 'ete')).toBe(true);
  expect(isEvening(7, 'printemps')).toBe(false);
});
