/** The words of the site, by first sound, with the number of pages that hold them: what a mistyped word is compared with. */
import { correct, type KnownWord } from '#search/words/correct.ts';
import type { TermForms } from '#search/words/lexicon.ts';
import { initialOf } from '#search/words/sound.ts';
import { plainOf, wordsOf } from '#search/words/words.ts';
import type { ReadPage } from './pages.ts';

type Vocabulary = ReadonlyMap<string, readonly KnownWord[]>;

/** The vocabulary of some pages: for each family of first sounds, words as they are written most often. */
export function vocabularyOf(pages: readonly ReadPage[]): Map<string, KnownWord[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { notice, sections } of pages) {
    const { title, summary, names, keywords, essentials } = notice;
    const texts = [
      title,
      summary,
      ...names,
      ...keywords,
      ...essentials,
      ...sections.flatMap((one) => [one.title, one.text]),
    ];
    const seen = new Map(
      texts.flatMap((text) =>
        wordsOf(text)
          .filter(({ stop }) => !stop)
          .map(({ plain, start, end }) => [plain, text.slice(start, end).toLowerCase()] as const),
      ),
    );
    for (const [plain, written] of seen) {
      if (/\d/.test(plain) && !/^\d{5}$/.test(plain)) continue;
      const spellings = counts.get(plain) ?? new Map<string, number>();
      spellings.set(written, (spellings.get(written) ?? 0) + 1);
      counts.set(plain, spellings);
    }
  }
  const words = Array.from(counts, ([plain, spellings]) => {
    const [[written] = [plain]] = [...spellings].sort((a, b) => b[1] - a[1]);
    const total = spellings.values().reduce((sum, count) => sum + count, 0);
    return { plain, entry: [written, total] as const };
  }).sort((a, b) => (a.plain < b.plain ? -1 : 1));
  return new Map(
    Map.groupBy(words, ({ plain }) => initialOf(plain))
      .entries()
      .map(([initial, group]) => [initial, group.map(({ entry }) => entry)]),
  );
}

/** The terms of the glossary without the variants that are slips. */
export function withoutSlips(terms: readonly TermForms[], vocabulary: Vocabulary): TermForms[] {
  const known = new Set(vocabulary.values().flatMap((words) => words.map(([word]) => plainOf(word))));
  /** Whether a variant is one word that the search corrects by itself, and says so to the reader. */
  const isMistyped = (variant: string): boolean => {
    const [word, ...others] = wordsOf(variant);
    if (!word || others.length > 0 || known.has(word.plain)) return false;
    return correct(word.plain, vocabulary.get(initialOf(word.plain)) ?? []) !== undefined;
  };
  return terms.map((term) => ({ ...term, variants: term.variants.filter((variant) => !isMistyped(variant)) }));
}
