import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '#domain/sentences.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text.trim());

describe('a sentence', () => {
  test('ends with a full stop or a question mark', () => {
    expect(texts('La régie ouvre. Qui vient ? Des voisins.')).toEqual([
      'La régie ouvre.',
      'Qui vient ?',
      'Des voisins.',
    ]);
  });

  test('goes on after the letter of a legal reference and inside an acronym', () => {
    expect(texts('L’article R. 2113-7 le dit (L. 5132-4). Le composteur M.O.T.E. est né à Laxou.')).toEqual([
      'L’article R. 2113-7 le dit (L. 5132-4).',
      'Le composteur M.O.T.E. est né à Laxou.',
    ]);
  });

  test('runs over a line break of the source', () => {
    expect(texts('La régie\nouvre. Elle\nferme.')).toEqual(['La régie ouvre.', 'Elle ferme.']);
  });

  test.each([
    [
      'keeps the quote that closes it',
      'Il dit : « Venez. » Elles viennent.',
      ['Il dit : « Venez. »', 'Elles viennent.'],
    ],
    ['ends before a figure', 'C’est peu. 12 personnes sont là.', ['C’est peu.', '12 personnes sont là.']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));

  test.each([
    ['a title', 'Avec M. Martin et Mme. Diallo.'],
    ['a shortened word', 'Voir art. 5 et p. 12 du texte.'],
    ['a shortened word with a capital', 'Tél. 01 02 03 04 05'],
    ['an ellipsis that goes on', 'Du linge… et du savon.'],
    ['a quoted question', 'Elle demande « Pourquoi ? » et s’en va.'],
  ])('goes on after %s', (_, text) => expect(texts(text)).toEqual([text]));
});

test('no sign is lost nor told twice, whatever the text', () => {
  const pieces = fc.constantFrom('M. ', 'Oui ! ', '» ', '« ', 'etc. ', '12.5', '\n', '\u00a0', 'été', '… ', '(', ') ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => {
        const found = sentencesOf(text);
        expect(
          found
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const sentence of found)
          expect(text.slice(sentence.index, sentence.index + sentence.text.length).replace(/\s/g, ' ')).toBe(
            sentence.text,
          );
      },
    ),
  );
});
