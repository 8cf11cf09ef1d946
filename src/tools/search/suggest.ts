/** What to propose while someone types. */
import { plainOf, wordsOf } from '#search/words/words.ts';

const PROPOSED = 5;

/** Past searches, then topics, one of whose words begins like what is typed; those that begin with it come first. */
export function suggestions(typed: string, recent: readonly string[], topics: readonly string[]): string[] {
  const start = plainOf(typed).trim();
  if (!start) return recent.slice(0, PROPOSED);
  const rank = (topic: string) => {
    const plain = plainOf(topic);
    if (plain === start) return -1;
    if (plain.startsWith(start)) return 0;
    return wordsOf(topic).some(({ plain: word }) => word.startsWith(start)) ? 1 : -1;
  };
  return [...new Set([...recent, ...topics])]
    .map((topic) => ({ topic, rank: rank(topic) }))
    .filter((one) => one.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, PROPOSED)
    .map(({ topic }) => topic);
}
