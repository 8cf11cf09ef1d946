/** How much each word says about a page, worked out when the site is built; the same tokens are asked for when someone searches. */
import { themes } from '#domain/vocabulary.ts';
import { phrasesIn, stemsOf, type Lexicon } from '#search/lexicon.ts';
import { isQuestionWord, wordsOf } from '#search/words.ts';
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

/** The token of a question word, set for titles only: « combien » prefers the page whose title asks the same. */
export const hintToken = (plain: string) => `${plain}zzq`;

const WEIGHTS = { title: 8, names: 7, keywords: 2.5, summary: 1.2, essentials: 1.2, headings: 1, text: 0.8 } as const;
/** Pages that readers look for less often than fiches and guides weigh a little less. */
const KINDS: Readonly<Record<string, number>> = { Annuaire: 0.9, Chiffres: 0.8, Histoire: 0.75, Pages: 0.85 };
const HINT = 0.5;
const HEAVIEST = 10;
/** The steps to which weights are rounded: fewer steps make a smaller index. */
const STEPS = [10, 7, 5, 3, 1.8, 1.05, 0.5];
/** Beyond this, a word that comes back says nothing more. */
const OFTEN = 8;
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
  add(count([notice.title]), () => WEIGHTS.title * (0.5 + 1 / (titleWords + 0.5)));
  add(count(notice.names), () => WEIGHTS.names);
  add(count(notice.keywords), () => WEIGHTS.keywords);
  add(count(notice.themes.map((theme) => themes[theme].label)), () => WEIGHTS.summary);
  add(count([notice.summary]), () => WEIGHTS.summary);
  add(count(notice.essentials), () => WEIGHTS.essentials);
  add(count(sections.map(({ title }) => title)), () => WEIGHTS.headings);
  const text = count(sections.map((section) => section.text));
  const length = text.values().reduce((sum, value) => sum + value, 0);
  const ease = 1 / (0.6 + (0.4 * length) / USUAL_LENGTH);
  add(text, (times) => WEIGHTS.text * ease * (1 + Math.log2(Math.min(times, OFTEN))));

  for (const { plain } of wordsOf(notice.title)) if (isQuestionWord(plain)) weights.set(hintToken(plain), HINT);

  const kind = KINDS[notice.kind] ?? 1;
  return new Map(weights.entries().map(([token, weight]) => [token, rounded(Math.min(weight, HEAVIEST) * kind)]));
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
