import { closest, distance } from 'fastest-levenshtein';

/** The known word nearest to what was written, as the end of a sentence; empty when none is near. */
export function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const found = closest(word, known);
  return distance(word, found) <= word.length / 3 ? `Vouliez-vous écrire « ${found} » ?` : '';
}
