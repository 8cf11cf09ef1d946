import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathsOf, LONGEST } from '#tools/listen/breaths.ts';

const spoken = (text: string) => breathsOf(text).map(({ start, end }) => text.slice(start, end));

test('a long sentence is cut at a comma', () => {
  const clause = 'la régie emploie des personnes du quartier et leur apprend un métier';
  const parts = spoken(`${clause}, ${clause}, ${clause}.`);
  expect(parts).toEqual([`${clause}, ${clause},`, `${clause}.`]);
});

test('nothing is lost, nothing is longer than a breath, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 600 }), fc.lorem({ mode: 'sentences', maxCount: 8 })), (text) => {
      const parts = spoken(text);
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(parts.every((part) => part.length <= LONGEST)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
