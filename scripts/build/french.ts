/** Ordinary French words, from the spelling dictionary of Grammalecte. */
import dictionary from 'dictionary-fr';

/** An entry without capital or hyphen: names, acronyms and phrases are no ordinary words. */
const ORDINARY = /^\p{Ll}{3,}(?=\/|$)/gmu;

/** The words of the French dictionary, each in its first form. */
export const frenchWords = (): string[] => Buffer.from(dictionary.dic).toString('utf8').match(ORDINARY) ?? [];
