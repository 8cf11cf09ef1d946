import { expect, test } from 'vitest';
import { frontPage } from '#domain/front-page.ts';
import { fiche } from '#domain/samples.ts';

const town = (id: string, commune: string, themes: string[], more: object = {}) =>
  fiche(id, { commune, themes, ...more });
const fiches = [
  town('a', 'Laxou', ['mobilite']),
  town('b', 'Laxou', ['sante']),
  town('c', 'Angers', ['mobilite'], { niveauDePreuve: 'évaluation' }),
  town('d', 'Tours', ['mediation']),
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('the fiche chosen by hand is the large one', () => {
  expect(frontPage([...fiches, town('e', 'Stains', ['culture-medias'], { aLaUne: true })]).large.id).toBe('e');
});

test('with none chosen, the best documented is', () => {
  expect(frontPage(fiches).large.id).toBe('c');
});

test('the small ones are first those of other towns and other themes', () => {
  expect(ids(frontPage(fiches).small)).toEqual(['b', 'd', 'a']);
});
