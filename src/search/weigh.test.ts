import { describe, expect, it, test } from 'vitest';
import { lexiconOf, readLexicon } from '#search/words/lexicon.ts';
import type { Notice } from '#search/notice.ts';
import { stem } from '#search/words/stem.ts';
import { hintToken, SENDING, stemToken, termToken, weigh } from '#search/weigh.ts';

const lexicon = readLexicon(
  lexiconOf(
    [
      {
        id: 'aci',
        title: 'ACI',
        term: 'Atelier et chantier d’insertion',
        acronym: 'ACI',
        synonyms: [],
        variants: [],
        everydayWords: [],
      },
    ],
    [],
    2,
  ),
);
const notice: Notice = {
  url: '/a/',
  title: '',
  summary: '',
  collection: 'fiches',
  kind: 'Fiches',
  themes: [],
  names: [],
  keywords: [],
  essentials: [],
};
const weights = (told: Partial<Notice>, text = '') =>
  weigh({ ...notice, ...told }, [{ id: '', title: '', text }], lexicon);
const weightOf = (word: string, told: Partial<Notice>, text = '') =>
  weights(told, text).get(stemToken(stem(word))) ?? 0;

test('a word that someone writes like a token of ours is a word like another', () => {
  expect(stemToken('zqaci')).not.toBe(termToken('aci'));
  expect(stemToken('combienzh')).not.toBe(hintToken('combien'));
  expect(stemToken('combienzhz')).not.toBe(stemToken('combienzh'));
  expect(new Set(['aci', 'zqaci', 'zzqaci', 'zzzqaci', 'zzzqzqaci'].map(stemToken)).size).toBe(5);
});

describe('a word weighs', () => {
  it('more in a title than in the text, and more in a short title than in a long one', () => {
    const short = weightOf('laverie', { title: 'La laverie' });
    const long = weightOf('laverie', { title: 'Ouvrir une laverie solidaire avec un bailleur social' });
    expect(short).toBeGreaterThan(long);
    expect(long).toBeGreaterThan(weightOf('laverie', {}, 'Une laverie attend. Cette laverie ouvre.'));
  });
  it('less beside small words, which say little, but more than beside one that tells', () => {
    const among = (title: string) => weightOf('jardin', { title });
    expect(among('Jardin')).toBeGreaterThan(among('Si t’es jardin'));
    expect(among('Si t’es jardin')).toBeGreaterThan(among('Nouveau jardin, grand jardin'));
    expect(among('Un grand jardin')).toBeGreaterThan(among('Un jardin partagé'));
  });
  it('more in a name than in a keyword', () => {
    expect(weightOf('laxou', { names: ['Laxou'] })).toBeGreaterThan(weightOf('laxou', { keywords: ['Laxou'] }));
  });
  it('in a title of several words, more than all that a page can say of it elsewhere', () => {
    const said = { keywords: ['laverie'], summary: 'Une laverie.', essentials: ['La laverie ouvre.'] };
    expect(weightOf('laverie', said, 'La laverie. '.repeat(50))).toBeLessThan(
      weightOf('laverie', { title: 'Ouvrir une laverie solidaire' }),
    );
  });
  it('less on a list of sources than on a fiche', () => {
    expect(weightOf('laverie', { title: 'Laverie', collection: 'sources' })).toBeLessThan(
      weightOf('laverie', { title: 'Laverie' }),
    );
  });
});

test('a page that only sends elsewhere bears a mark that no word is', () => {
  expect(weights({ sending: true }).has(SENDING)).toBe(true);
  expect(weights({ title: 'Sending zzzqsending sendingzq' }).has(SENDING)).toBe(false);
});

describe('a page also holds', () => {
  it('the terms of the glossary, however they are written', () => {
    expect(
      weights({}, 'Un chantier sans acronyme, puis un atelier et chantier d’insertion.').has(termToken('aci')),
    ).toBe(true);
    expect(weights({ title: 'Nos A.C.I.' }).has(termToken('aci'))).toBe(true);
  });
  it('what its kind is asked for: a figure answers « combien »', () => {
    expect(weights({ collection: 'chiffres' }).get(hintToken('combien'))).toBeGreaterThan(
      weights({ collection: 'fiches', title: 'Combien ?' }).get(hintToken('combien')) ?? 0,
    );
  });
});
