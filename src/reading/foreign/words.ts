/** What an import loses: the words of a document are counted before and after. */
import { putRight } from '#domain/characters.ts';
import { slugOf } from '#domain/slug.ts';

const countedWords = (text: string) =>
  putRight(text)
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word whatever its accents and capitals. */
const bareWord = (word: string) => slugOf(word) || word;

/** The words that stand more often before than after, each as often as it is missing, in the order in which they stood. */
export function lostWords(before: string, after: string): string[] {
  const kept = new Map<string, number>();
  for (const key of countedWords(after).map(bareWord)) kept.set(key, (kept.get(key) ?? 0) + 1);
  return countedWords(before).filter((word) => {
    const key = bareWord(word);
    const left = kept.get(key) ?? 0;
    kept.set(key, left - 1);
    return left <= 0;
  });
}
