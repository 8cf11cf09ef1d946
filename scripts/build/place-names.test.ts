import { expect, test } from 'vitest';
import type { ReadPage } from './pages.ts';
import { placeNamesIn, type Town } from './place-names.ts';

const page = (text: string): ReadPage => ({
  notice: {
    url: '/',
    title: 'À Nancy',
    summary: '',
    kind: 'Fiches',
    themes: [],
    names: [],
    keywords: ['brest'],
    wordings: ['Où dormir à Lille ?'],
    essentials: [],
  },
  sections: [{ id: '', title: '', text }],
});
const TEXT =
  'Les tours du Havre se vident. Au pont Saint-Esprit, un jardin vert, la pause de Tours. La Mer, Fontaine et Valence. regie-nancy.fr, contact@brest.fr';
const TOWNS: Town[] = [
  ['Nancy', 104_000],
  ['Brest', 140_000],
  ['Mer', 6000],
  ['Fontaine', 22_000],
  ['Valence', 65_000],
  ['Le Havre', 165_000],
  ['Pont-Saint-Esprit', 11_000],
  ['Pau', 77_000],
  ['Issoudun', 11_000],
  ['Tours', 139_000],
  ['Jardin', 2300],
  ['Lille', 238_000],
  ['Vitré', 19_000],
  ['Sommières', 5000],
  ['Drap', 5500],
  ['Saint-Esprit', 11_000],
];

test('names of which the site has the words, or words that begin so, are kept, ordinary words apart, small places with such a name and names that tell themselves not at all', () => {
  expect(
    placeNamesIn([page(TEXT)], TOWNS, ['mer', 'fontaine', 'valence', 'vitre', 'drap'], ['vitr', 'sommi', 'drap']),
  ).toEqual({
    names: ['brest', 'havre', 'lille', 'nancy', 'pau', 'pontsaintesprit', 'sommieres', 'valence'],
    words: ['fontaine', 'tours', 'vitre'],
  });
});
