/** What an import loses: the words of a document are counted before and after. */
import { slugOf } from '#domain/slug.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** How often each word stands in a text, whatever its accents and capitals. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFKC').matchAll(WORD)) {
    const key = slugOf(word) || word;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The words that stand more often before than after, each as often as it is missing, in the order in which they stood. */
export function lostWords(before: string, after: string): string[] {
  const kept = countsOf(after);
  return Array.from(before.normalize('NFKC').matchAll(WORD), ([word]) => word).filter((word) => {
    const key = slugOf(word) || word;
    const left = kept.get(key) ?? 0;
    kept.set(key, left - 1);
    return left <= 0;
  });
}
