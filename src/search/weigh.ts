/** How much each word says about a page, worked out when the site is built; the same tokens are asked for when someone searches. */
import type { CollectionName } from '#domain/collections.ts';
import { themes } from '#domain/vocabulary.ts';
import { phrasesIn, stemsAmong, type Lexicon } from '#search/words/lexicon.ts';
import { stem } from '#search/words/stem.ts';
import { compoundsOf, isHint, isLight, wordsOf } from '#search/words/words.ts';
import type { Notice } from '#search/notice.ts';
import { QUESTION } from '#search/query.ts';

/** A part of a page under its heading; the first has no heading. */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/**
 * A word with an end that no word holds within: Pagefind takes a word also for the beginning of longer ones, and an
 * unknown word for the longest known one that it begins with (https://github.com/Pagefind/pagefind/pull/315). After a
 * digit it would index a longer end apart.
 */
const whole = (word: string) => word + (/\d$/.test(word) ? 'q' : 'zq');

/** The token under which a stem is indexed; one written like the tokens below is like none of them. */
export const stemToken = (one: string) => whole(one.replace(/^(?=z+q)/, 'zzzq').replace(/zhz*$/, '$&z'));

/** The token of a glossary term, set wherever the term stands in any of its forms; its first letters bring all terms together in the index. */
export const termToken = (id: string) => whole(`zq${id.replaceAll('-', '')}`);

/**
 * The token of a word as it is written in a title, or that asks for pages of a kind: « combien » prefers figures, and
 * titles that ask the same. It begins like the word, so that the piece of the index that brings the one often brings the other.
 */
export const hintToken = (plain: string) => whole(`${plain}zh`);

/** The token of pages that only send elsewhere. */
export const SENDING = whole('zzzqsending');

const WEIGHTS = {
  title: 9.5,
  names: 8.5,
  keywords: 2.5,
  summary: 1.2,
  essentials: 1.2,
  headings: 1,
  text: 0.8,
} as const;
/** Pages that readers look for less often than fiches and guides weigh a little less. */
const COLLECTIONS: Readonly<Partial<Record<CollectionName, number>>> = {
  regies: 0.9,
  glossaire: 1.1,
  chiffres: 0.8,
  dessins: 0.6,
  droit: 0.8,
  histoire: 0.75,
  pages: 0.85,
  sources: 0.4,
};
/** What a question asks for is told by its words: « combien » wants a figure, « définition » the glossary. */
const ASKED: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  chiffres: ['combien', 'nombre'],
  guides: ['comment'],
  questions: [QUESTION],
  histoire: ['quand', 'histoire'],
  glossaire: ['definition', 'signifie', 'signification', 'dire', 'quoi'],
};
/** What a small word and a light one count in the length of a name. */
const SMALL_WORD = 0.2;
const LIGHT_WORD = 0.5;
const HINT = 0.25;
const FITTING = 1;
/** What the text says of a page never outweighs a short title. */
const MOST_TOLD = 3;
const HEAVIEST = 10;
/** The step to which weights are rounded. */
const STEP = 0.25;
/** Beyond this, a word that comes back says nothing more. */
const OFTEN = 8;
/** The number of words at which a page’s text neither gains nor loses by its length. */
const USUAL_LENGTH = 400;

/** The weight of each token of a page. */
export function weigh(notice: Notice, sections: readonly Section[], lexicon: Lexicon): Map<string, number> {
  const count = (texts: readonly string[]) => countTokens(texts, lexicon);
  const named = new Map<string, number>();
  const name = (text: string, most: number) => {
    const weight = most / Math.sqrt(lengthOf(text));
    for (const token of count([text]).keys()) named.set(token, Math.max(named.get(token) ?? 0, weight));
  };
  name(notice.title, WEIGHTS.title);
  for (const other of [...notice.names, addressedAs(notice.url), ...(notice.wordings ?? [])])
    name(other, WEIGHTS.names);
  const text = count(sections.map((section) => section.text));
  const length = text.values().reduce((sum, value) => sum + value, 0);
  const ease = 1 / (0.6 + (0.4 * length) / USUAL_LENGTH);
  const said = summed([
    [count(notice.keywords), () => WEIGHTS.keywords],
    [count(notice.themes.map((theme) => themes[theme].label)), () => WEIGHTS.summary],
    [count([notice.summary]), () => WEIGHTS.summary],
    [count(notice.essentials), () => WEIGHTS.essentials],
    [count(sections.map(({ title }) => title)), () => WEIGHTS.headings],
    [text, (times) => WEIGHTS.text * ease * (1 + Math.log2(Math.min(times, OFTEN)))],
  ]);
  const share = (notice.collection && COLLECTIONS[notice.collection]) ?? 1;
  const weights = new Map<string, number>();
  for (const token of new Set([...named.keys(), ...said.keys()])) {
    const weight = (named.get(token) ?? 0) + Math.min(said.get(token) ?? 0, MOST_TOLD);
    weights.set(token, rounded(Math.min(weight, HEAVIEST) * share));
  }
  if (notice.sending) weights.set(SENDING, STEP);
  for (const word of (notice.collection && ASKED[notice.collection]) ?? []) weights.set(hintToken(word), FITTING);
  for (const { plain } of wordsOf(notice.title)) {
    const token = hintToken(plain);
    if (isHint(plain)) weights.set(token, (weights.get(token) ?? 0) + HINT);
  }
  return weights;
}

/** How long a name is: small words and light ones count in part. */
const lengthOf = (name: string) =>
  Math.max(
    1,
    wordsOf(name).reduce((sum, { stop, plain }) => sum + (stop ? SMALL_WORD : isLight(plain) ? LIGHT_WORD : 1), 0),
  );

/** The last words of an address: « /fiches/fabrique-du-clos-stains/ » often tells the name under which a thing is known. */
const addressedAs = (url: string) => (url.split('/').at(-2) ?? '').replaceAll('-', ' ');

/** The weights of the tokens of several fields, added up. */
function summed(fields: readonly (readonly [Counts, (times: number) => number])[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [counts, weight] of fields)
    for (const [token, times] of counts) weights.set(token, (weights.get(token) ?? 0) + weight(times));
  return weights;
}

type Counts = ReadonlyMap<string, number>;

/** How often each token stands in some texts; a term counts in each of its forms. */
function countTokens(texts: readonly string[], lexicon: Lexicon): Counts {
  const counts = new Map<string, number>();
  const add = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const text of texts) {
    const words = wordsOf(text);
    const stems = stemsAmong(words);
    for (const one of stems) add(stemToken(one));
    for (const compound of compoundsOf(words)) add(stemToken(stem(compound)));
    for (const { terms } of phrasesIn(stems, lexicon.forms)) for (const term of terms) add(termToken(term));
  }
  return counts;
}

const rounded = (weight: number) => Math.max(STEP, Math.round(weight / STEP) * STEP);
