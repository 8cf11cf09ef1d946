import { describe, expect, it, test } from 'vitest';
import { beginningOf, bestSection, excerptOf } from '#search/excerpt.ts';
import { stem } from '#search/words/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map(stem));
const marked = (text: string, words: string, id = 'idee') =>
  excerptOf({ id, text }, stems(words))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  it('marks the words found, whatever their ending', () => {
    expect(marked('L’été, les jardinières arrosent le jardin.', 'jardin')).toBe(
      'L’été, les [jardinières] arrosent le [jardin].',
    );
  });
  it('is made of whole sentences, from the one that says most', () => {
    const text = 'Un lieu. Des habitants viennent le samedi. Le compost chauffe au jardin. Il sent bon. Rien de plus.';
    expect(marked(`${'Bien avant. '.repeat(20)}${text}`, 'compost jardin')).toMatch(
      /^Bien avant\. .*Le \[compost\] chauffe au \[jardin\]\. Il sent bon\. Rien de plus\.$/,
    );
    expect(marked(`${'Bien avant. '.repeat(20)}${text}`, 'compost jardin')).not.toContain('…');
  });
  it('parts the items of a list, and never runs from a sentence into one', () => {
    expect(marked('Des gants\nLe compost\nUne bêche', 'compost')).toBe('Des gants · Le [compost] · Une bêche');
    expect(marked('On apporte ceci.\nLe compost.\nUne bêche', 'compost')).toBe('On apporte ceci. Le [compost].');
  });
  it('tells what heads the first sentence of a page with it, and parts the lines that follow', () => {
    const head = '4 décembre 2024\nLe plafond monte.\nIl vaut partout.\nTexte : un arrêté\nLecture : faite';
    expect(marked(head, 'decembre', '')).toBe('4 [décembre] 2024 · Le plafond monte. Il vaut partout.');
    expect(marked(head, 'arrete', '')).toBe('Texte : un [arrêté] · Lecture : faite');
    expect(marked(head, 'decembre')).toBe('4 [décembre] 2024');
  });
  it('of a sentence too long is cut around the passage, at words', () => {
    const text = `${'avant '.repeat(80)}le compost chauffe ${'après '.repeat(80)}`;
    expect(marked(text, 'compost')).toMatch(/^… avant .*\[compost\] chauffe .*après …$/);
  });
  it('is the beginning when nothing is found', () => {
    expect(marked('Rien ici.', 'compost')).toBe('Rien ici.');
  });
});

describe('the section that answers', () => {
  it('holds most of the words', () => {
    const sections = [
      { id: '', title: '', text: 'Un jardin.' },
      { id: 'argent', title: 'Financement', text: 'Qui paie le jardin ?' },
    ];
    expect(bestSection(sections, stems('jardin financement'))?.id).toBe('argent');
    expect(bestSection(sections, stems('jardin'))?.id).toBe('');
  });
});

test('the beginning of a text is kept in whole sentences, its blocks on their lines', () => {
  expect(beginningOf('Un. Deux.\nTrois. Quatre.', 12)).toBe('Un. Deux.');
  expect(beginningOf('Un. Deux.\nTrois. Quatre.', 17)).toBe('Un. Deux.\nTrois.');
  expect(beginningOf('Une phrase plus longue que la place.', 5)).toBe('Une phrase plus longue que la place.');
});
