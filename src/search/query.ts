/** What a reader typed, as parts to look for. */
import { phrasesIn, type Lexicon } from '#search/words/lexicon.ts';
import { isBound } from '#search/words/compound.ts';
import { stem } from '#search/words/stem.ts';
import { compoundsOf, isHint, isLight, wordsOf, type Word } from '#search/words/words.ts';

/** One way of looking for a part of the query: all these stems, a term of the glossary, or a word as titles write it. */
export type Way = { stems: readonly string[] } | { term: string } | { hint: string };

/** A part of a query that a page answers or not. */
export interface Part {
  /** The words of the part, as typed and in plain form. */
  words: readonly { typed: string; plain: string }[];
  /** Ways of saying the same. */
  ways: readonly Way[];
  /** How much the part counts beside the others. */
  share: number;
  /** Whether the query is made of small words alone: none of them begins another word, or was meant for one. */
  small: boolean;
  /** What is meant first where it is found: the words that hyphens tie, as one. */
  joined: readonly Way[];
  /** Terms that these everyday words lead to. */
  nearby: readonly Way[];
}

/** The hint of whatever is asked as a question. */
export const QUESTION = 'question';
/** What tells a question: its mark, who asks or is asked, what begins it. */
const ASKING =
  /\?|(?<![\p{L}’'-])(?:qui|que|quoi|quels?|quelles?|où|quand|comment|combien|pourquoi|est-ce|faut|peut|peux|dois|doit|je|j|on|nous|vous)(?![\p{L}])/iu;

/** The hint of whoever asks what a word means, or what a thing is for. */
const MEANT = 'definition';
const MEANING =
  /c['’]est quoi|qu['’]est-ce que c['’]est|qu['’]est-ce qu['’]une? |veut dire|signifi|sert à quoi|à quoi (?:ça )?ser(?:t|vent)|(?:fait|faites|font) quoi|ça marche/iu;

/** The words of a query as they are written: they choose among the pages found, by their titles. */
export const hintsOf = (query: string): string[] => [
  ...new Set([
    ...wordsIn(query)
      .map(({ plain }) => plain)
      .filter(isHint),
    ...(MEANING.test(query) ? [MEANT] : ASKING.test(query) ? [QUESTION] : []),
  ]),
];

/** What a word counts that tells little. */
export const LIGHT = 0.35;

/** The scheme and host of the address of a page: what names the page follows. */
const HOST = /https?:\/\/[^\s/]+(?=\/[^\s/])/gi;

/** The words of a query; of an address, those of its path. */
const wordsIn = (query: string): Word[] => wordsOf(query.replace(HOST, (host) => ' '.repeat(host.length)));

/** Beyond so many words, a query says nothing more. */
const MOST_WORDS = 24;

/** The parts of a query: terms of the glossary whole, hyphenated words together, other words one by one; small words only where there is nothing else: one alone, or those that titles ask with. */
export function partsOf(query: string, lexicon: Lexicon): Part[] {
  const all = wordsIn(query).slice(0, MOST_WORDS);
  const telling = all.filter(({ stop }) => !stop);
  const small = all.length > 1 ? all.filter(({ plain }) => isHint(plain)) : all;
  const words = (telling.length > 0 ? telling : small).map((word, index, list) => ({
    ...word,
    tied: word.tied || isBound(list[index - 1]?.plain ?? ''),
  }));
  const stems = words.map(({ plain }) => stem(plain));
  const everyday = phrasesIn(stems, lexicon.everyday);
  const terms = phrasesIn(stems, lexicon.forms);
  const parts: Part[] = [];
  for (let start = 0; start < words.length;) {
    const term = terms.find((phrase) => phrase.start === start);
    const end = start + (term?.length ?? tiedAt(words, start));
    const around = everyday.filter((phrase) => phrase.start < end && phrase.start + phrase.length > start);
    parts.push({
      small: telling.length === 0,
      share: words.slice(start, end).every(({ plain }) => isLight(plain)) ? LIGHT : 1,
      words: words.slice(start, end).map((word) => ({ plain: word.plain, typed: query.slice(word.start, word.end) })),
      ways: [
        { stems: stems.slice(start, end) },
        ...(term?.terms ?? []).map((id) => ({ term: id })),
        ...(telling.length > 0 ? [] : words.slice(start, end).map(({ plain }) => ({ hint: plain }))),
      ],
      joined: compoundsOf(words.slice(start, end)).map((compound) => ({ stems: [stem(compound)] })),
      nearby: around.flatMap((phrase) => phrase.terms.map((id) => ({ term: id }))),
    });
    start = end;
  }
  return parts;
}

/** How many words are tied together from here on. */
function tiedAt(words: readonly Word[], start: number): number {
  let end = start + 1;
  while (words[end]?.tied) end++;
  return end - start;
}
