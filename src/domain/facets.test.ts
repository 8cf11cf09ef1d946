import { expect, test } from 'vitest';
import { guideFacets, regieFacets } from '#domain/facets.ts';
import { guideSchema } from '#domain/guide.ts';
import { regieSchema } from '#domain/regie.ts';

const guide = (id: string, titre: string, themes: string[]) => ({
  id,
  data: guideSchema.parse({
    titre,
    resume: 'Un guide.',
    essentiel: ['Un.', 'Deux.', 'Trois.'],
    themes,
    publics: ['habitants'],
    misEnLigne: '2026-01-01',
    verifieLe: '2026-01-01',
    revoirAvant: '2027-01-01',
    objectif: 'Savoir.',
    duree: 'une heure',
    pourQui: ['tous'],
    etapes: ['Un', 'Deux', 'Trois'].map((etape) => ({ titre: etape, resume: 'Faire.' })),
  }),
});
const regie = (id: string, departement: string, creation = '') => ({
  id,
  data: regieSchema.parse({
    id,
    nom: id,
    type: 'quartier',
    commune: 'Ici',
    codePostal: '54000',
    departement,
    quartiers: '',
    creation,
    label: '',
    situation: '',
    adresse: '',
    telephone: '',
    sourceCoordonnees: '',
    siren: '',
    site: '',
    activites: '',
    conventions: 'ACI|EI',
    effectif: '',
    anneeEffectif: '',
    sources: 'liste',
  }),
});

test('only options that some page has are offered', () => {
  const { facets } = guideFacets([guide('a', 'A', ['sante']), guide('b', 'B', ['sante', 'numerique'])]);
  expect(facets.find(({ key }) => key === 'theme')?.options).toEqual([
    { id: 'numerique', label: 'Numérique' },
    { id: 'sante', label: 'Santé' },
  ]);
});

test('each page has its place in each sort', () => {
  const { sorts, entries } = guideFacets([guide('z', 'Écrire', ['sante']), guide('y', 'Avancer', ['sante'])]);
  expect(sorts[0]?.id).toBe('titre');
  expect([entries['z']?.places[0], entries['y']?.places[0]]).toEqual([1, 0]);
});

test.each([
  ['1999', 'avant'],
  ['2000', '2000'],
  ['2019', '2015'],
  ['2020', '2020'],
])('a régie of %s belongs to the period « %s »', (founded, period) => {
  const { facets, entries } = regieFacets([regie('a', '54', founded)], new Map());
  expect(entries['a']?.options[facets.findIndex(({ key }) => key === 'annee')]).toEqual([period]);
});

test('the directory is narrowed down by région, period, told experience and its themes', () => {
  const { facets, entries } = regieFacets(
    [regie('a', '54', '1989'), regie('b', '2A')],
    new Map([['a', ['sante', 'sante']]]),
  );
  const valuesOf = (id: string, key: string) => entries[id]?.options[facets.findIndex((facet) => facet.key === key)];
  expect(valuesOf('a', 'region')).toEqual(['grand-est']);
  expect(valuesOf('a', 'annee')).toEqual(['avant']);
  expect(valuesOf('b', 'annee')).toEqual(['inconnue']);
  expect(valuesOf('a', 'fiches')).toEqual(['oui']);
  expect(valuesOf('b', 'fiches')).toEqual([]);
  expect(valuesOf('a', 'theme')).toEqual(['sante']);
  expect(valuesOf('b', 'theme')).toEqual([]);
  expect(valuesOf('b', 'convention')).toEqual(['aci', 'ei']);
});
