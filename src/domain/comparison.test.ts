import { expect, test } from 'vitest';
import { comparedFiche } from '#domain/comparison.ts';
import { ficheData } from '#domain/samples.ts';

const linesOf = (label: string, more?: object) =>
  comparedFiche(ficheData(more), undefined, new Set(['le-financement'])).criteria.find(
    (criterion) => criterion.label === label,
  )?.lines;

test('what no source says is « non publié »', () => {
  for (const label of ['Moyens', 'Argent', 'Partenaires', 'Résultats', 'Obstacles', 'Conditions de réussite'])
    expect(linesOf(label)).toEqual(['non publié']);
  expect(linesOf('Identité')?.join()).not.toContain('Depuis');
});

test('money says who pays, how much and when', () => {
  const source = 'rtes-laxou-2019';
  const financement = [
    { libelle: 'Ville', montant: '20 000 €', part: '70 %', annee: 2019, source },
    { libelle: 'Bailleur', annee: 'non daté', source },
  ];
  expect(linesOf('Argent', { financement })).toEqual([
    'Ville\u00a0: 20\u202f000\u00a0€, 70\u00a0% (2019)',
    'Bailleur\u00a0: montant non publié (non daté)',
  ]);
});

test('a price is told with the money, not among the results', () => {
  const key = { libelle: 'la lessive', annee: 2019, source: 'rtes-laxou-2019' };
  const more = {
    chiffresCles: [
      { ...key, valeur: 2, unite: '€' },
      { ...key, valeur: 30, unite: 'lessives' },
    ],
  };
  expect(linesOf('Argent', more)).toEqual(['la lessive\u00a0: 2\u00a0€ (2019)']);
  expect(linesOf('Résultats', more)).toEqual(['la lessive\u00a0: 30\u00a0lessives (2019)']);
});

test('every fiche has the same criteria in the same order', () => {
  const labels = (more?: object) =>
    comparedFiche(ficheData(more), 'Régie', new Set()).criteria.map(({ label }) => label);
  expect(labels({ anneeDebut: 2012, conditionsDeReussite: ['Prendre son temps.'] })).toEqual(labels());
});

test('a criterion leads to a section only where the fiche has it', () => {
  const { criteria } = comparedFiche(ficheData(), undefined, new Set(['le-financement']));
  expect(criteria.flatMap(({ section }) => section ?? [])).toEqual(['le-financement']);
});
