import { expect, test } from 'vitest';
import { meantDate, meantNumber, meantValue } from '#domain/meant.ts';
import { publics, themes } from '#domain/vocabulary.ts';

test.each([
  ['réemploi', 'dechets-reemploi'],
  ['Lien social', 'lien-social'],
  ['Lien social et entraide', 'lien-social'],
  ['jardin', 'jardins-nature'],
  ['Participation', 'participation-gouvernance'],
  ['services', 'services-de-proximite'],
  ['tricot', undefined],
  ['et', undefined],
  ['', undefined],
])('« %s » means %s among the themes', (written, meant) => {
  expect(meantValue(written, Object.keys(themes))).toBe(meant);
});

test('nothing, or a sign alone, means no value without a label either', () => {
  for (const written of ['', '?', '…']) expect(meantValue(written, ['page web', 'presse'])).toBeUndefined();
});

test('words that several values have mean none of them', () => {
  expect(meantValue('personnes', Object.keys(publics))).toBeUndefined();
  expect(meantValue('Personnes âgées', Object.keys(publics))).toBe('personnes-agees');
});

test.each([
  ['22/11/2026', '2026-11-22'],
  ['2/3/2026', '2026-03-02'],
  ['1er mars 2026', '2026-03-01'],
  ['22 novembre 2026', '2026-11-22'],
  ['Mars 2019', '2019-03'],
  ['07/2019', '2019-07'],
  ['2019/07/31', '2019-07-31'],
  ['demain', undefined],
  ['22 brumaire 2026', undefined],
])('« %s » is the date %s', (written, date) => {
  expect(meantDate(written)).toBe(date);
});

test('numbers are read as French writes them', () => {
  expect(['12 500', '84,7', '-3', '12 salariés', ''].map(meantNumber)).toEqual([12500, 84.7, -3, undefined, undefined]);
});
