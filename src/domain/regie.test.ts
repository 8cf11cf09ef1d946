import { expect, test } from 'vitest';
import { knownBy, stateDirectory } from '#domain/regie.ts';

const list = { date: '2019-07', kind: 'base de données' };
const press = { date: '2024-05-02', kind: 'presse' };
const undated = { date: 'non daté', kind: 'page web' };

test.each([
  [[list], 'une seule liste, de 2019'],
  [[press], 'une seule source, de 2024'],
  [[undated], 'une seule source, sans date'],
  [[press, undated, list], '3 sources, la plus récente de 2024'],
  [[undated, undated], '2 sources, sans date'],
])('what sources know is told as a fact', (sources, told) => expect(knownBy(sources)).toBe(told));

test('the State’s directory is asked for the number, or else for the name and the town', () => {
  const place = { town: 'Béthune' };
  expect(stateDirectory({ ...place, name: 'Régie', siren: '352847370' })).toMatch(/\/entreprise\/352847370$/);
  expect(decodeURIComponent(stateDirectory({ ...place, name: 'Régie X (projet)', siren: undefined }))).toMatch(
    /\?terme=Régie X Béthune$/,
  );
  expect(decodeURIComponent(stateDirectory({ ...place, name: 'Régie de Béthune', siren: undefined }))).toMatch(
    /\?terme=Régie de Béthune$/,
  );
});
