/** Whether a search names a commune: the program that answers comes with the first that may. */
import { keyOf } from '#domain/commune.ts';
import { isLikelyPlace, placeNamed } from '#domain/place-query.ts';
import type { Answer } from '#search/search.ts';
import type { PlaceNames } from '#search/sources.ts';

/** Names of more words are typed with their capitals or hyphens. */
const MOST_WORDS = 4;

/**
 * Where the régies nearest to the commune that a query names stand among the pages found: before them when it is likely
 * a name, or when the site does not know its words; after them when it is an ordinary word too; nowhere otherwise.
 */
export function placeAmong(
  query: string,
  { corrections, made, begun, unknown, ranked }: Omit<Answer, 'stems' | 'offered'>,
  places: PlaceNames,
): 'before' | 'after' | undefined {
  const place = placeNamed(query);
  if (!place) return undefined;
  const short = place.split(' ').length <= MOST_WORDS;
  const unheard =
    corrections.length + made.length > 0 || ranked.length === 0 || (short && (unknown.length > 0 || begun.length > 0));
  const key = keyOf(place);
  if (unheard || isLikelyPlace(query) || places.names.includes(key)) return 'before';
  return places.words.includes(key) ? 'after' : undefined;
}

/** The régies nearest to the commune that a query names; nothing when it names none, or when they do not come. */
export async function nearestOf(query: string): Promise<HTMLElement[]> {
  try {
    const { nearestRegies } = await import('#tools/search/nearest-regies.ts');
    return [await nearestRegies(query)].filter((found) => found !== undefined);
  } catch {
    return [];
  }
}
