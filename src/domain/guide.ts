import { z } from 'zod';
import type { Heading } from '#domain/blocks.ts';
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

/** The section whose headings are the steps. */
export const STEPS_SECTION = GUIDE_SECTIONS[1];

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

/** The steps with the place where each is explained: the headings of their section, in the same order. */
export function placedSteps(steps: GuideData['steps'], headings: readonly Heading[]) {
  const start = headings.findIndex(({ depth, text: title }) => depth === 2 && title === STEPS_SECTION);
  const after = headings.slice(start + 1);
  const end = after.findIndex(({ depth }) => depth === 2);
  const places = after.slice(0, end < 0 ? undefined : end).filter(({ depth }) => depth === 3);
  return steps.map((one, index) => ({ ...one, id: places[index]?.id }));
}
