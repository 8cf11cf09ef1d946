/** The glossary as the search uses it: ways of writing a term, and everyday words that lead to it. */
import { stem } from '#search/words/stem.ts';
import { isStopWord, wordsOf } from '#search/words/words.ts';

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

export interface Lexicon {
  /** By stems, the terms that are written so. */
  forms: Record<string, string[]>;
  /** By stems, the terms that these everyday words lead to. */
  everyday: Record<string, string[]>;
  /** How many pages the site has. */
  pages: number;
  /** What to propose to a reader who begins to type. */
  topics: string[];
}

/** The stems of a phrase, stop words left out unless there is nothing else. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text).map(({ plain }) => plain);
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

/** The lexicon of a glossary, on a site of so many pages; `topics` are added to its terms as suggestions. */
export function lexiconOf(terms: readonly TermForms[], topics: readonly string[], pages: number): Lexicon {
  const gather = (formsOf: (term: TermForms) => readonly string[]) => {
    const found: Record<string, string[]> = {};
    for (const term of terms)
      for (const key of new Set(formsOf(term).map((form) => stemsOf(form).join(' '))))
        (found[key] ??= []).push(term.id);
    return found;
  };
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

/** A phrase of the lexicon found among stems. */
export interface Phrase {
  start: number;
  length: number;
  terms: string[];
}

const LONGEST_PHRASE = 8;

/** The phrases of a list that stand among these stems, the longest first, none inside another. */
export function phrasesIn(stems: readonly string[], list: Readonly<Record<string, string[]>>): Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < stems.length;) {
    let length = Math.min(LONGEST_PHRASE, stems.length - start);
    while (length > 0 && !list[stems.slice(start, start + length).join(' ')]) length--;
    const terms = list[stems.slice(start, start + length).join(' ')];
    if (terms && length > 0) phrases.push({ start, length, terms });
    start += Math.max(length, 1);
  }
  return phrases;
}
