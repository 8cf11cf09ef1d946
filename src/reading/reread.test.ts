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

test.each([
  ['Le PIA4 et le R2D2.', ['PIA4', 'R2D2']],
  ['Du CO2, du CO₂ et de l’H2O.', ['CO2', 'CO₂', 'H2O']],
  ['La COP-21 et la COP21, en B2B.', ['COP-21', 'COP21', 'B2B']],
  ['Le R.T.E.S. le dit.', ['R.T.E.S.']],
  ['Le RTES et la SCIC.', ['RTES', 'SCIC']],
  ['Un ACI, des ACI2, un A.C.I. et le FSE3.', ['FSE3']],
  ['Au chapitre III, sous Louis XIV, une feuille A4, un T3, en 2A.', []],
])('the acronyms of « %s » that the glossary does not know are named', (text, acronyms) => {
  const read = (path: string, written: string) =>
    readFile({ path: `content/${path}`, text: written }, () => undefined).entries;
  const entries = read(
    'glossaire.yaml',
    '- id: aci\n  terme: Atelier et chantier d’insertion\n  sigle: ACI\n  definition: Un employeur.\n',
  );
  const [page] = read('fiches/x.mdx', `---\ntitre: Une page\n---\n\n${text}\n`);
  const remarks = page ? rereadings(page, entries, 2026, new Map()) : [];
  expect(remarks.flatMap(({ text: said }) => /^Le sigle « (.*) »/.exec(said)?.[1] ?? [])).toEqual(acronyms);
});
