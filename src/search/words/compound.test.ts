import { expect, test } from 'vitest';
import { afterBeginning, beforeEnd, cutsOf, isBeginning } from '#search/words/compound.ts';

const known = [
  ['jardin', 9],
  ['vélos', 3],
  ['lessive', 1],
] as const;

test('a word is cut after a usual beginning, or after a word that the site knows', () => {
  expect(cutsOf('autopartage', known)).toEqual([['auto', 'partage']]);
  expect(cutsOf('jardinbibliotheque', known)).toEqual([['jardin', 'bibliotheque']]);
  expect(cutsOf('bibliotheque', known)).toEqual([]);
});

test('both halves are words of some length, and the longest head comes first', () => {
  expect(cutsOf('bioeau', known)).toEqual([]);
  expect(cutsOf('velosauto', known)).toEqual([
    ['velos', 'auto'],
    ['velo', 'sauto'],
  ]);
});

test('a usual beginning tells less than what follows it', () => {
  expect(isBeginning('eco')).toBe(true);
  expect(isBeginning('jardin')).toBe(false);
  expect(afterBeginning('ecopaturage')).toBe('paturage');
  expect(afterBeginning('depolluer')).toBe('polluer');
  expect(afterBeginning('jardinage')).toBeUndefined();
});

test.each([
  ['outiltheque', 'outil'],
  ['grainotheque', 'grain'],
  ['velobus', 'velo'],
  ['bibliotheques', 'bibli'],
  ['statutaires', 'statut'],
])('« %s » is made of « %s »', (plain, head) => expect(beforeEnd(plain)).toBe(head));

test.each(['bus', 'autobuse', 'jardin'])('« %s » is not made so', (plain) => expect(beforeEnd(plain)).toBeUndefined());
