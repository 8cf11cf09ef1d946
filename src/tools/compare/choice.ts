/** Which fiches are compared; their list stands in the address, so that a comparison can be sent. */

export const MOST_FICHES = 4;
const SLUG = /^[a-z0-9-]{1,120}$/;

/** The fiches named by the query of an address: each once, four at most, nothing else. */
export function readFiches(query: string): string[] {
  const asked = (new URLSearchParams(query).get('fiches') ?? '').split(',');
  return Array.from(new Set(asked.filter((slug) => SLUG.test(slug)))).slice(0, MOST_FICHES);
}

/** The query that names these fiches. */
export const writeFiches = (fiches: readonly string[]): string =>
  fiches.length > 0 ? `?fiches=${fiches.join(',')}` : '';
