/** From text to words: what is compared when a reader’s words meet a page’s words. */

/** A word of a text in its plain form, and where it stands. */
export interface Word {
  plain: string;
  start: number;
  end: number;
}

const ELISIONS = new Set(['l', 'd', 'qu', 'j', 'n', 's', 'c', 'm', 't', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

/** « 19e », « 1er », « 2ème ». */
const ORDINAL = /^(\d+)(?:e|er|re|eme)s?$/;

/** A dotted acronym, or a run of letters and digits. */
const WORD = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}]+/gu;

/** The text in lower case without accents, ligatures or dots: « Œuvre » and « oeuvre » are the same. */
export const plainOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');

/** The words of a text, elided articles and pronouns left out, hyphenated words apart. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const plain = plainOf(match[0]);
    const end = match.index + match[0].length;
    const elided = /['’ʼ]/.test(text.charAt(end)) && ELISIONS.has(plain);
    if (plain && !elided) words.push({ plain: plain.replace(ORDINAL, '$1'), start: match.index, end });
  }
  return words;
}

const STOP_WORDS = new Set(
  `a ai ait aujourd hui alors apres as au aucun aucune auquel aussi autre autres aux avant avec avez avoir avons ayant beaucoup bien
  chercher existe c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme d dans de des donc dont du duquel
  elle elles en encore entre es est et etaient etait etant ete etes etre eu eux fait faire faut fois font ici il ils j je
  jusqu l la le les leur leurs lors lorsqu lui m ma mais me meme memes mes moi moins mon n ne ni nos notre nous on ont
  par parce pas pendant peu peuvent plus plusieurs pour pourra pres qu que quel quelle quelles quels quoi
  quoiqu puisqu s sa sans se selon sera ses si soi soit son sont sous sur t ta te tes toi ton tous tout toute toutes tres
  tu un une voici voila vos votre vous y`.split(/\s+/),
);

const QUESTION_WORDS = new Set(
  `combien comment pourquoi quand qui ou lequel laquelle lesquels cherche cherchons trouver trouve savoir connaitre veux
  voudrais voulons peux peut pouvez dois doit devons definition signifie signification veut dire nombre
  difference sert servir devenir devient adresser obtenir entrer besoin passer prendre mettre`.split(/\s+/),
);

/** Whether a plain word says nothing of what is looked for: articles, pronouns, question words, « trouver ». */
export const isStopWord = (plain: string) => STOP_WORDS.has(plain) || QUESTION_WORDS.has(plain);

/** Whether a plain word, found in a title as it is written, tells for the page: any but the smallest, question words too. */
export const isHint = (plain: string) => !STOP_WORDS.has(plain);
