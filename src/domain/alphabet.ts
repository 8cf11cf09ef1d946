/** From A to Z, as French sorts: « Éco-pâturage » among the E. */
const french = new Intl.Collator('fr');

/** Puts one name before another as a French dictionary does. */
export const byAlphabet = (a: string, b: string): number => french.compare(a, b);
