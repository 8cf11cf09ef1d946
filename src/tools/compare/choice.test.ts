import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_FICHES, readFiches, writeFiches } from '#tools/compare/choice.ts';

test('the fiches stand in the address', () => {
  expect(writeFiches(['laverie', 'garage'])).toBe('?fiches=laverie,garage');
  expect(readFiches('?fiches=laverie,garage')).toEqual(['laverie', 'garage']);
  expect(writeFiches([])).toBe('');
});

test('each counts once, four at most', () => {
  expect(readFiches('?fiches=a,a,b,c,d,e')).toEqual(['a', 'b', 'c', 'd']);
});

test('what is not the name of a fiche is left aside', () => {
  expect(readFiches('?fiches=../x,<b>,É,,ok')).toEqual(['ok']);
});

test('no address breaks it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `?fiches=${text}`),
      ),
      (query) => {
        const fiches = readFiches(query);
        expect(fiches.length).toBeLessThanOrEqual(MOST_FICHES);
        for (const fiche of fiches) expect(fiche).toMatch(/^[a-z0-9-]+$/);
        expect(readFiches(writeFiches(fiches))).toEqual(fiches);
      },
    ),
    { numRuns: 1000 },
  );
});
