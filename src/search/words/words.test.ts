import { describe, expect, it } from 'vitest';
import { compoundsOf, plainOf, wordsOf } from '#search/words/words.ts';

const plain = (text: string) => wordsOf(text).map((word) => word.plain);

describe('the words of a text', () => {
  it('are the same with either apostrophe, the elided article left out', () => {
    expect(plain('l’évaluation')).toEqual(['evaluation']);
    expect(plain("l'évaluation")).toEqual(['evaluation']);
    expect(plain('jusqu’ici, lorsqu’elle s’installe d’abord')).toEqual(['ici', 'elle', 'installe', 'abord']);
  });
  it('are the same with or without accents, ligatures and capitals', () => {
    expect(plain('ŒUVRE Œuvre oeuvre')).toEqual(['oeuvre', 'oeuvre', 'oeuvre']);
    expect(plainOf('Éco-pâturage')).toBe('eco-paturage');
  });
  it('are the same when accents are written apart from their letters', () => {
    expect(plain('e\u0301te\u0301')).toEqual(['ete']);
  });
  it('come apart at hyphens', () => {
    expect(plain('pied-d’immeuble')).toEqual(['pied', 'immeuble']);
  });
  it('keep acronyms whole, dotted or not', () => {
    expect(plain('A.C.I. ou ACI')).toEqual(['aci', 'ou', 'aci']);
  });
  it('keep numbers and postcodes', () => {
    expect(plain('54520 Laxou')).toEqual(['54520', 'laxou']);
  });
  it('read an ordinal as its number', () => {
    expect(plain('Paris 19e, 19ème, 1er')).toEqual(['paris', '19', '19', '1']);
  });
  it('know where they stand', () => {
    const text = 'Ce que l’été apporte';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ce', 'que', 'été', 'apporte']);
  });
});

describe('signs that nobody sees or that programs put in', () => {
  it.each([
    ['ﬁnancement', 'financement'],
    ['mobi\u00adlité', 'mobilite'],
    ['mobi\u200blité', 'mobilite'],
    ['\ufeffm²', 'm2'],
    ['19ᵉ', '19'],
    ['ＣＨＡＬＯＮ', 'chalon'],
    ['20\u202f000', '20000'],
    ['20 000', '20000'],
    ['7.400', '7400'],
    ['1 250 000', '1250000'],
  ])('« %s » is « %s »', (text, word) => expect(plain(text)).toEqual([word]));
  it.each(Array.from("'‘’ʼʻʹ′`´＇"))('« l%sévaluation » is the evaluation', (sign) =>
    expect(plain(`l${sign}évaluation`)).toEqual(['evaluation']),
  );
  it('leave years, telephone numbers and postcodes as they are', () => {
    expect(plain('En 2019 250 personnes, 01 02 03 04 05, 54520')).toEqual([
      'en',
      '2019',
      '250',
      'personnes',
      '01',
      '02',
      '03',
      '04',
      '05',
      '54520',
    ]);
  });
});

const telling = (text: string) =>
  wordsOf(text)
    .filter(({ stop }) => !stop)
    .map((word) => word.plain);

describe('a stop word', () => {
  it('is a small word or the scaffolding of a question', () => {
    expect(telling('comment trouver une régie près de Lyon')).toEqual(['regie', 'lyon']);
  });
  it('is an acronym when it stands in capitals or with dots', () => {
    expect(telling('le CA vote, une AI aussi, le C.A. de même, ça va')).toEqual(['ca', 'vote', 'ai', 'ca']);
  });
  it('stays one in a text all in capitals', () => {
    expect(telling('LA LAVERIE DE CHALON')).toEqual(['laverie', 'chalon']);
  });
  it('is a small word of any kind, or politeness', () => {
    expect(telling('Bonsoir, pourriez-vous m’aider contre le bruit, surtout derrière chez moi, svp ?')).toEqual([
      'pourriez',
      'aider',
      'bruit',
    ]);
  });
  it('is a word of an idiom', () => {
    expect(telling('à partir de quand, comment se passe un bilan')).toEqual(['bilan']);
    expect(telling('partir en vacances')).toEqual(['partir', 'vacances']);
    expect(telling('une régie à côté de chez moi, comment ça marche')).toEqual(['regie']);
    expect(telling('a cote de Dijon, en Côte-d’Or')).toEqual(['dijon', 'cote', 'or']);
  });
  it('is a noun after its article', () => {
    expect(telling('le jardin a été ouvert en été, à l’est')).toEqual(['jardin', 'ouvert', 'ete', 'est']);
    expect(telling('l’être et l’avoir, afin d’être et d’avoir')).toEqual(['etre', 'avoir']);
  });
});

it('« côté » is no « Côte »', () => {
  const [side, coast] = wordsOf('côté Côte');
  expect(side?.plain).not.toBe(coast?.plain);
});

it('hyphenated words are also one word', () => {
  expect(compoundsOf(wordsOf('une auto-école, un rez‑de-chaussée, un e-mail, la laverie - fermée'))).toEqual([
    'autoecole',
    'rezdechaussee',
    'email',
  ]);
});
