/** The place that a search names: what is left once the words around it are gone. */
import { slugOf } from '#domain/slug.ts';

/** Words that people put before a place when they look for a régie. */
const BEFORE = new Set(
  'a ai alentours au autour aux chez coin contacter cote dans de des du elle en environs est existe il la le les ma mon moi notre ou par plus pres proche proches quelle quelles quartier quartiers regie regies sont sur territoire territoires trouver un une vers ville y'.split(
    ' ',
  ),
);
const LONGEST = 6;

/** The name or the postcode of a place in a query, « régie de quartier près de Laxou » → « Laxou »; undefined when nothing, or too much, is left. */
export function placeNamed(query: string): string | undefined {
  const words = query.trim().split(/\s+/).filter(Boolean);
  const from = words.findIndex(
    (word) =>
      !slugOf(word)
        .split('-')
        .every((part) => BEFORE.has(part) || part === 'd' || part === 'l'),
  );
  if (from === -1) return undefined;
  const place = words
    .slice(from)
    .join(' ')
    .replace(/^[dl][’']/i, '')
    .replace(/\s*\?$/, '');
  return place.split(' ').length <= LONGEST ? place : undefined;
}

/** How the names of communes are made, where they are typed without capital or hyphen: « saint denis », « chalon sur saone ». */
const MADE_LIKE_ONE = /^(?:st|ste|sainte?) \S+|^\S+ (?:sur|sous) \S+$/i;

/** Whether a query is likely to name a place: it has a postcode, words that lead to one, a capital, a hyphen, or the form of one. */
export function isLikelyPlace(query: string): boolean {
  const place = placeNamed(query);
  if (!place) return false;
  const led = place.length < query.trim().length && /r[ée]gie|pr[eè]s|proche|autour/i.test(query);
  return (
    led ||
    /\d{5}/.test(place) ||
    ((/^\p{Lu}|-/u.test(place) || MADE_LIKE_ONE.test(place)) && place.split(' ').length <= 4)
  );
}
