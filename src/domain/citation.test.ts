import { describe, expect, test } from 'vitest';
import { bibtexCitation, plainCitation, risCitation, type Citable } from '#domain/citation.ts';

const laverie: Citable = {
  title: 'Une laverie au pied des immeubles',
  address: 'https://exemple.fr/fiches/laverie/',
  publisher: 'Centre de ressources des Régies',
  version: '2026-03-01',
};

test('a sentence', () => {
  expect(plainCitation(laverie)).toBe(
    'Centre de ressources des Régies, « Une laverie au pied des immeubles », version du 01/03/2026, https://exemple.fr/fiches/laverie/',
  );
});

describe('BibTeX', () => {
  test('an entry whose key is the address', () => {
    expect(bibtexCitation(laverie)).toBe(
      `@misc{fiches-laverie,
  author = {{Centre de ressources des Régies}},
  title = {{Une laverie au pied des immeubles}},
  year = {2026}, month = mar,
  note = {Version du 01/03/2026},
  url = {https://exemple.fr/fiches/laverie/}
}`,
    );
  });

  test('signs that TeX would obey are written out', () => {
    const title = String.raw`50 % & 10 $ {a_b} #1 \ ~ ^`;
    expect(bibtexCitation({ ...laverie, title })).toContain(
      String.raw`{{50 \% \& 10 \$ \{a\_b\} \#1 \textbackslash{} \textasciitilde{} \textasciicircum{}}}`,
    );
  });
});

test('RIS', () => {
  expect(risCitation(laverie).split('\n')).toEqual([
    'TY  - ELEC',
    'AU  - Centre de ressources des Régies',
    'TI  - Une laverie au pied des immeubles',
    'DA  - 2026/03/01',
    'UR  - https://exemple.fr/fiches/laverie/',
    'LA  - fr',
    'ER  - ',
  ]);
});

test('a comma in the name of a body makes no first name of what follows', () => {
  expect(risCitation({ ...laverie, publisher: 'ADEME, Réseau Compost Citoyen' })).toContain(
    'AU  - ADEME – Réseau Compost Citoyen\n',
  );
});
