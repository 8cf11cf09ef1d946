import { describe, expect, test } from 'vitest';
import { factValues, ficheFacts, ficheUnknowns } from '#domain/identity.ts';
import { ficheData } from '#domain/samples.ts';

const factOf = (label: string, regieName?: string, more: object = {}) =>
  factValues(ficheFacts(ficheData(more), regieName).find((fact) => fact.label === label)?.value);

describe('the régie of a fiche', () => {
  test('is named and leads to its page', () => {
    expect(factOf('Régie', 'Les Provinces', { regie: 'laxou' })).toEqual([
      { text: 'Les Provinces', href: '/annuaire/laxou/' },
    ]);
  });
  test('is no field where the directory does not name it', () => {
    expect(factOf('Régie')).toEqual([]);
    expect(factOf('Régie', 'Les Provinces', { regie: undefined })).toEqual([]);
    expect(factOf('Régie', undefined, { regie: 'laxou' })).toEqual([]);
  });
});

test('several publics are said in one line, the first alone with a capital', () => {
  expect(factOf('Pour qui', undefined, { publics: ['habitants', 'personnes-agees', 'equipes-de-regie'] })).toEqual([
    { text: 'Habitantes et habitants, personnes âgées, équipes de régie' },
  ]);
});

test('what no source tells stands in one line, and is no field', () => {
  expect(factOf('Depuis')).toEqual([]);
  expect(factOf('Depuis', undefined, { anneeDebut: 2012 })).toEqual([{ text: '2012' }]);
  const told = ['Avec qui', 'Le financement'];
  expect(ficheUnknowns(ficheData(), told)).toEqual(['la régie d’aujourd’hui', 'le début']);
  expect(ficheUnknowns(ficheData({ regie: 'laxou', anneeDebut: 2012 }), told)).toEqual([]);
  const bare = ficheData({ regie: 'laxou', anneeDebut: 2012, partenaires: [], financement: [] });
  expect(ficheUnknowns(bare, [])).toEqual(['les partenaires', 'le financement']);
});
