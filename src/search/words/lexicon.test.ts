import { describe, expect, it } from 'vitest';
import { lexiconOf, phrasesIn, readLexicon, stemsOf } from '#search/words/lexicon.ts';
import { partsOf } from '#search/query.ts';

const lexicon = readLexicon(
  lexiconOf(
    [
      {
        id: 'aci',
        title: 'Atelier et chantier d’insertion (ACI)',
        term: 'Atelier et chantier d’insertion',
        acronym: 'ACI',
        synonyms: ['chantier d’insertion'],
        variants: [],
        everydayWords: [],
      },
      {
        id: 'laverie',
        title: 'Laverie solidaire',
        term: 'Laverie solidaire',
        synonyms: [],
        variants: [],
        everydayWords: ['machine à laver', 'linge'],
      },
    ],
    ['Laxou'],
    2,
  ),
);

describe('the lexicon', () => {
  it('knows a term by its name, its acronym and its synonyms, in any number or case', () => {
    for (const form of ['ACI', 'ateliers et chantiers d’insertion', 'CHANTIERS D’INSERTION'])
      expect(phrasesIn(stemsOf(form), lexicon.forms).flatMap(({ terms }) => terms)).toEqual(['aci']);
  });
  it('takes the longest phrase', () => {
    expect(phrasesIn(stemsOf('un atelier et chantier d’insertion'), lexicon.forms)).toHaveLength(1);
  });
  it('proposes terms and topics', () => {
    expect(lexicon.topics).toEqual(['Atelier et chantier d’insertion (ACI)', 'Laverie solidaire', 'Laxou']);
  });
});

describe('the parts of a query', () => {
  it('are its words without stop words', () => {
    expect(partsOf('comment créer une régie', lexicon).map(({ words }) => words[0]?.plain)).toEqual(['creer', 'regie']);
  });
  it('keep a term of the glossary whole, to be found in any of its forms', () => {
    const [part, ...others] = partsOf('chantier d’insertion', lexicon);
    expect(others).toEqual([]);
    expect(part?.ways).toContainEqual({ term: 'aci' });
  });
  it('lead from everyday words to the field’s word, each word on its own', () => {
    expect(partsOf('machine à laver', lexicon).map(({ nearby }) => nearby)).toEqual([
      [{ term: 'laverie' }],
      [{ term: 'laverie' }],
    ]);
  });
});
