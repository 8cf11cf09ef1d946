import { describe, expect, test } from 'vitest';
import { cardOf, isArticle, titleOf } from '#domain/card.ts';
import { questionSchema } from '#domain/question.ts';
import { fiche } from '#domain/samples.ts';
import { termSchema } from '#domain/term.ts';

const term = (terme: string, sigle?: string) => ({
  id: 'x',
  collection: 'glossaire' as const,
  data: termSchema.parse({ id: 'x', terme, sigle, definition: 'Un atelier.' }),
});
const question = {
  id: 'q',
  collection: 'questions' as const,
  data: questionSchema.parse({
    id: 'q',
    question: 'Qui décide ?',
    groupe: 'comprendre',
    reponse: 'Les habitants.',
    aLireAussi: ['fiches/a'],
  }),
};

describe('a page is called', () => {
  test('by its title', () => expect(titleOf(fiche('a'))).toBe('Une laverie'));
  test('by its term, with an acronym that is not the term itself', () => {
    expect(titleOf(term('Atelier et chantier d’insertion', 'ACI'))).toBe('Atelier et chantier d’insertion (ACI)');
    expect(titleOf(term('ACI', 'ACI'))).toBe('ACI');
  });
  test('by its question', () => expect(titleOf(question)).toBe('Qui décide\u202f?'));
});

describe('a card', () => {
  test('tells where a fiche was lived, and shows its façade', () => {
    expect(cardOf(fiche('laverie'))).toMatchObject({
      href: '/fiches/laverie/',
      kind: 'Fiches',
      summary: 'Une laverie de quartier.',
      place: 'Laxou (54)',
      face: { slug: 'laverie', kind: 'fiche' },
    });
  });
  test('of a term has its definition, no place and no façade', () => {
    const card = cardOf(term('ACI'));
    expect(card.summary).toBe('Un atelier.');
    expect(card).not.toHaveProperty('place');
    expect(card).not.toHaveProperty('face');
  });
});

test('a page of prose is dated: a fiche is one, a question is none', () => {
  expect([fiche('a'), question].filter(isArticle).map(({ id }) => id)).toEqual(['a']);
});
