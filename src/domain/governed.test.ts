import { expect, test } from 'vitest';
import { governedNamed } from '#domain/governed.ts';

test.each([
  ['54', 'Meurthe-et-Moselle (54)', '/annuaire/departements/54/', '54', '55'],
  ['2a', 'Corse-du-Sud (2A)', '/annuaire/departements/2a/', '2A', '2B'],
  ['seine saint denis', 'Seine-Saint-Denis (93)', '/annuaire/departements/93/', '93', '75'],
  ['La Réunion', 'La Réunion (974)', '/annuaire/departements/974/', '974', '976'],
  ['ILE DE FRANCE', 'Île-de-France', '/annuaire/regions/ile-de-france/', '93', '60'],
  ['Picardie', 'Hauts-de-France', '/annuaire/regions/hauts-de-france/', '80', '76'],
  ['Île de la Réunion', 'La Réunion (974)', '/annuaire/departements/974/', '974', '976'],
  ['paca', 'Provence-Alpes-Côte d’Azur', '/annuaire/regions/provence-alpes-cote-d-azur/', '13', '30'],
])('« %s » names %s', (text, name, href, held, other) => {
  const governed = governedNamed(text);
  expect(governed).toMatchObject({ name, href });
  expect([governed?.holds(held), governed?.holds(other)]).toEqual([true, false]);
});

test('a collectivity has no page', () => {
  expect(governedNamed('Nouvelle-Calédonie')).toMatchObject({ name: 'Nouvelle-Calédonie' });
  expect(governedNamed('Polynésie française')?.href).toBeUndefined();
});

test.each([
  ['Tahiti', 'Polynésie française'],
  ['POLYNÉSIE', 'Polynésie française'],
  ['Futuna', 'Wallis-et-Futuna'],
])('« %s » is understood as %s', (text, name) => {
  expect(governedNamed(text)?.name).toBe(name);
});

test.each(['Laxou', 'Bruxelles', '99', ''])('« %s » names nothing that governs', (text) =>
  expect(governedNamed(text)).toBeUndefined(),
);
