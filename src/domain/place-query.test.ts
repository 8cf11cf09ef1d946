import { expect, test } from 'vitest';
import { placeIn } from '#domain/place-query.ts';

test.each([
  ['Laxou', 'Laxou'],
  ['régie de quartier près de Laxou', 'Laxou'],
  ['où est la régie la plus proche de La Rochelle ?', 'Rochelle'],
  ['régies autour d’Angers', 'Angers'],
  ['une régie à Saint-Denis (974)', 'Saint-Denis (974)'],
  ['régie 93200', '93200'],
  ['Le Mans', 'Mans'],
])('« %s » names %s', (query, place) => expect(placeIn(query)).toBe(place));

test.each([
  '',
  'régie près de chez moi',
  'les régies de quartier',
  'comment financer un atelier de réparation de vélos en ville',
])('« %s » names no place', (query) => expect(placeIn(query)).toBeUndefined());
