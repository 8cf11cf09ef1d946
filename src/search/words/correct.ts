/** What a mistyped word was meant to be. */
import { distance } from 'fastest-levenshtein';
import { soundOf } from '#search/words/sound.ts';
import { stem } from '#search/words/stem.ts';
import { plainOf } from '#search/words/words.ts';

/** A word of the site as it is written, and on how many pages. */
export type KnownWord = readonly [word: string, pages: number];

/** What a typed word is compared with. */
export interface Vocabulary {
  words: readonly KnownWord[];
  /** The stems of French words that no page holds, and that would be taken for slips of those above. */
  ordinary: readonly string[];
}

/** How many typing errors a word of this length may hold. */
export const errorsAllowed = (length: number) => (length < 4 ? 0 : length < 10 ? 1 : 2);

/** How many typing errors part two words; two neighbouring letters swapped are one. */
export function errorsBetween(typed: string, known: string): number {
  let fewest = distance(typed, known);
  for (let i = 0; fewest > 1 && i + 1 < typed.length; i++) {
    if (typed[i] === known[i]) continue;
    const swapped = typed.slice(0, i) + typed.charAt(i + 1) + typed.charAt(i) + typed.slice(i + 2);
    fewest = Math.min(fewest, 1 + distance(swapped, known));
    break;
  }
  return fewest;
}

/** From so many letters on, a word of the dictionary may be a slip for another. */
const LONG = 6;

/** Whether a word of the dictionary may be but another mistyped: it is long, and one error parts them. */
export const isSlip = (typed: string, known: string) => typed.length >= LONG && errorsBetween(typed, known) <= 1;

/** How much longer or shorter a word of the same sound may be written. */
const SAME_SOUND = 3;
/** What an error counts in a word of the same sound. */
const SOUND_EXCUSES = 0.1;

/** The known word nearest to a typed one: same sound first, then fewest errors, then the most frequent. */
export function correct(typed: string, known: readonly KnownWord[]): string | undefined {
  let best: { word: string; errors: number; pages: number } | undefined;
  const allowed = errorsAllowed(typed.length);
  if (allowed === 0) return undefined;
  const sound = soundOf(typed);
  for (const [word, pages] of known) {
    const plain = plainOf(word);
    const longer = Math.abs(plain.length - typed.length);
    if (longer > SAME_SOUND) continue;
    const alike = soundOf(plain) === sound;
    if (longer > allowed && !alike) continue;
    const errors = errorsBetween(typed, plain) * (alike ? SOUND_EXCUSES : 1);
    if (errors > allowed) continue;
    if (!best || errors < best.errors || (errors === best.errors && pages > best.pages)) best = { word, errors, pages };
  }
  return best?.word;
}

/** How many words a beginning may stand for. */
const MOST_COMPLETIONS = 6;

/** The known words that a half-typed one may become, the most frequent first; of words of one stem, the most frequent, and none of the stem that was looked for already. */
export function completions(typed: string, known: readonly KnownWord[], already = stem(typed)): string[] {
  const byStem = new Map<string, string>();
  const longer = known.filter(([word]) => plainOf(word).startsWith(typed)).toSorted((a, b) => b[1] - a[1]);
  for (const [word] of longer) {
    const its = stem(plainOf(word));
    if (its !== already && !byStem.has(its)) byStem.set(its, word);
  }
  return [...byStem.values()].slice(0, MOST_COMPLETIONS);
}
