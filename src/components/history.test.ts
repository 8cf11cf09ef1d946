import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { historyOf, whatToSee } from '#components/history.ts';
import { figureSchema, type FigureData } from '#domain/figure.ts';

const figure = (unite: string, ...values: (readonly [number, string])[]): FigureData =>
  figureSchema.parse({
    id: 'essai',
    libelle: 'essais',
    question: 'Combien ?',
    unite,
    pourquoi: 'Pour voir.',
    valeurs: values.map(([valeur, date]) => ({ valeur, date, source: 'une-source' })),
  });

const published = (parse(readFileSync('content/chiffres.yaml', 'utf8')) as unknown[]).map((entry) =>
  figureSchema.parse(entry),
);

test('a sentence says what to see', () => {
  expect(whatToSee(figure('régies', [140, '2002'], [127, '2023']))).toBe(
    'On passe de 140\u00a0régies (2002) à 127\u00a0régies (2023).',
  );
  expect(whatToSee(figure('%', [80, '2017'], [80, 'non daté']))).toBe(
    'Les 2 valeurs publiées disent la même chose : 80\u00a0%.',
  );
  expect(whatToSee(figure('ans', [3, '2023']))).toBe('Une seule valeur est publiée.');
  expect(whatToSee(figure('postes', [41, 'non daté'], [49, 'non daté']))).toBe(
    'Les 2 valeurs publiées vont de 41 à 49\u00a0postes.',
  );
});

test('a chart begins and ends with the first and the last year, and has a scale', () => {
  const history = historyOf(figure('régies', [140, '2002'], [133, '2017'], [127, '2023']));
  expect(history?.years.map(({ label }) => label)).toEqual(['2002', '2010', '2015', '2023']);
  expect(history?.levels.length).toBeGreaterThanOrEqual(3);
});

test('one date alone makes no chart', () => {
  expect(historyOf(figure('ans', [3, '2023'], [4, 'non daté']))).toBeUndefined();
});

/** How wide a year is on a phone of 320 px, in shares of the plot. */
const YEAR = 14;

test('no label of a published figure meets another, nor leaves the plot', () => {
  const histories = published.map(historyOf).filter((history) => history !== undefined);
  expect(histories.length).toBeGreaterThan(5);
  for (const history of histories) {
    const spans = history.years.map(({ x, anchor }) => x - YEAR * { start: 0, middle: 0.5, end: 1 }[anchor]);
    const gaps = spans.slice(1).map((start, index) => start - (spans[index] ?? 0) - YEAR);
    expect(gaps.filter((gap) => gap < 1)).toEqual([]);
    const heights = history.levels.slice(1).map(({ y }, index) => (history.levels[index]?.y ?? 0) - y);
    expect(heights.filter((gap) => gap < 18)).toEqual([]);
    expect(history.dots.filter(({ x, y }) => x < 0 || x > 100 || y < 0 || y > 200)).toEqual([]);
  }
});
