import { z } from 'zod';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { text } from '#domain/fields.ts';

const documentedDuration = z
  .strictObject({
    cas: text().describe('Le projet dont la durée est publiée, par exemple « Deux Rives (63) ».'),
    duree: text().describe('La durée ou les dates publiées.'),
  })
  .transform((keys) => ({ example: keys.cas, duration: keys.duree }));

/** What an author writes at the head of a stage of the path to the label. */
export const stageKeys = z.strictObject({
  ...articleKeys,
  ordre: z.number().int().min(1).describe('La place de l’étape dans le chemin : 1, 2, 3…'),
  duree: text().describe('La durée publiée, ou « non publiée ».'),
  dureesConstatees: z.array(documentedDuration).default([]).describe('Les durées publiées pour des projets réels.'),
  acteurs: z.array(text()).min(1).describe('Qui agit à cette étape.'),
  livrables: z.array(text()).default([]).describe('Ce que l’étape produit.'),
  aRetenir: z.array(text()).min(1).describe('Ce qu’il ne faut pas oublier.'),
});

export const stageSchema = stageKeys.transform((keys) => ({
  ...articleFields(keys),
  order: keys.ordre,
  duration: keys.duree,
  documentedDurations: keys.dureesConstatees,
  actors: keys.acteurs,
  deliverables: keys.livrables,
  takeaways: keys.aRetenir,
}));
export type StageData = z.output<typeof stageSchema>;

/** The first stage comes first. */
export const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
