import { z } from 'zod';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { text } from '#domain/fields.ts';

/** The sections of a guide, always in this order. */
export const GUIDE_SECTIONS = [
  'À quoi ça sert',
  'Étape par étape',
  'Ce qu’il faut préparer',
  'Les pièges',
  'Un exemple dans le réseau',
] as const;

const step = z
  .strictObject({
    titre: text().describe('L’étape, à l’infinitif : « Réunir les trois familles ».'),
    resume: text().describe('Ce que l’on fait, en une phrase.'),
  })
  .transform((keys) => ({ title: keys.titre, summary: keys.resume }));

/** What an author writes at the head of a guide. */
const guideKeys = z.strictObject({
  ...articleKeys,
  objectif: text().describe('Ce que l’équipe saura faire après.'),
  duree: text().describe('Le temps à prévoir, ou « variable » avec ce qui le fait varier.'),
  pourQui: z.array(text()).min(1).describe('Les personnes à qui ce guide s’adresse.'),
  prerequis: z.array(text()).default([]).describe('Ce qu’il faut avoir avant de commencer.'),
  etapes: z.array(step).min(3, { error: 'donnez au moins 3 étapes' }).describe('Les étapes, dans l’ordre.'),
});

export const guideSchema = guideKeys.transform((keys) => ({
  ...articleFields(keys),
  goal: keys.objectif,
  duration: keys.duree,
  audience: keys.pourQui,
  prerequisites: keys.prerequis,
  steps: keys.etapes,
}));
export type GuideData = z.output<typeof guideSchema>;
