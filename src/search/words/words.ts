/** From text to words: what is compared when a reader’s words meet a page’s words. */

/** A word of a text in its plain form, and where it stands. */
export interface Word {
  plain: string;
  start: number;
  end: number;
  /** Whether it says nothing of what is looked for: « de », « comment »; the same letters may say something: « CA », « l’été ». */
  stop: boolean;
  /** Whether a hyphen ties it to the word before. */
  tied: boolean;
}

const ELISIONS = new Set(['l', 'd', 'qu', 'j', 'n', 's', 'c', 'm', 't', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);

/** « 19e », « 1er », « 2ème ». */
const ORDINAL = /^(\d+)(?:e|er|re|eme)s?$/;

/** Signs without width, which programs put inside words. */
const INVISIBLE = /\p{Cf}/gu;

/** A number with its thousands apart, a dotted acronym, or a run of letters and digits. */
const WORD =
  /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u2009\u202f.]\d{3})+(?![\p{L}\p{N}])|(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/** Every sign that people type for an apostrophe, and every hyphen. */
const APOSTROPHES = /[‘’ʼʻʹ′`´＇]/g;
const HYPHENS = /[‐‑−﹣－]/g;

/** The text in lower case without accents, ligatures, raised letters, dots or signs without width: « Œuvre » and « oeuvre », « m² » and « m2 » are the same. */
export const plainOf = (text: string) =>
  PLAIN.test(text)
    ? text
    : text
        .replace(INVISIBLE, '')
        .normalize('NFKD')
        .toLowerCase()
        .replace(/œ/g, 'oe')
        .replace(/æ/g, 'ae')
        .replace(/[\p{M}.]/gu, '');

/** Most words are in their plain form already. */
const PLAIN = /^[a-z\d]*$/;

/** The words of a text, elided articles and pronouns left out, hyphenated words apart. */
export function wordsOf(text: string): Word[] {
  const written = text.replace(APOSTROPHES, "'").replace(HYPHENS, '-');
  const shouted = !/\p{Ll}/u.test(written) && /\S\s+\S/.test(written);
  const words: Word[] = [];
  let before = '';
  let last = -1;
  for (const match of written.matchAll(WORD)) {
    const [word] = match;
    const plain = TOLD_APART.get(word.normalize().toLowerCase()) ?? plainOf(word).replace(/\s/g, '');
    const end = match.index + word.length;
    if (plain === '') continue;
    if (written.charAt(end) !== "'" || !ELISIONS.has(plain)) {
      const tied = last === match.index - 1 && written.charAt(last) === '-';
      const said = isNoun(plain, before) || isAcronym(word, shouted);
      const stop = (isStopWord(plain) && !said) || IDIOMS.has(`${before} ${plain}`);
      words.push({
        plain: plain.replace(ORDINAL, '$1'),
        start: match.index,
        end,
        stop,
        tied,
      });
    }
    before = plain;
    last = end;
  }
  return words;
}

/** Hyphenated words as one: « auto-école » is also « autoecole ». */
export function compoundsOf(words: readonly Word[]): string[] {
  const compounds: string[] = [];
  for (let end = words.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && words[start]?.tied) start--;
    if (end - start > 1)
      compounds.unshift(
        words
          .slice(start, end)
          .map(({ plain }) => plain)
          .join(''),
      );
    end = start;
  }
  return compounds;
}

/** Small words that are also nouns, and what stands before them then: « l’été », « à l’est », « en été », « l’être ». */
const BEFORE_NOUNS = new Map(
  [
    ['ete est', 'l d en cet chaque'],
    ['etre avoir', 'l cet chaque'],
  ].flatMap(([nouns = '', before = '']) => nouns.split(' ').map((noun) => [noun, new Set(before.split(' '))] as const)),
);
const isNoun = (plain: string, before: string) => BEFORE_NOUNS.get(plain)?.has(before) ?? false;

/** Words that their accents alone part from others: « côté » is no « Côte ». */
const TOLD_APART = new Map([['côté', 'acote']]);

/** Second words that say nothing beside the first: « à côté de chez moi », « comment ça marche ». */
const IDIOMS = new Set([
  'a acote',
  'a cote',
  'du acote',
  'ca marche',
  'a partir',
  'se passe',
  'se passent',
  'a propos',
  'au sujet',
  'au lieu',
  'en train',
  'par rapport',
  'a travers',
  'en cas',
  'a part',
]);

/** Whether a word is an acronym by its capitals or its dots; in a text all in capitals, nothing tells. */
const isAcronym = (word: string, shouted: boolean) =>
  /^(?:\p{L}\.){2,}/u.test(word) || (!shouted && /^\p{Lu}{2,}$/u.test(word));

const STOP_WORDS = new Set(
  `a ai ait aujourd hui alors apres as assez au aucun aucune auquel aussi autre autres aux avant avec avez avoir avons ayant beaucoup bien
  aura auront aurait chercher existe c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme d dans de deja des donc dont du duquel
  elle elles en encore entre es est et etaient etait etant ete etes etre eu eux exactement fait faire faudra faudrait faut fois font ici il ils j je
  jusqu l la le les leur leurs lors lorsqu lui m ma maintenant mais me meme memes mes moi moins mon n ne ni nos notre nous on ont
  par parce pas pendant peu peuvent plus plusieurs plutot pour pourra pres qu que quel quelle quelles quels quelque quelques quelqu quoi
  quoiqu puisqu s sa sans se selon sera serait seraient seront ses si soi soit sommes son sont sous suis sur t ta te tellement tes toi ton tous tout toute toutes tres
  tu un une va vais vont voici voila vos votre vous vraiment y
  afin ailleurs ainsi aupres auparavant auquel auxquels aussitot autant autrement bref cependant certain certaine certaines certains chacun chacune contre
  dela depuis derriere desquels devant divers diverses duquel durant egalement enfin environ envers excepte fais faisait faisons ferait ferais grace helas hors
  jusque lorsque malgre neanmoins nul nulle parmi plupart pourtant presque puis puisque quelconque quiconque quoique rien sauf sinon sitot surtout suivant
  tandis tant tel telle telles tels toutefois via vu aurais aurions serais etions etiez allait irait pourrait pourrions pourraient devrait devrions devraient
  agit actuellement apparemment certainement completement effectivement evidemment finalement forcement franchement generalement heureusement justement
  normalement notamment particulierement principalement probablement quasiment reellement seulement simplement surement totalement volontiers`.split(
    /\s+/,
  ),
);

/** Words that say how much or how, seldom what: « vieux meubles », « le plus gros client », « pas cher ». */
const LIGHT_WORDS = new Set(
  `bon bonne bons bonnes beau belle cher chere chers gros grosse grosses grand grande grands grandes long longue longs
  longues mal meilleur meilleure mieux nouveau nouvelle nouveaux nouvelles partout petit petite petits petites premier
  premiere propre seul seule vieil vieille vieilles vieux vite vrai vraie
  bas bientot demain ensemble ensuite haut hier jamais juste parfois possible quotidien souvent
  toujours trop chose choses exemple facon gens maniere moyen personne personnes point truc trucs
  aimer aime aller allez allons arriver arrive arrivent commencer commence compter croire crois demander dire dis disent dit dites donner donne
  essayer falloir laisser laisse laissent parler parle parlent penser pense pensez rendre rester reste
  abord autrefois dedans dehors dessous dessus facilement immediatement loin longtemps rapidement rarement recemment soudain tard tot tranquillement
  continuer continue explique expliquer expliquez finir finit importe info infos information informations montre montrer montrez part passe passent proche proches
  renseigner renseignement renseignements semble semblent travers urgent
  tenir tient venir viens vient viennent venez venu voir vois voit voyez`.split(/\s+/),
);

/** Whether a plain word tells little of what is looked for beside the others. */
export const isLight = (plain: string) => LIGHT_WORDS.has(plain) || /^\d$/.test(plain);

const QUESTION_WORDS = new Set(
  `combien comment pourquoi quand qui ou lequel laquelle lesquels cherche cherchons trouver trouve savoir connaitre veux
  voudrais voudrait voudrions voulons voulez veulent souhaite souhaitons aimerais aimerait aimerions sais sait savez faites mets mettez met mettent
  bonjour bonsoir coucou allo monsieur madame merci salut svp stp pardon desole avance oui non peux peut pouvez pouvoir puisse dois doit devons fallait sachant veuillez voulait voudrez connais connait connaissez definition signifie signification veut dire nombre
  difference sert servir devenir devient adresser obtenir entrer besoin passer prendre mettre`.split(/\s+/),
);

/** Whether a plain word, by its letters, says nothing of what is looked for: articles, pronouns, question words, « trouver ». */
const isStopWord = (plain: string) => STOP_WORDS.has(plain) || QUESTION_WORDS.has(plain);

/** Whether a plain word, found in a title as it is written, tells for the page: any but numbers and the smallest, question words too. */
export const isHint = (plain: string) => !STOP_WORDS.has(plain) && !/\d/.test(plain);
