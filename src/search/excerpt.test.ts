import { describe, expect, it } from 'vitest';
import { bestSection, excerptOf } from '#search/excerpt.ts';
import { stem } from '#search/words/stem.ts';

const stems = (words: string) => new Set(words.split(' ').map(stem));
const marked = (text: string, words: string) =>
  excerptOf(text, stems(words))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('an excerpt', () => {
  it('marks the words found, whatever their ending', () => {
    expect(marked('L’été, les jardinières arrosent le jardin.', 'jardin')).toBe(
      'L’été, les [jardinières] arrosent le [jardin].',
    );
  });
  it('is cut around the passage, at words', () => {
    const text = `${'avant '.repeat(80)}le compost chauffe ${'après '.repeat(80)}`;
    expect(marked(text, 'compost')).toMatch(/^… avant .*\[compost\] chauffe .*après …$/);
  });
  it('begins with the text where the passage is near its beginning', () => {
    expect(marked(`${'avant '.repeat(14)}le compost chauffe ${'après '.repeat(80)}`, 'compost')).toMatch(/^avant /);
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
