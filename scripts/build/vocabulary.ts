/** What a mistyped word is compared with: the words of the site, by first sound, with the number of pages that hold them. */
import { correct, errorsAllowed, type KnownWord } from '#search/words/correct.ts';
import type { TermForms } from '#search/words/lexicon.ts';
import { initialOf, soundOf } from '#search/words/sound.ts';
import { stem } from '#search/words/stem.ts';
import { plainOf, wordsOf } from '#search/words/words.ts';
import type { ReadPage } from './pages.ts';

/** Words of the site by the family of their first sound. */
type Words = ReadonlyMap<string, readonly KnownWord[]>;

/** The words of some pages: for each family of first sounds, as they are written most often. */
export function wordsHeldBy(pages: readonly ReadPage[]): Map<string, KnownWord[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { notice, sections } of pages) {
    const { title, summary, names, wordings = [], keywords, essentials } = notice;
    const texts = [
      title,
      summary,
      ...names,
      ...wordings,
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

/**
 * The stems of the French words that no page holds and that would be taken for slips of those it holds, by first sound:
 * « intégrer » is no mistyped « intérêt ».
 */
export function ordinaryStems(held: Words, french: readonly string[]): Map<string, string[]> {
  const written = new Set(held.values().flatMap((words) => words.map(([word]) => stem(plainOf(word)))));
  const byInitial = Map.groupBy(
    french.map((word) => plainOf(word)),
    (plain) => initialOf(plain),
  );
  return new Map(
    held.entries().map(([initial, words]) => {
      const near = nearTo(words);
      const stems = new Set<string>();
      for (const plain of byInitial.get(initial) ?? []) {
        const family = stem(plain);
        if (written.has(family) || stems.has(family)) continue;
        if (correct(plain, near(plain)) !== undefined) stems.add(family);
      }
      return [initial, [...stems].sort()];
    }),
  );
}

/** The words of a list that a mistyped one may have been meant as, by a glance at their length, letters and sound: comparing all in full takes half a minute. */
function nearTo(words: readonly KnownWord[]): (plain: string) => KnownWord[] {
  const all = words.map((word) => {
    const plain = plainOf(word[0]);
    return { word, length: plain.length, letters: lettersOf(plain), sound: soundOf(plain) };
  });
  const byLength = Map.groupBy(all, ({ length }) => length);
  const bySound = Map.groupBy(all, ({ sound }) => sound);
  return (plain) => {
    const [letters, allowed] = [lettersOf(plain), errorsAllowed(plain.length)];
    const near = bySound.get(soundOf(plain))?.slice() ?? [];
    for (let length = plain.length - allowed; length <= plain.length + allowed; length++)
      near.push(...(byLength.get(length) ?? []).filter((one) => bitsIn(one.letters ^ letters) <= 2 * allowed));
    return near.map(({ word }) => word);
  };
}

/** Which letters stand in a plain word, a bit each. */
const lettersOf = (plain: string) =>
  Array.from(plain).reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0);

/** How many bits are set. */
function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** The terms of the glossary without the variants that are slips. */
export function withoutSlips(terms: readonly TermForms[], held: Words): TermForms[] {
  const known = new Set(held.values().flatMap((words) => words.map(([word]) => plainOf(word))));
  /** Whether a variant is one word that the search corrects by itself, and says so to the reader. */
  const isMistyped = (variant: string): boolean => {
    const [word, ...others] = wordsOf(variant);
    if (!word || others.length > 0 || known.has(word.plain)) return false;
    return correct(word.plain, held.get(initialOf(word.plain)) ?? []) !== undefined;
  };
  return terms.map((term) => ({ ...term, variants: term.variants.filter((variant) => !isMistyped(variant)) }));
}
