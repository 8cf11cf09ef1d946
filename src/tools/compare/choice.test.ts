import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_FICHES, readFiches, writeFiches } from '#tools/compare/choice.ts';

test('the fiches stand in the address', () => {
  expect(writeFiches(['laverie', 'garage'])).toBe('?fiches=laverie,garage');
  expect(readFiches('?fiches=laverie,garage')).toEqual({ fiches: ['laverie', 'garage'], unread: [] });
  expect(writeFiches([])).toBe('');
});

test('each counts once, four at most; what is one too many is told', () => {
  expect(readFiches('?fiches=a,a,b,c,d,e')).toEqual({ fiches: ['a', 'b', 'c', 'd'], unread: ['e'] });
});

test('what is not the name of a fiche is told', () => {
  expect(readFiches('?fiches=../x,<b>,É,,ok')).toEqual({ fiches: ['ok'], unread: ['../x', '<b>', 'é'] });
});

test.each([
  '?fiches=a%2Cb',
  '?fiches=a%252Cb',
  '?fiches=a,b.',
  '?fiches=a,%20b&utm_source=lettre',
  '?fiches=A,b%3Futm_source=x',
  '?fiches%3Da%2Cb',
  '?utm_source=lettre&fiches=a,b',
  '?fiches=a,b&amp;utm_source=lettre',
])('a comparison survives a mail program: %s', (query) =>
  expect(readFiches(query)).toEqual({ fiches: ['a', 'b'], unread: [] }),
);

test('an empty address asks for nothing', () => {
  expect(readFiches('')).toEqual({ fiches: [], unread: [] });
});

test('no address breaks it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `?fiches=${text}`),
      ),
      (query) => {
        const { fiches } = readFiches(query);
        expect(fiches.length).toBeLessThanOrEqual(MOST_FICHES);
        for (const fiche of fiches) expect(fiche).toMatch(/^[a-z0-9-]+$/);
        expect(readFiches(writeFiches(fiches))).toEqual({ fiches, unread: [] });
      },
    ),
    { numRuns: 1000 },
  );
});
