import { expect, test } from 'vitest';
import { isLikelyPlace, placeNamed } from '#domain/place-query.ts';

test.each([
  ['Laxou', 'Laxou'],
  ['régie de quartier près de Laxou', 'Laxou'],
  ['où est la régie la plus proche de La Rochelle ?', 'Rochelle'],
  ['régies autour d’Angers', 'Angers'],
  ['une régie à Saint-Denis (974)', 'Saint-Denis (974)'],
  ['régie 93200', '93200'],
  ['Le Mans', 'Mans'],
])('« %s » names %s', (query, place) => expect(placeNamed(query)).toBe(place));

test.each([
  '',
  'régie près de chez moi',
  'les régies de quartier',
  'comment financer un atelier de réparation de vélos en ville',
])('« %s » names no place', (query) => expect(placeNamed(query)).toBeUndefined());

test.each([
  'Laxou',
  'régie près de laxou',
  '54520',
  'saint-martin-d’hères',
  'Le Puy-en-Velay',
  'st denis',
  'chalon sur saone',
])('« %s » is likely to name a place', (query) => expect(isLikelyPlace(query)).toBe(true));

test.each(['jardin partagé', 'cours sur les plantes', 'combien de régies', 'financer', 'régie près de chez moi'])(
  '« %s » is not',
  (query) => expect(isLikelyPlace(query)).toBe(false),
);
