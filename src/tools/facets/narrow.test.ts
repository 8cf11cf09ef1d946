import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FacetData } from '#domain/facets.ts';
import { narrow, readChoice, toggle, writeChoice, type Choice } from '#tools/facets/narrow.ts';

const option = (id: string) => ({ id, label: id });
const data: FacetData = {
  facets: [
    { key: 'theme', label: 'Thème', options: [option('jardin'), option('velo')] },
    { key: 'region', label: 'Région', options: [option('bretagne'), option('corse')] },
  ],
  sorts: [option('titre'), option('recent')],
  entries: {
    a: { options: [['jardin'], ['bretagne']], places: [0, 2] },
    b: { options: [['jardin', 'velo'], ['corse']], places: [1, 1] },
    c: { options: [['velo'], ['corse']], places: [2, 0] },
  },
};
const none: Choice = { options: new Map(), sort: undefined };
const shown = (choice: Choice) => Array.from(narrow(data, choice).shown).join('');
const counts = (choice: Choice) =>
  Array.from(narrow(data, choice).counts.values(), (tally) => Object.fromEntries(tally));

describe('narrowing down', () => {
  test('shows everything while nothing is chosen', () => {
    expect(shown(none)).toBe('abc');
    expect(counts(none)).toEqual([
      { jardin: 2, velo: 2 },
      { bretagne: 1, corse: 2 },
    ]);
  });

  test('options of one facet add up', () => {
    const both = toggle(toggle(none, 'theme', 'jardin'), 'theme', 'velo');
    expect(shown(both)).toBe('abc');
  });

  test('facets restrict each other', () => {
    expect(shown(toggle(toggle(none, 'theme', 'jardin'), 'region', 'corse'))).toBe('b');
  });

  test('counts follow: each says how many pages its option would show', () => {
    expect(counts(toggle(none, 'region', 'bretagne'))).toEqual([
      { jardin: 1, velo: 0 },
      { bretagne: 1, corse: 2 },
    ]);
  });

  test('a page that misses two facets counts nowhere: no single option would show it', () => {
    expect(counts(toggle(toggle(none, 'theme', 'jardin'), 'region', 'bretagne'))).toEqual([
      { jardin: 1, velo: 0 },
      { bretagne: 1, corse: 1 },
    ]);
  });

  test('an option chosen twice is no longer chosen', () => {
    expect(shown(toggle(toggle(none, 'theme', 'velo'), 'theme', 'velo'))).toBe('abc');
  });
});

describe('the address', () => {
  test('carries what is chosen', () => {
    const choice = { ...toggle(toggle(none, 'theme', 'velo'), 'region', 'corse'), sort: 'titre' };
    expect(writeChoice(choice)).toBe('?theme=velo&region=corse&tri=titre');
    expect(readChoice(writeChoice(choice), data)).toEqual(choice);
    expect(writeChoice(none)).toBe('');
  });

  test('what the list does not know is ignored', () => {
    expect(readChoice('?theme=velo,ski&age=7&tri=hasard', data)).toEqual(toggle(none, 'theme', 'velo'));
  });

  test('nothing written there breaks the list', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (query) => {
        expect(() => narrow(data, readChoice(query, data))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
