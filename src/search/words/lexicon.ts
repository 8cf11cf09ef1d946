/** The glossary as the search uses it: ways of writing a term, and everyday words that lead to it. */
import { stem } from '#search/words/stem.ts';
import { wordsOf, type Word } from '#search/words/words.ts';

/** What the search reads of a glossary entry. */
export interface TermForms {
  id: string;
  title: string;
  term: string;
  acronym?: string | undefined;
  synonyms: readonly string[];
  variants: readonly string[];
  everydayWords: readonly string[];
}

/** By term, phrases of stems: lighter to send than terms by phrase. */
type Phrases = Readonly<Record<string, readonly string[]>>;

export interface Lexicon {
  /** By term, its ways of being written, as stems. */
  forms: Phrases;
  /** By term, the everyday words that lead to it, as stems. */
  everyday: Phrases;
  /** How many pages the site has. */
  pages: number;
  /** What to propose to a reader who begins to type. */
  topics: string[];
}

/** The stems of a phrase, stop words left out unless there is nothing else. */
export const stemsOf = (text: string): string[] => stemsAmong(wordsOf(text));

/** The stems of the words of a phrase, stop words left out unless there is nothing else. */
export function stemsAmong(words: readonly Word[]): string[] {
  const telling = words.filter(({ stop }) => !stop);
  return (telling.length > 0 ? telling : words).map(({ plain }) => stem(plain));
}

const TYING = /(?<=\p{L})[-‐‑](?=\p{L})/gu;
/** The stems of a form, its hyphenated words apart or as one. */
const keysOf = (form: string) => [form, form.replace(TYING, '')].map((written) => stemsOf(written).join(' '));

/** The lexicon of a glossary, on a site of so many pages; `topics` are added to its terms as suggestions. */
export function lexiconOf(terms: readonly TermForms[], topics: readonly string[], pages: number): Lexicon {
  const gather = (formsOf: (term: TermForms) => readonly string[]) =>
    Object.fromEntries(terms.map((term) => [term.id, [...new Set(formsOf(term).flatMap(keysOf))]]));
  return {
    forms: gather(({ term, acronym, synonyms, variants }) => [
      term,
      ...(acronym ? [acronym] : []),
      ...synonyms,
      ...variants,
    ]),
    everyday: gather(({ everydayWords }) => everydayWords),
    pages,
    topics: [...new Set([...terms.map(({ title }) => title), ...topics])],
  };
}

const indexes = new WeakMap<Phrases, ReturnType<typeof indexOf>>();

/** The terms of each phrase, and the stems with which phrases begin. */
function indexOf(list: Phrases) {
  const terms = new Map<string, string[]>();
  for (const [term, phrases] of Object.entries(list))
    for (const phrase of phrases) terms.set(phrase, [...(terms.get(phrase) ?? []), term]);
  return { terms, begins: new Set(Array.from(terms.keys(), (phrase) => phrase.split(' ')[0] ?? '')) };
}

/** The index of a list, made once. */
function indexed(list: Phrases) {
  const index = indexes.get(list) ?? indexOf(list);
  indexes.set(list, index);
  return index;
}

/** A phrase of the lexicon found among stems. */
export interface Phrase {
  start: number;
  length: number;
  terms: string[];
}

const LONGEST_PHRASE = 8;

/** The phrases of a list that stand among these stems, the longest first, none inside another. */
export function phrasesIn(stems: readonly string[], list: Phrases): Phrase[] {
  const phrases: Phrase[] = [];
  const { terms: termsBy, begins } = indexed(list);
  for (let start = 0; start < stems.length;) {
    let length = begins.has(stems[start] ?? '') ? Math.min(LONGEST_PHRASE, stems.length - start) : 0;
    const termsOf = (count: number) => termsBy.get(stems.slice(start, start + count).join(' '));
    while (length > 0 && !termsOf(length)) length--;
    const terms = length > 0 ? termsOf(length) : undefined;
    if (terms) phrases.push({ start, length, terms });
    start += Math.max(length, 1);
  }
  return phrases;
}
