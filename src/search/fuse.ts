/** Puts together what was found for each part of a query. */

/** By page, how strongly it answers. */
export type Scores = ReadonlyMap<string, number>;

/** How strong the nearest can be beside the strongest found. */
const NEARBY = 0.9;

/** How much a page gains by a hint. */
const HINTED = 0.3;

export interface Ranked {
  id: string;
  /** How many parts of the query the page answers. */
  matched: number;
  score: number;
}

/** How much a part of a query tells, held by so many of the pages: the inverse document frequency of BM25. */
export const rarity = (holding: number, pages: number) => Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

/** All scores multiplied by the same. */
export const scaled = (scores: Scores, by: number): Scores =>
  new Map(Array.from(scores, ([id, score]) => [id, score * by] as const));

/** The best of several ways of saying the same thing. */
export function either(ways: readonly Scores[]): Scores {
  const best = new Map<string, number>();
  for (const scores of ways) for (const [id, score] of scores) best.set(id, Math.max(best.get(id) ?? 0, score));
  return best;
}

/** Adds what lies near to what was found, never ahead of the strongest. */
export function widened(found: Scores, nearby: Scores): Scores {
  if (nearby.size === 0) return found;
  const strongest = (scores: Scores) => Math.max(...scores.values());
  const scale = found.size === 0 ? 1 : (NEARBY * strongest(found)) / strongest(nearby);
  return either([found, scaled(nearby, scale)]);
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

/** Pages that answer all parts first, then most, then any; within each, the strongest. Hints raise pages already found, and add none. */
export function fuse(parts: readonly Scores[], hints: readonly Scores[] = []): Ranked[] {
  const pages = new Map<string, Ranked>();
  for (const part of parts)
    for (const [id, score] of part) {
      const page = pages.get(id) ?? { id, matched: 0, score: 0 };
      page.matched++;
      page.score += score;
      pages.set(id, page);
    }
  for (const page of pages.values())
    page.score *= 1 + HINTED * hints.reduce((sum, hint) => sum + (hint.get(page.id) ?? 0), 0);
  return [...pages.values()].sort((a, b) => b.matched - a.matched || b.score - a.score || (a.id < b.id ? -1 : 1));
}
