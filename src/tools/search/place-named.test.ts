import { expect, test } from 'vitest';
import { placeAmong } from '#tools/search/place-named.ts';

const places = { names: ['havre', 'nancy'], words: ['sens', 'tours'] };
const page = { id: 'a', score: 1, close: true };
const found = { ranked: [page], corrections: [], made: [], begun: [], unknown: [] as string[] };
const among = (query: string, answer = {}) => placeAmong(query, { ...found, ...answer }, places);

test.each(['nancy', 'le havre', 'régie nancy', 'Tours', 'régies près de tours', 'st denis'])(
  '« %s » is a place before anything',
  (query) => expect(among(query)).toBe('before'),
);
test.each(['tours', 'sens'])('« %s » is a word first', (query) => expect(among(query)).toBe('after'));
test.each(['mode', 'vert', 'jardin partagé', 'comment aller à la régie de mon quartier', 'nancy jardin', ''])(
  '« %s » is no place',
  (query) => expect(among(query)).toBeUndefined(),
);
test('a name whose words the site does not know may be a place', () => {
  expect(among('issoudun', { ranked: [] })).toBe('before');
  expect(among('bourg en bresse', { unknown: ['bourg', 'bresse'] })).toBe('before');
  expect(among('mulcent', { made: [{ typed: 'mulcent', used: 'mul cent' }] })).toBe('before');
  expect(among('pau', { begun: [{ typed: 'pau', words: ['pause'] }] })).toBe('before');
  expect(among('un jardin zygomatique au pied de la tour', { unknown: ['zygomatique'] })).toBeUndefined();
});
