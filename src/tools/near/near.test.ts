import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearPages, straightened } from '#tools/near/near.ts';

const known = [
  '/',
  '/fiches/',
  '/annuaire/departements/2a/',
  '/fiches/recyclobus-marseille/',
  '/fiches/laxou-provinces/',
  '/guides/',
];

describe('an address that leads nowhere', () => {
  test.each([
    ['/Fiches/', '/fiches/'],
    ['//fiches//', '/fiches/'],
    ['/fiches', '/fiches/'],
    ['/annuaire/departements/2A/', '/annuaire/departements/2a/'],
    ['/fiches/recyclobus-marseille/.', '/fiches/recyclobus-marseille/'],
    ['/fiches/recyclobus-marseille/%C2%A0', '/fiches/recyclobus-marseille/'],
    ['/fiches/laxou%2Dprovinces/&utm_source=lettre', '/fiches/laxou-provinces/'],
    ['/fiches/laxou-provinces.html', '/fiches/laxou-provinces/'],
  ])('%s is meant for %s', (path, meant) => expect(nearPages(path, known)).toEqual([meant]));

  test('with a slip offers what is written most like it', () => {
    expect(nearPages('/fiches/recyclobus-marseile/', known)[0]).toBe('/fiches/recyclobus-marseille/');
    expect(nearPages('/guide/laxou-province/', known)[0]).toBe('/fiches/laxou-provinces/');
  });

  test('that resembles nothing offers nothing', () => {
    expect(nearPages('/nimporte-quoi-du-tout/', known)).toEqual([]);
  });

  test('whatever is typed, only pages of the site are offered', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        for (const page of nearPages(`/${path}`, known)) expect(known).toContain(page);
        expect(straightened(path)).toMatch(/^\/([^/]+\/)*$/);
      }),
    );
  });
});
