/** Where a reader was in her results when she followed one: the way back leads there. */
import { isRecord } from '#domain/record.ts';
import type { Choice } from '#search/facets.ts';

/** What is asked for; the address of the search page says the same. */
export interface Asked {
  query: string;
  literal: boolean;
  choice: Choice;
}

/** How far down the list she was. */
export interface Place extends Asked {
  shown: number;
  top: number;
}

/** The place that an entry of the history keeps. */
export function placeIn(state: unknown): Place | undefined {
  return isRecord(state) && isRecord(state['search']) ? (state['search'] as unknown as Place) : undefined;
}
