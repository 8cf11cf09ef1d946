/** How much each word says about a page, worked out when the site is built; the same tokens are asked for when someone searches. */
import { phrasesIn, stemsOf, type Lexicon } from '#search/lexicon.ts';
import type { Notice } from '#search/notice.ts';

/** A part of a page under its heading; the first has no heading. */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/** The token under which a stem is indexed; the last letter keeps a search for a whole word from finding longer ones. */
export const stemToken = (stem: string) => `${stem}q`;

/** The token of a glossary term, set wherever the term stands in any of its forms. */
export const termToken = (id: string) => `${id.replaceAll('-', '')}zq`;

const WEIGHTS = { title: 6, names: 6, keywords: 3, summary: 2, essentials: 2, headings: 1.5, text: 1 } as const;
const HEAVIEST = 10;
/** The steps to which weights are rounded: fewer steps make a smaller index. */
const STEPS = [10, 7, 5, 3, 1.8, 1.05, 0.5];
/** The number of words at which a page’s text neither gains nor loses by its length. */
const USUAL_LENGTH = 400;

/** The weight of each token of a page. */
export function weigh(notice: Notice, sections: readonly Section[], lexicon: Lexicon): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (counts: ReadonlyMap<string, number>, weight: (count: number) => number) => {
    for (const [token, count] of counts) weights.set(token, (weights.get(token) ?? 0) + weight(count));
  };
  const count = (texts: readonly string[]) => countTokens(texts, lexicon);

  const titleWords = Math.max(stemsOf(notice.title).length, 1);
  add(count([notice.title]), () => WEIGHTS.title * (0.6 + 1 / (titleWords + 0.5)));
  add(count(notice.names), () => WEIGHTS.names);
  add(count(notice.keywords), () => WEIGHTS.keywords);
  add(count([notice.summary]), () => WEIGHTS.summary);
  add(count(notice.essentials), () => WEIGHTS.essentials);
  add(count(sections.map(({ title }) => title)), () => WEIGHTS.headings);
  const text = count(sections.map((section) => section.text));
  const length = text.values().reduce((sum, value) => sum + value, 0);
  const ease = 1 / (0.6 + (0.4 * length) / USUAL_LENGTH);
  add(text, (times) => WEIGHTS.text * ease * (1 + Math.log2(times)));

  return new Map(weights.entries().map(([token, weight]) => [token, rounded(Math.min(weight, HEAVIEST))]));
}

/** How often each token stands in some texts; a term counts in each of its forms. */
function countTokens(texts: readonly string[], lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const text of texts) {
    const stems = stemsOf(text);
    for (const stem of stems) add(stemToken(stem));
    for (const { terms } of phrasesIn(stems, lexicon.forms)) for (const term of terms) add(termToken(term));
  }
  return counts;
}

const rounded = (weight: number) =>
  STEPS.reduce((best, step) => (Math.abs(step - weight) < Math.abs(best - weight) ? step : best));
