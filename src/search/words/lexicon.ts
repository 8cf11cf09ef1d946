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

/** Phrases of stems that lead to terms. */
export interface Phrases {
  /** The terms of each phrase. */
  terms: ReadonlyMap<string, readonly string[]>;
  /** The stems with which phrases begin. */
  begins: ReadonlySet<string>;
}

export interface Lexicon {
  /** The ways of writing the terms. */
  forms: Phrases;
  /** Everyday words that lead to terms. */
  everyday: Phrases;
  /** How many pages the site has. */
  pages: number;
  /** What to propose to a reader who begins to type. */
  topics: readonly string[];
}

/** A lexicon as it is written, which weighs least: of each term, the phrases of its forms, then those of everyday words. */
export interface StoredLexicon {
  terms: Readonly<Record<string, string>>;
  pages: number;
  topics: readonly string[];
}

/** What parts the phrases of a term from each other, and its forms from everyday words. */
const BETWEEN = ',';
const THEN = ';';

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
export function lexiconOf(terms: readonly TermForms[], topics: readonly string[], pages: number): StoredLexicon {
  const written = (list: readonly string[]) => [...new Set(list.flatMap(keysOf))].sort().join(BETWEEN);
  return {
    terms: Object.fromEntries(
      terms.map(({ id, term, acronym, synonyms, variants, everydayWords }) => [
        id,
        [written([term, ...(acronym ? [acronym] : []), ...synonyms, ...variants]), written(everydayWords)].join(THEN),
      ]),
    ),
    pages,
    topics: [...new Set([...terms.map(({ title }) => title), ...topics])],
  };
}

/** The lexicon that was written so. */
export function readLexicon({ terms, ...others }: StoredLexicon): Lexicon {
  const parts = Object.entries(terms).map(([term, written]) => [term, ...written.split(THEN)] as const);
  return {
    ...others,
    forms: phrasesOf(parts.map(([term, forms]) => [term, forms])),
    everyday: phrasesOf(parts.map(([term, , everyday]) => [term, everyday])),
  };
}

/** The phrases of some terms, as they are written. */
function phrasesOf(lists: readonly (readonly [term: string, written: string | undefined])[]): Phrases {
  const terms = new Map<string, string[]>();
  for (const [term, written = ''] of lists)
    for (const phrase of written.split(BETWEEN).filter(Boolean))
      terms.set(phrase, [...(terms.get(phrase) ?? []), term]);
  return { terms, begins: new Set(Array.from(terms.keys(), (phrase) => phrase.split(' ')[0] ?? '')) };
}

/** A phrase of the lexicon found among stems. */
export interface Phrase {
  start: number;
  length: number;
  terms: readonly string[];
}

const LONGEST_PHRASE = 8;

/** The phrases of a list that stand among these stems, the longest first, none inside another. */
export function phrasesIn(stems: readonly string[], { terms: termsBy, begins }: Phrases): Phrase[] {
  const phrases: Phrase[] = [];
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
