import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST, sentencesOf } from '#tools/listen/sentences.ts';

const spoken = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a text is cut', () => {
  test.each([
    ['at the end of sentences', 'Une régie. Deux régies ! Trois ?', ['Une régie.', 'Deux régies !', 'Trois ?']],
    ['after a closing quote', 'Il dit : « Venez. » Elles viennent.', ['Il dit : « Venez. »', 'Elles viennent.']],
    ['before a figure', 'C’est peu. 12 personnes sont là.', ['C’est peu.', '12 personnes sont là.']],
  ])('%s', (_, text, expected) => expect(spoken(text)).toEqual(expected));
});

describe('a text is not cut', () => {
  test.each([
    ['after a title', 'Avec M. Martin et Mme. Diallo.'],
    ['after a shortened word', 'Voir art. 5 et p. 12 du texte.'],
    ['inside a number', 'Cela coûte 12.5 euros.'],
    ['after an ellipsis that goes on', 'Du linge… et du savon.'],
    ['without a full stop', 'Un titre'],
  ])('%s', (_, text) => expect(spoken(text)).toEqual([text]));
});

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
