import { z } from 'zod';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { oneOf, text } from '#domain/fields.ts';
import { difficulties, months } from '#domain/vocabulary.ts';

const seasonalTask = z
  .strictObject({
    mois: z.array(oneOf(months)).min(1).describe('Le ou les mois : janvier, février…'),
    geste: text().describe('Ce que l’on fait ces mois-là, en une phrase courte.'),
  })
  .transform((keys) => ({ months: keys.mois, task: keys.geste }));

/** What an author writes at the head of a Si T’es Jardin resource. */
const jardinKeys = z.strictObject({
  ...articleKeys,
  saison: z
    .array(seasonalTask)
    .default([])
    .describe('Les gestes de saison ; ils composent le calendrier mois par mois.'),
  difficulte: oneOf(difficulties).describe('La difficulté : facile, moyenne ou exigeante.'),
  materiel: z.array(text()).default([]).describe('Ce qu’il faut avoir sous la main.'),
  duree: text().optional().describe('Le temps à prévoir, s’il est connu.'),
});

export const jardinSchema = jardinKeys.transform((keys) => ({
  ...articleFields(keys),
  season: keys.saison,
  difficulty: keys.difficulte,
  equipment: keys.materiel,
  duration: keys.duree,
}));
export type JardinData = z.output<typeof jardinSchema>;
