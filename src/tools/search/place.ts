/** Where a reader was in her results when she followed one: the way back leads there. */
import { isRecord } from '#domain/record.ts';
import { facetNames, type Choice } from '#search/facets.ts';

/** What is asked for; the address of the search page says the same. */
export interface Asked {
  query: string;
  literal: boolean;
  choice: Choice;
}

/** What the query of an address asks for. */
export function askedIn(address: string): Asked {
  const params = new URLSearchParams(address);
  const choice = Object.fromEntries(facetNames.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : [])));
  return { query: params.get('q') ?? '', literal: params.has('litteral'), choice };
}

/** The query of an address that asks for the same; empty when nothing is asked. */
export function queryOf({ query, literal, choice }: Asked): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of facetNames) if (choice[name]) params.set(name, choice[name]);
  if (literal) params.set('litteral', '1');
  return params.size > 0 ? `?${params}` : '';
}

/** How far down the list she was. */
export interface Place extends Asked {
  shown: number;
  top: number;
}

/** Forgets the place of a reader who closed the search: the page, opened anew, does not open it again. */
export function forgetPlace(): void {
  history.replaceState({ ...(history.state as object | null), search: undefined }, '');
}

/** The place that an entry of the history keeps. */
export function placeIn(state: unknown): Place | undefined {
  return isRecord(state) && isRecord(state['search']) ? (state['search'] as unknown as Place) : undefined;
}
