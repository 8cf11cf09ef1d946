import { describe, expect, test } from 'vitest';
import { factValues, ficheFacts } from '#domain/identity.ts';
import { ficheData } from '#domain/samples.ts';

const factOf = (label: string, regieName?: string, more: object = {}) =>
  factValues(ficheFacts(ficheData(more), regieName).find((fact) => fact.label === label)?.value);

describe('the régie of a fiche', () => {
  test('is named and leads to its page', () => {
    expect(factOf('Régie', 'Les Provinces', { regie: 'laxou' })).toEqual([
      { text: 'Les Provinces', href: '/annuaire/laxou/' },
    ]);
  });
  test('is said to be absent from the directory where it is', () => {
    expect(factOf('Régie')).toEqual([{ text: 'absente de l’annuaire' }]);
    expect(factOf('Régie', undefined, { regie: 'laxou' })).toEqual([{ text: 'absente de l’annuaire' }]);
  });
});

test('what no source tells is said to be unpublished', () => {
  expect(factOf('Depuis')).toEqual([{ text: 'non publié' }]);
  expect(factOf('Depuis', undefined, { anneeDebut: 2012 })).toEqual([{ text: '2012' }]);
});
