/** Puts together what was found for each part of a query. */

/** By page, how strongly it answers. */
export type Scores = ReadonlyMap<string, number>;

export interface Ranked {
  id: string;
  /** How many parts of the query the page answers. */
  matched: number;
  score: number;
}

/** The best of several ways of saying the same thing. */
export function either(ways: readonly { scores: Scores; weight: number }[]): Scores {
  const best = new Map<string, number>();
  for (const { scores, weight } of ways)
    for (const [id, score] of scores) best.set(id, Math.max(best.get(id) ?? 0, score * weight));
  return best;
}

/** The pages that hold every word of a phrase. */
export function together(words: readonly Scores[]): Scores {
  const [first, ...others] = words;
  if (!first) return new Map();
  const scores = new Map<string, number>();
  for (const [id, score] of first) {
    const rest = others.map((other) => other.get(id));
    if (rest.every((value) => value !== undefined)) {
      scores.set(id, rest.reduce((sum, value) => sum + value, score) / words.length);
    }
  }
  return scores;
}

/** Pages that answer all parts first, then most, then any; within each, the strongest. */
export function fuse(parts: readonly Scores[]): Ranked[] {
  const pages = new Map<string, Ranked>();
  for (const part of parts)
    for (const [id, score] of part) {
      const page = pages.get(id) ?? { id, matched: 0, score: 0 };
      page.matched++;
      page.score += score;
      pages.set(id, page);
    }
  return [...pages.values()].sort((a, b) => b.matched - a.matched || b.score - a.score || (a.id < b.id ? -1 : 1));
}
