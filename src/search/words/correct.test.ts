import { describe, expect, it } from 'vitest';
import { completions, correct, errorsAllowed, errorsBetween, isSlip, type KnownWord } from '#search/words/correct.ts';

const known: KnownWord[] = [
  ['insertion', 120],
  ['insectes', 8],
  ['insérer', 5],
  ['jardin', 90],
  ['jardinage', 12],
  ['jardins', 60],
  ['marché', 40],
  ['marche', 3],
];

describe('a mistyped word', () => {
  it('may hold one error from four letters, two from ten', () => {
    expect([3, 4, 9, 10, 12].map(errorsAllowed)).toEqual([0, 1, 1, 2, 2]);
  });
  it('counts a missing, added, changed or swapped letter as one error', () => {
    expect(['jardn', 'jardiin', 'jordin', 'jadrin'].map((typed) => errorsBetween(typed, 'jardin'))).toEqual([
      1, 1, 1, 1,
    ]);
  });
  it('becomes the nearest known word, accents aside', () => {
    expect(correct('insersion', known)).toBe('insertion');
    expect(correct('jadrin', known)).toBe('jardin');
  });
  it('becomes the most frequent of the nearest', () => {
    expect(correct('marcha', known)).toBe('marché');
  });
  it('becomes the word of the same sound, however it is written', () => {
    expect(correct('jardinaje', [...known, ['jardinages', 1]])).toBe('jardinage');
    expect(
      correct('bayeur', [
        ['bailleur', 2],
        ['bayern', 9],
      ]),
    ).toBe('bailleur');
  });
  it('stays unknown when nothing is near enough', () => {
    expect(correct('zygomatique', known)).toBeUndefined();
    expect(correct('jar', known)).toBeUndefined();
  });
});

describe('a word of the dictionary', () => {
  it('may be a slip for another when it is long, and one error parts them', () => {
    expect(isSlip('clocher', 'cocher')).toBe(true);
    expect(isSlip('vire', 'vie')).toBe(false);
    expect(isSlip('inondation', 'innovation')).toBe(false);
  });
});

describe('a half-typed word', () => {
  it('becomes the known words that begin so, the most frequent first, one for each stem', () => {
    const begun = [...known, ['jardinet', 3], ['jarre', 1]] as const;
    expect(completions('jar', begun)).toEqual(['jardin', 'jardinet', 'jarre']);
  });
  it('is not completed by a longer form of itself', () => {
    expect(completions('jardin', [['jardins', 3]])).toEqual([]);
  });
});
