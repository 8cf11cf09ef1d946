/** Numbers as French writes them. */

let french: Intl.NumberFormat | undefined;

/** Writes a number the French way, for instance « 1 680 000 » or « 84,7 ». */
export const frenchNumber = (value: number): string =>
  (french ??= new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })).format(value);

/** A number of things: « 0 page », « 1 page », « 12 pages »; the plural takes an s unless it is told. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count < 2 ? one : many}`;
