/** Words made of two: « autopartage », « lombricompost », « vélocargo ». */
import type { KnownWord } from '#search/words/correct.ts';
import { plainOf } from '#search/words/words.ts';

/** Beginnings that make new words of others and are none themselves. */
const BOUND =
  'aero agri agro aqua anti audio cyber cyclo co electro euro extra geo hydro hyper inter intra lombri ludo macro maxi medico mega micro mini mono multi neo omni para peri photo pluri poly post pre pseudo psycho retro semi socio techno tele thermo toxico trans ultra vermi'.split(
    ' ',
  );
/** Beginnings that are words as well. */
const FREE = ['auto', 'bio', 'eco', 'velo'];
/** Beginnings that say again, over, under: they tell nothing of their own, and stand inside a word alone. */
const AGAIN = ['de', 'des', 're', 'sous', 'sur'];
/** Ends that tell what a thing is made into, after a word or its linking vowel (« outilthèque », « grainothèque », « vélobus »), or what belongs to it (« statutaire »). */
const ENDS = /^(.{4,}?)(?:o?(?:theque|bus|mobile|lab|drome)|aire)s?$/;

/** Whether a plain word is but the beginning of the next: « socio professionnel ». */
export const isBound = (plain: string) => BOUND.includes(plain);

/** Whether a plain word often begins others, and tells less than what it begins: « éco-geste », « micro-potager ». */
export const isBeginning = (plain: string) => isBound(plain) || FREE.includes(plain);

/** Whether a beginning says nothing of its own: « réinsertion » looks for « insertion ». */
export const isAgain = (plain: string) => AGAIN.includes(plain);

/** What follows the usual beginning of a plain word: « geste » of « écogeste ». */
export function afterBeginning(plain: string): string | undefined {
  const head = [...BOUND, ...FREE, ...AGAIN]
    .filter((one) => plain.startsWith(one) && plain.length - one.length >= SHORTEST_TAIL)
    .toSorted((a, b) => b.length - a.length)[0];
  return head && plain.slice(head.length);
}

/** What stands before the usual end of a plain word: « outil » of « outilthèque ». */
export const beforeEnd = (plain: string): string | undefined => ENDS.exec(plain)?.[1];

const SHORTEST_HEAD = 4;
const SHORTEST_TAIL = 4;

/** The ways to cut a plain word in two, its head a usual beginning or a known word, the longest head first. */
export function cutsOf(plain: string, known: readonly KnownWord[]): (readonly [head: string, tail: string])[] {
  const words = known.map(([word]) => plainOf(word)).filter((word) => word.length >= SHORTEST_HEAD);
  return [...new Set([...BOUND, ...FREE, ...AGAIN, ...words])]
    .filter((head) => plain.startsWith(head) && plain.length - head.length >= SHORTEST_TAIL)
    .toSorted((a, b) => b.length - a.length)
    .map((head) => [head, plain.slice(head.length)]);
}
