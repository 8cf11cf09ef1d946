/** The search over three small pages, indexed as the site is. */
import { describe, expect, it } from 'vitest';
import type { KnownWord, Vocabulary } from '#search/words/correct.ts';
import { lexiconOf, readLexicon } from '#search/words/lexicon.ts';
import type { Notice } from '#search/notice.ts';
import { search, type Sources } from '#search/search.ts';
import { stem } from '#search/words/stem.ts';
import { hintToken, stemToken, termToken, weigh } from '#search/weigh.ts';
import { plainOf } from '#search/words/words.ts';

const notice = (url: string, title: string, names: string[] = []): Notice => ({
  url,
  title,
  names,
  summary: '',
  collection: 'fiches',
  kind: 'Fiches',
  themes: [],
  keywords: [],
  essentials: [],
});
const lexicon = readLexicon(
  lexiconOf(
    [
      {
        id: 'encombrants',
        title: 'Encombrants',
        term: 'Encombrants',
        synonyms: ['objets volumineux'],
        variants: [],
        everydayWords: ['poubelles'],
      },
    ],
    [],
    3,
  ),
);
const pages = [
  { notice: notice('/jardin/', 'Créer un jardin partagé'), text: 'Des habitantes jardinent près de l’immeuble.' },
  { notice: notice('/tri/', 'Ramasser les encombrants'), text: 'La régie embauche, le jardin attend. Insertion.' },
  { notice: notice('/laxou/', 'Régie Les Provinces', ['54520', 'Laxou']), text: 'Propreté et insertion.' },
].map(({ notice: told, text }) => ({ url: told.url, weights: weigh(told, [{ id: '', title: '', text }], lexicon) }));
const vocabulary: Vocabulary = {
  words: [
    ['insertion', 2],
    ['jardin', 2],
    ['partagé', 1],
  ],
  ordinary: [],
};
const sources: Sources = {
  find: async (token) =>
    new Map(pages.flatMap(({ url, weights }) => (weights.has(token) ? [[url, weights.get(token) ?? 0]] : []))),
  lexicon: async () => lexicon,
  vocabulary: async () => vocabulary,
};
const found = async (query: string) => (await search(query, sources)).ranked.map(({ id }) => id);

describe('the search', () => {
  it('puts the title before the text', async () => {
    expect(await found('jardin')).toEqual(['/jardin/', '/tri/']);
  });
  it('finds verb, noun and feminine', async () => {
    expect(await found('jardinage')).toContain('/jardin/');
    expect(await found('habitant')).toEqual(['/jardin/']);
  });
  it('finds a postcode', async () => {
    expect(await found('54520')).toEqual(['/laxou/']);
  });
  it('finds synonyms and everyday words of the glossary', async () => {
    expect(await found('objets volumineux')).toEqual(['/tri/']);
    expect(await found('poubelles')).toEqual(['/tri/']);
  });
  it('puts pages with all words first, and finds some even when a word is unknown', async () => {
    expect((await found('insertion propreté'))[0]).toBe('/laxou/');
    expect(await found('jardin zygomatique')).toEqual(['/jardin/', '/tri/']);
  });
  it('corrects a mistyped word and says so', async () => {
    const { ranked, corrections } = await search('insersion', sources);
    expect(ranked).toHaveLength(2);
    expect(corrections).toEqual([{ typed: 'insersion', used: 'insertion' }]);
  });
  it('offers, beside the rest, what an ordinary word that no page holds may be mistyped for', async () => {
    const french = {
      ...sources,
      vocabulary: async (): Promise<Vocabulary> => ({ words: [['partagé', 1]], ordinary: [stem('portage')] }),
    };
    const alone = await search('portage', french);
    expect([alone.ranked, alone.corrections, alone.offered]).toEqual([[], [], [{ typed: 'portage', used: 'partagé' }]]);
    const [first] = (await search('portages insertion', french)).ranked;
    expect(first?.id).toBe('/laxou/');
    expect((await search('port', french)).begun).toEqual([]);
  });
  it('finds the family of what follows a usual beginning, and names the words that pages hold', async () => {
    const held = ['pollution', 'éducation', 'éducagri'].map((word) => stemToken(stem(plainOf(word))));
    const among = (...words: string[]): Sources => ({
      ...sources,
      find: async (token) => new Map(held.includes(token) ? [['/sol/', 3]] : []),
      vocabulary: async () => ({ words: words.map((word): KnownWord => [word, 2]), ordinary: [] }),
    });
    const one = await search('dépolluer', among('pollution'));
    expect(one.ranked.map(({ id }) => id)).toEqual(['/sol/']);
    expect([one.corrections, one.made]).toEqual([[], [{ typed: 'dépolluer', used: 'pollution' }]]);
    const cut = await search('écopolluer', among('pollution'));
    expect(cut.made).toEqual([{ typed: 'écopolluer', used: 'éco pollution' }]);
    const words = ['éducation', 'éducagri'];
    const several = await search('rééduquer', among(...words));
    expect([several.made, several.begun]).toEqual([[], [{ typed: 'éduc', words }]]);
  });
  it('does not call a mistake what is found by its stem', async () => {
    expect((await search('insertions', sources)).corrections).toEqual([]);
  });
  it('prefers the usual spelling to one that nobody writes and fewer pages hold', async () => {
    const pagesWith = new Map([
      [stemToken(stem('labelisation')), ['/one/']],
      [stemToken(stem('labellisation')), ['/one/', '/two/']],
    ]);
    const { ranked, corrections } = await search('labelisation', {
      ...sources,
      find: async (token) => new Map((pagesWith.get(token) ?? []).map((id) => [id, 1])),
      vocabulary: async () => ({ words: [['labellisation', 2]], ordinary: [] }),
    });
    expect(ranked).toHaveLength(2);
    expect(corrections).toEqual([{ typed: 'labelisation', used: 'labellisation' }]);
  });
  it('leaves alone a word that enough pages hold, and an everyday word of the glossary', async () => {
    const pagesWith = new Map([
      [stemToken(stem('labelisation')), ['/1/', '/2/', '/3/', '/4/', '/5/']],
      [stemToken(stem('labellisation')), ['/1/', '/2/', '/3/', '/4/', '/5/', '/6/']],
      [termToken('encombrants'), ['/tri/']],
      [stemToken(stem('poubettes')), ['/1/', '/2/']],
    ]);
    const known: Sources = {
      ...sources,
      find: async (token) => new Map((pagesWith.get(token) ?? []).map((id) => [id, 1])),
      vocabulary: async () => ({
        words: [
          ['labellisation', 6],
          ['poubettes', 2],
        ],
        ordinary: [],
      }),
    };
    const common = await search('labelisation', known);
    expect(common.ranked).toHaveLength(5);
    expect(common.corrections).toEqual([]);
    const everyday = await search('poubelles', known);
    expect(everyday.ranked.map(({ id }) => id)).toEqual(['/tri/']);
    expect(everyday.corrections).toEqual([]);
  });
  it('puts first what a hyphen ties as one word, then the words apart', async () => {
    const holding: Record<string, string[]> = {
      [stemToken(stem('reemploi'))]: ['/one-word/'],
      [stemToken(stem('re'))]: ['/apart/', '/elsewhere/'],
      [stemToken(stem('emploi'))]: ['/apart/'],
    };
    const strong = (id: string) => (id === '/apart/' ? 9 : 1);
    const tied = {
      ...sources,
      find: async (token: string) => new Map((holding[token] ?? []).map((id) => [id, strong(id)])),
    };
    expect((await search('ré-emploi', tied)).ranked.map(({ id }) => id)).toEqual(['/one-word/', '/apart/']);
  });
  it('searches titles where a query is but small words', async () => {
    const { ranked } = await search('comment', {
      ...sources,
      find: async (token: string) => new Map(token === hintToken('comment') ? [['/how/', 1]] : []),
    });
    expect(ranked.map(({ id }) => id)).toEqual(['/how/']);
  });
  it.each(['avec', 'de la', 'je ne sais pas', 'pour'])('takes no small word for another: « %s »', async (query) => {
    const small: Sources = {
      ...sources,
      vocabulary: async () => ({
        words: [
          ['avenc', 2],
          ['label', 3],
          ['saison', 3],
          ['pourcentage', 2],
          ['deal', 1],
        ],
        ordinary: [],
      }),
    };
    expect(await search(query, small)).toMatchObject({ ranked: [], corrections: [], begun: [], offered: [] });
  });
  it('names the telling words that were found nowhere', async () => {
    expect((await search('le jardin et les zygomatiques', sources)).unknown).toEqual(['zygomatiques']);
    expect((await search('un petit jardin', sources)).unknown).toEqual([]);
    expect((await search('jardin insersion', sources)).unknown).toEqual([]);
    expect((await search('je sais', sources)).unknown).toEqual([]);
  });
  it('reads the path of an address, not its host', async () => {
    const { ranked, corrections, unknown } = await search('https://jardins.insersion/regie/laxou/', sources);
    expect(ranked[0]?.id).toBe('/laxou/');
    expect([corrections, unknown]).toEqual([[], []]);
  });
  it('corrects nothing when asked to the letter', async () => {
    expect((await search('insersion', sources, true)).ranked).toEqual([]);
  });
  it('completes the word being typed, says so, and does not call it a mistake', async () => {
    const { ranked, corrections, begun } = await search('le jard', sources);
    expect(ranked).toHaveLength(2);
    expect(corrections).toEqual([]);
    expect(begun).toEqual([{ typed: 'jard', words: ['jardin'] }]);
  });
  it('takes a word that nobody writes for the beginning of others, wherever it stands', async () => {
    const { ranked, begun } = await search('jardi propreté', sources);
    expect(ranked.map(({ id }) => id)).toContain('/jardin/');
    expect(begun).toEqual([{ typed: 'jardi', words: ['jardin'] }]);
  });
  it('puts whole words before what begins with them', async () => {
    const holding: Record<string, [string, number][]> = {
      [stemToken(stem('lombric'))]: [
        ['/whole/', 9],
        ['/in-passing/', 1],
      ],
      [stemToken(stem('lombricompost'))]: [['/begun/', 9]],
    };
    const { ranked } = await search('lombric', {
      ...sources,
      find: async (token) => new Map(holding[token] ?? []),
      vocabulary: async () => ({ words: [['lombricompost', 3]], ordinary: [] }),
    });
    expect(ranked.map(({ id }) => id)).toEqual(['/whole/', '/in-passing/', '/begun/']);
  });
  it('cuts in two a word made of two, and says so', async () => {
    const { ranked, made } = await search('autojardinage', sources);
    expect(ranked.map(({ id }) => id)).toEqual(['/jardin/', '/tri/']);
    expect(made).toEqual([{ typed: 'autojardinage', used: 'auto jardinage' }]);
  });
  it.each([
    ['réinsertion', 'insertion'],
    ['jardinothèque', 'jardin'],
  ])('finds in « %s » the word of which it is made, and says so', async (typed, used) => {
    const { ranked, made } = await search(typed, sources);
    expect(ranked.map(({ id }) => id).sort()).toEqual(await found(used).then((ids) => ids.sort()));
    expect(made).toEqual([{ typed, used }]);
  });
  it('names the word that an adjective comes from as it is written, before others of its family', async () => {
    const known: Sources = {
      ...sources,
      vocabulary: async () => ({
        ...vocabulary,
        words: [
          ['jardins', 3],
          ['jardin', 2],
        ],
      }),
    };
    expect((await search('jardinaire', known)).made).toEqual([{ typed: 'jardinaire', used: 'jardin' }]);
  });
  it('cuts a word after a usual beginning before it takes it for another mistyped', async () => {
    const known: Sources = { ...sources, vocabulary: async () => ({ ...vocabulary, words: [['bijardin', 1]] }) };
    const { made } = await search('biojardin', known);
    expect(made).toEqual([{ typed: 'biojardin', used: 'bio jardin' }]);
  });
  it('leads an infinitive that nobody writes to the nouns of its family', async () => {
    const one = await search('insertifier', sources);
    expect(one.ranked).toHaveLength(2);
    expect(one.made).toEqual([{ typed: 'insertifier', used: 'insertion' }]);
    const educational = async (): Promise<Vocabulary> => ({
      words: [
        ['éducation', 2],
        ['éducagri', 1],
      ],
      ordinary: [],
    });
    const several = await search('éduquer', { ...sources, vocabulary: educational });
    expect(several.begun).toEqual([{ typed: 'éduc', words: ['éducation', 'éducagri'] }]);
  });
  it('puts the pages of the end of a word behind those that hold the whole word', async () => {
    const holding: Record<string, [string, number][]> = {
      [stemToken(stem('ecojardin'))]: [
        ['/whole/', 9],
        ['/in-passing/', 1],
      ],
      [stemToken(stem('jardin'))]: [['/end/', 9]],
    };
    const { ranked } = await search('écojardin', {
      ...sources,
      find: async (token) => new Map(holding[token] ?? []),
      vocabulary: async () => ({ words: [['écojardin', 1]], ordinary: [] }),
    });
    expect(ranked.map(({ id }) => id)).toEqual(['/whole/', '/in-passing/', '/end/']);
  });
  it('finds hyphenated words by their end, where their beginning is but a usual one', async () => {
    expect(await found('micro-jardin')).toEqual(['/jardin/', '/tri/']);
  });
  it('begins nothing with a word that is asked to the letter', async () => {
    expect(await search('jard', sources, true)).toMatchObject({ ranked: [], begun: [] });
  });
  it('answers nothing rather than guess the whole query', async () => {
    const { ranked, corrections } = await search('zygomatique partgae', sources);
    expect(ranked).toEqual([]);
    expect(corrections).toHaveLength(1);
  });
});
