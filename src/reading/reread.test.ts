/** The thesaurus at a second look. */
import { expect, test } from 'vitest';
import { readFile } from '#reading/read.ts';
import { rereadings } from '#reading/reread.ts';
import { synonymsIn } from '#reading/synonyms.ts';

const synonyms = synonymsIn('UTF-8\nlavoir|2\n(Nom)|laverie|bassin\n(Nom)|buanderie\npropre|1\n(Adjectif)|net\n');

test('a thesaurus gives the nouns of like meaning, of every sense', () => {
  expect(synonyms).toEqual(new Map([['lavoir', new Set(['laverie', 'bassin', 'buanderie'])]]));
});

test('a keyword that the thesaurus takes for a term is proposed to the glossary, unless it leads there', () => {
  const read = (path: string, text: string) => readFile({ path: `content/${path}`, text }, () => undefined).entries;
  const entries = read(
    'glossaire.yaml',
    '- id: laverie\n  terme: Laverie\n  definition: Un lieu où laver.\n  motsCourants: [buanderie]\n',
  );
  const [page] = read(
    'fiches/lavoir.mdx',
    '---\ntitre: Au lavoir\nmotsCles: [lavoir, buanderie, linge]\n---\n\nTexte.\n',
  );
  const proposed = page
    ? rereadings(page, entries, 2026, synonyms).filter(({ text }) => text.includes('synonyme'))
    : [];
  expect(proposed).toEqual([{ text: '« lavoir » : un mot courant ou un synonyme de « Laverie » ?' }]);
});
