/** Whether a search names a commune: the program that answers comes with the first that may. */
import { isLikelyPlace } from '#domain/place-query.ts';
import type { Answer } from '#search/search.ts';

/** What stands before the pages found when a query is likely to name a commune, or when the site knows no such word. */
export async function nearestOf(query: string, { corrections, ranked }: Answer): Promise<HTMLElement[]> {
  if (!isLikelyPlace(query) && corrections.length === 0 && ranked.length > 0) return [];
  try {
    const { nearestRegies } = await import('#tools/search/nearest-regies.ts');
    return [await nearestRegies(query)].filter((found) => found !== undefined);
  } catch {
    return [];
  }
}
