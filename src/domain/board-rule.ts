import { z } from 'zod';
import { oneOf, reference, text } from '#domain/fields.ts';

/** What the tool can count on a board. */
export const boardRuleIds = {
  familles: 'les trois familles siègent',
  majorite: 'les habitants ont la majorité des voix',
  presidence: 'un habitant préside',
} as const;
export type BoardRuleId = keyof typeof boardRuleIds;

/** What public sources say of a board, with the nuance that it needs. */
const boardRuleKeys = z.strictObject({
  id: oneOf(boardRuleIds).describe('familles, majorite ou presidence : ce que l’outil sait compter.'),
  regle: text().describe('La règle, en une phrase.'),
  nuance: text().describe('Ce qu’il faut savoir avant de s’y fier.'),
  sources: z.array(reference('sources')).min(1).describe('Les clés des sources qui l’écrivent.'),
});

export const boardRuleSchema = boardRuleKeys.transform((keys) => ({
  title: keys.regle,
  nuance: keys.nuance,
  sources: keys.sources,
}));
