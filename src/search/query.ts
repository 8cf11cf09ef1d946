/** What a reader typed, as parts to look for. */
import { phrasesIn, type Lexicon } from '#search/lexicon.ts';
import { stem } from '#search/stem.ts';
import { isStopWord, wordsOf } from '#search/words.ts';

/** One way of looking for a part of the query: all these stems, or a term of the glossary. */
export type Way = { stems: readonly string[]; weight: number } | { term: string; weight: number };

/** A part of a query that a page answers or not. */
export interface Part {
  /** The words of the part, as typed and in plain form. */
  words: readonly { typed: string; plain: string }[];
  ways: readonly Way[];
}

const TERM = 0.9;
const EVERYDAY = 0.5;

/** The parts of a query: terms of the glossary whole, other words one by one, stop words left out. */
export function partsOf(query: string, lexicon: Lexicon): Part[] {
  const words = wordsOf(query)
    .filter(({ plain }) => !isStopWord(plain))
    .map(({ plain, start, end }) => ({ plain, typed: query.slice(start, end) }));
  const stems = words.map(({ plain }) => stem(plain));
  const everyday = phrasesIn(stems, lexicon.everyday);
  const terms = phrasesIn(stems, lexicon.forms);
  const parts: Part[] = [];
  for (let start = 0; start < words.length;) {
    const term = terms.find((phrase) => phrase.start === start);
    const common = everyday.find((phrase) => phrase.start === start);
    const length = Math.max(term?.length ?? 1, common?.length ?? 1);
    parts.push({
      words: words.slice(start, start + length),
      ways: [
        { stems: stems.slice(start, start + length), weight: 1 },
        ...(term?.length === length ? term.terms.map((id) => ({ term: id, weight: TERM })) : []),
        ...(common?.length === length ? common.terms.map((id) => ({ term: id, weight: EVERYDAY })) : []),
      ],
    });
    start += length;
  }
  return parts;
}
