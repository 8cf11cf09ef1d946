/** The one door for characters: what a text loses or gains as soon as it comes in, from a file, a form, a query or an import. */

/** A character that has no place in a text, and what to do about it. */
export interface Stray {
  index: number;
  message: string;
  remedy: string;
}

const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** A joiner between pictograms makes one of two; anywhere else it hides in a word. */
const JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const SPACES = /[\u1680\u2000-\u200A\u205F\u3000]/g;
const LIGATURES = /[\uFB00-\uFB06]/g;
const LINE_ENDS = /\r\n?/g;

/** Puts right what can be without asking: composed accents, plain line ends, ligatures of printers, spaces of odd widths, signs that nobody sees. Lines stay where they are. */
export const putRight = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(JOINER, '')
    .replace(SPACES, ' ')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');

/** The bullets of word processors, as a class of a pattern. */
export const BULLETS = '[•◦‣⁃▪▫●○■□►▶➢➤✓✔·]';

/** More of one mark than any text has: readers of Markdown lose themselves in it. */
const RUNS = /([*_~`[\]<>{}])(?:[ \t]*\1){49,}|(?:[-+] ){50,}/g;
/** A line that no author wrote. */
const ENDLESS = /^[^\n]{20000,}/gm;

const KINDS: readonly [pattern: RegExp, message: string, remedy: string][] = [
  [
    /\uFFFD/gu,
    'un caractère de ce texte est perdu, remplacé par « \uFFFD »',
    'Écrivez de nouveau la lettre qui manque, et enregistrez avec l’encodage « UTF-8 ».',
  ],
  [
    /\p{Co}/gu,
    'un signe de ce texte ne se lit qu’avec une police particulière',
    'Effacez ce signe (souvent une puce ou un pictogramme copié) et écrivez un mot, ou un tiret pour une liste.',
  ],
  [
    /[\u2028\u2029]/gu,
    'un saut de ligne caché se trouve dans ce texte',
    'Effacez-le et allez à la ligne avec la touche Entrée.',
  ],
  [
    /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu,
    'un caractère de commande, invisible, se trouve dans ce texte',
    'Effacez ce passage et écrivez-le de nouveau au clavier.',
  ],
  [
    /(?:Ã[\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|â€.?|â‚¬|Å[‘’“”]|Â[\u00A0«»°²³·])+/gu,
    'les accents de ce texte ont été codés deux fois (« Ã© » au lieu de « é »)',
    'Reprenez le texte d’origine, ou écrivez de nouveau les lettres accentuées.',
  ],
  [
    RUNS,
    'plus de cinquante fois le même signe se suivent ici',
    'Effacez cette suite : ce texte a sans doute été collé par erreur.',
  ],
  [
    ENDLESS,
    'cette ligne a plus de 20 000 signes',
    'Effacez-la si elle a été collée par erreur ; sinon, coupez-la en paragraphes.',
  ],
];

/** Finds what cannot be put right without its author, each kind once on a line. */
export const strayCharacters = (text: string): Stray[] =>
  KINDS.flatMap(([pattern, message, remedy]) => {
    let lineEnd = -1;
    return Array.from(text.matchAll(pattern)).flatMap(({ index }) => {
      if (index < lineEnd) return [];
      const end = text.indexOf('\n', index);
      lineEnd = end < 0 ? text.length : end;
      return [{ index, message, remedy }];
    });
  });

/** Whether a text holds what nobody wrote: no program should try to follow it. */
export const isPastedByError = (text: string): boolean => text.search(RUNS) >= 0 || text.search(ENDLESS) >= 0;

/** A text that was told of, without the signs that mean nothing, so that each is told once. */
export const withoutStrays = (text: string): string =>
  text
    .replace(ENDLESS, '')
    .replace(RUNS, '')
    .replace(/\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}|[^\P{Cc}\t\n]|[\u2028\u2029]/gu, '');
