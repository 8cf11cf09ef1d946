import { describe, expect, it } from 'vitest';
import { initialOf, soundOf } from '#search/words/sound.ts';

describe('the same sound', () => {
  it.each([
    'insertion insersion',
    'quartier kartier cartier',
    'habitant abitant',
    'bailleur bayeur',
    'association assosiation',
    'équipe ekip',
    'salarié salariée salarier salariés',
    'régie rejie',
    'pharmacie farmasi',
    'chantier chantié',
    'nourriture nouriture',
  ])('is heard in %s', (words) => {
    const plain = words.split(' ').map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
    expect(new Set(plain.map(soundOf)).size).toBe(1);
    expect(new Set(plain.map(initialOf)).size).toBe(1);
  });
});

describe('different sounds', () => {
  it.each(['vélo veau', 'marche marge', 'compost composter', 'ville vigne'])('are heard in %s', (words) => {
    const [one = '', other = ''] = words.split(' ').map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
    expect(soundOf(one)).not.toBe(soundOf(other));
  });
});
