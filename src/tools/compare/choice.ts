/** Which fiches are compared; their list stands in the address, so that a comparison can be sent. */
import { decoded, mended } from '#tools/address.ts';

export const MOST_FICHES = 4;
const SLUG = /^[a-z0-9-]{1,120}$/;

/** What the query of an address asks for: fiches, each once, and what could not be read or is one too many. */
export interface Asked {
  fiches: string[];
  unread: string[];
}

/** Reads the fiches named by a query, whatever mail programs have made of it. */
export function readFiches(query: string): Asked {
  const written = [query, decoded(query)].map((text) => new URLSearchParams(text).get('fiches'));
  const asked = mended(written.find((value) => value !== null) ?? '').split(',');
  const named = Array.from(new Set(asked.map((slug) => slug.toLowerCase()).filter((slug) => slug !== '')));
  const read = named.filter((slug) => SLUG.test(slug));
  return {
    fiches: read.slice(0, MOST_FICHES),
    unread: [...named.filter((slug) => !SLUG.test(slug)), ...read.slice(MOST_FICHES)],
  };
}

/** The query that names these fiches. */
export const writeFiches = (fiches: readonly string[]): string =>
  fiches.length > 0 ? `?fiches=${fiches.join(',')}` : '';
