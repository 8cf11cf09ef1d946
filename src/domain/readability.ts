/** How easy a text is to read: its words, its sentences, and the LIX index. */

const WORD = /[\p{L}\p{N}]+(?:[’'.,\-‑\u202f][\p{L}\p{N}]+)*/gu;

/** A long word has more than this many letters. */
const LONG_WORD = 6;

/** A sentence of more words is hard to read. */
export const LONG_SENTENCE = 25;

/** The words of a text; an elided or hyphenated word counts once, as in a word processor: « l’été », « rez-de-chaussée ». */
export const writtenWords = (text: string): string[] => text.match(WORD) ?? [];

/** The letters of a word without what is elided before it: « l’habitante » has nine. */
const lettersOf = (word: string) => word.replace(/^.*[’']/u, '').match(/\p{L}/gu)?.length ?? 0;

/** What the readability report says of one page. */
export interface Readability {
  sentences: number;
  words: number;
  /** Words by sentence, on average. */
  sentenceLength: number;
  /** The percentage of words of more than six letters. */
  longWords: number;
  lix: number;
}

/**
 * Measures sentences by the LIX index (läsbarhetsindex): words by sentence + percentage of words of more than six letters.
 * Below 30 a text is very easy, around 40 it is a newspaper’s, above 60 a treatise’s; French words are longer than Swedish ones, so compare pages with each other.
 * Formula: Carl-Hugo Björnsson, Läsbarhet, Stockholm, Liber, 1968.
 */
export function readabilityOf(sentences: readonly string[]): Readability {
  const words = sentences.flatMap(writtenWords);
  const sentenceLength = words.length / Math.max(1, sentences.length);
  const longWords = (100 * words.filter((word) => lettersOf(word) > LONG_WORD).length) / Math.max(1, words.length);
  return {
    sentences: sentences.length,
    words: words.length,
    sentenceLength,
    longWords,
    lix: sentenceLength + longWords,
  };
}

/** The middle value of a list of numbers; 0 for an empty list. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
