/** How a French word sounds, roughly: what readers who write by ear have in common with the dictionary. */

/** Spellings and their sounds, applied in this order to a plain word. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})(?:e[srtz]?|[dt]?[sx]|[dt])$/, ''],
  [/([aeou])il(?=[aeiou])/g, '$1y'],
  [/([aeou])il$/g, '$1y'],
  [/ph/g, 'f'],
  [/sch|ch|sh/g, '1'],
  [/h/g, ''],
  [/ti(?=on|el|eu)/g, 'si'],
  [/qu|q|ck|k|c(?![eiy])/g, 'k'],
  [/sc(?=[eiy])|c/g, 's'],
  [/g(?=[eiy])e?(?=[aou])|g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/gn/g, 'n'],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/ou/g, 'u'],
  [/(?:ai|ei|[iyu])[nm](?![aeiouy])/g, '5'],
  [/[ae][nm](?![aeiouy])/g, '4'],
  [/o[nm](?![aeiouy])/g, '3'],
  [/ai|ei/g, 'e'],
  [/y/g, 'i'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
];

const known = new Map<string, string>();

/** The sound of a plain word: two words of the same sound are likely the same word. Each is heard once: a mistyped word is compared with thousands. */
export function soundOf(plain: string): string {
  const sound = known.get(plain) ?? SOUNDS.reduce((so, [spelling, heard]) => so.replace(spelling, heard), plain);
  known.set(plain, sound);
  return sound;
}

const FAMILIES = ['aeiou345', 'bp', 'dt', 'fv', 'gk', 'j1', 'l', 'mn', 'r', 's'];

/** What stands for no family: words that begin with a figure. */
const OTHER = '0';

/** Every family of first sounds. */
export const initials: readonly string[] = [...FAMILIES.map((family) => family.charAt(0)), OTHER];

/** The family of a word’s first sound: a mistake seldom leaves it. */
export function initialOf(plain: string): string {
  const first = soundOf(plain).charAt(0);
  return FAMILIES.find((family) => family.includes(first))?.charAt(0) ?? OTHER;
}
