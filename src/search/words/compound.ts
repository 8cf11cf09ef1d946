/** Words made of two: « autopartage », « lombricompost », « vélocargo ». */
import type { KnownWord } from '#search/words/correct.ts';
import { plainOf } from '#search/words/words.ts';

/** Beginnings that make new words of others and are none themselves. */
const BOUND = 'agro anti co inter intra lombri micro mini multi para pluri post pre semi socio tele trans vermi'.split(
  ' ',
);
/** Beginnings that are words as well. */
const FREE = ['auto', 'bio', 'eco', 'velo'];

/** Whether a plain word is but the beginning of the next: « socio professionnel ». */
export const isBound = (plain: string) => BOUND.includes(plain);

/** Whether a plain word often begins others, and tells less than what it begins: « éco-geste », « micro-potager ». */
export const isBeginning = (plain: string) => isBound(plain) || FREE.includes(plain);

/** What follows the usual beginning of a plain word: « geste » of « écogeste ». */
export function afterBeginning(plain: string): string | undefined {
  const head = [...BOUND, ...FREE]
    .filter((one) => plain.startsWith(one) && plain.length - one.length >= SHORTEST_TAIL)
    .toSorted((a, b) => b.length - a.length)[0];
  return head && plain.slice(head.length);
}

const SHORTEST_HEAD = 4;
const SHORTEST_TAIL = 4;

/** The ways to cut a plain word in two, its head a usual beginning or a known word, the longest head first. */
export function cutsOf(plain: string, known: readonly KnownWord[]): (readonly [head: string, tail: string])[] {
  const words = known.map(([word]) => plainOf(word)).filter((word) => word.length >= SHORTEST_HEAD);
  return [...new Set([...BOUND, ...FREE, ...words])]
    .filter((head) => plain.startsWith(head) && plain.length - head.length >= SHORTEST_TAIL)
    .toSorted((a, b) => b.length - a.length)
    .map((head) => [head, plain.slice(head.length)]);
}
