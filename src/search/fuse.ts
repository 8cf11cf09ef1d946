/** Puts together what was found for each part of a query. */

/** By page, how strongly it answers. */
export type Scores = ReadonlyMap<string, number>;

/** What was found for a part of a query, and how much that part tells. */
export interface Found {
  scores: Scores;
  rarity: number;
}

export interface Ranked {
  id: string;
  score: number;
  /** Whether the page answers, or only comes near. */
  close: boolean;
}

/** From this weight on, more of it counts less and less. */
const SATURATION = 14;

/** How strong the nearest can be beside the strongest found. */
const NEARBY = 0.9;

/** How much a page gains by a hint. */
const HINTED = 0.3;

/**
 * A page answers that is so strong beside the best, and the stronger the more of the site's pages are found: of many
 * that hold « régie », those that it names.
 */
const STRONG = 0.4;
const STRONGER = 0.5;

/** How strong what only begins alike can be beside the strongest found: less than what answers. */
const AFTER = 0.35;

/** How much of the query a page lacks weighs on it: the power of the share that it holds. */
const COVERAGE = 0.7;
/** From this share on, a page that sends elsewhere has nothing more to hold. */
const ENOUGH = 0.6;

/** What a word that only stands in passing tells beside one that names a page, and the strength of a name. */
const IN_PASSING = 0.3;
const A_NAME = 4;

/** A page of this strength for each part of a query bears the name that was asked for. */
const NAMED = 3.6;

/** How much a part of a query tells, held by so many of the pages: the inverse document frequency of BM25. */
export const rarity = (holding: number, pages: number) => Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

/** How much a word is what pages are about: « statuts » names some, « rédiger » stands in their text. */
export const topicality = (scores: Scores) =>
  IN_PASSING + (1 - IN_PASSING) * Math.min(1, Math.max(0, ...scores.values()) / A_NAME);

/** How strongly a page answers a token that has this weight in it. */
export const strength = (weight: number) => ((SATURATION + 1) * weight) / (weight + SATURATION);

/** All scores multiplied by the same. */
const scaled = (scores: Scores, by: number): Scores =>
  new Map(Array.from(scores, ([id, score]) => [id, score * by] as const));

/** The best of several ways of saying the same thing. */
export function either(ways: readonly Scores[]): Scores {
  const best = new Map<string, number>();
  for (const scores of ways) for (const [id, score] of scores) best.set(id, Math.max(best.get(id) ?? 0, score));
  return best;
}

/** Adds what lies near to what was found, never ahead of the strongest. */
export const widened = (found: Scores, nearby: Scores): Scores => besides(found, nearby, NEARBY * strongest(found));

/** Adds what only begins alike to what was found, behind the weakest, and where it does not answer. */
export const followed = (found: Scores, after: Scores): Scores =>
  besides(found, after, Math.min(NEARBY * Math.min(...found.values()), AFTER * strongest(found)));

const strongest = (scores: Scores) => Math.max(...scores.values());

/** Adds scores to others, the strongest of them no stronger than this; alone, they stay as they are. */
function besides(found: Scores, added: Scores, most: number): Scores {
  if (added.size === 0) return found;
  return either([found, found.size === 0 ? added : scaled(added, most / strongest(added))]);
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

interface Candidate {
  id: string;
  score: number;
  /** How much of what the query tells the page holds, from 0 to 1. */
  coverage: number;
  /** How strongly it holds the weakest of its parts. */
  weakest: number;
}

/**
 * The pages that hold some part of a query, of so many that the site has, the best first: strong where the query tells
 * most, and the stronger the more of it they hold. Hints raise pages already found, and add none. Pages that only send
 * elsewhere stand behind those that hold as much, unless they bear the very name.
 */
export function rank(
  parts: readonly Found[],
  pages: number,
  hints: readonly Scores[] = [],
  sending: ReadonlySet<string> = new Set(),
): Ranked[] {
  const candidates = gather(parts, hints);
  const floor = floors(candidates.filter(({ id }) => !sending.has(id)));
  for (const page of candidates)
    if (sending.has(page.id) && page.weakest < NAMED)
      page.score = Math.min(page.score, floor(Math.min(page.coverage, ENOUGH)));
  candidates.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const best = candidates[0]?.score ?? 0;
  const enough = best * (STRONG + (STRONGER * candidates.length) / pages);
  return candidates.map(({ id, score }) => ({ id, score, close: score >= enough }));
}

/** How many of these pages answer; where none does, all that come near are told. */
export const countAnswering = (pages: readonly Pick<Ranked, 'close'>[]): number =>
  pages.filter(({ close }) => close).length || pages.length;

/** Every page that holds some part of the query, with its score. */
function gather(parts: readonly Found[], hints: readonly Scores[]): Candidate[] {
  const told = parts.reduce((sum, { scores, rarity: tells }) => sum + (scores.size > 0 ? tells : 0), 0);
  const pages = new Map<string, Candidate>();
  for (const { scores, rarity: tells } of parts)
    for (const [id, score] of scores) {
      const page = pages.get(id) ?? { id, score: 0, coverage: 0, weakest: Infinity };
      page.score += score * tells;
      page.coverage += tells / told;
      page.weakest = Math.min(page.weakest, score);
      pages.set(id, page);
    }
  for (const page of pages.values()) {
    const hinted = hints.reduce((sum, hint) => sum + (hint.get(page.id) ?? 0), 0);
    page.score *= page.coverage ** COVERAGE * (1 + HINTED * hinted);
  }
  return [...pages.values()];
}

/** By coverage, the score just below the weakest of the pages that hold as much. */
function floors(pages: readonly Candidate[]): (coverage: number) => number {
  const weakest = new Map<number, number>();
  for (const { score, coverage } of pages) weakest.set(coverage, Math.min(weakest.get(coverage) ?? Infinity, score));
  return (coverage) =>
    0.99 * Math.min(...Array.from(weakest, ([covered, score]) => (covered >= coverage ? score : Infinity)));
}
