import { z } from 'zod';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { oneOf, reference, slug, text } from '#domain/fields.ts';
import { taskOrigins } from '#domain/vocabulary.ts';

const documentedDuration = z
  .strictObject({
    cas: text().describe('Le projet dont la durée est publiée, par exemple « Deux Rives (63) ».'),
    duree: text().describe('La durée ou les dates publiées.'),
  })
  .transform((keys) => ({ example: keys.cas, duration: keys.duree }));

const task = z
  .strictObject({
    id: slug().describe('La clé de la tâche. Ne la changez jamais : l’avancement des équipes s’y rattache.'),
    texte: text().describe('Ce qu’il y a à faire, à l’infinitif.'),
    origine: oneOf(taskOrigins).describe(
      '« attesté » si une source le dit, « proposé » si c’est notre méthode, « à demander » si le Mouvement ne l’a pas publié.',
    ),
    source: reference('sources').optional().describe('La clé de la source ; obligatoire pour une tâche attestée.'),
  })
  .refine(({ origine, source }) => origine !== 'attesté' || source, {
    error: 'une tâche attestée a besoin de sa source',
    path: ['source'],
  })
  .transform((keys) => ({ id: keys.id, text: keys.texte, origin: keys.origine, source: keys.source }));

/** What an author writes at the head of a stage of the path to the label. */
export const stageKeys = z.strictObject({
  ...articleKeys,
  ordre: z.number().int().min(1).describe('La place de l’étape dans le chemin : 1, 2, 3…'),
  duree: text().optional().describe('La durée publiée ; sans elle, laissez la ligne de côté.'),
  dureesConstatees: z.array(documentedDuration).default([]).describe('Les durées publiées pour des projets réels.'),
  acteurs: z.array(text()).min(1).describe('Qui agit à cette étape.'),
  livrables: z.array(text()).default([]).describe('Ce que l’étape produit.'),
  aRetenir: z.array(text()).min(1).describe('Ce qu’il ne faut pas oublier.'),
  taches: z.array(task).min(1).describe('Les tâches à cocher dans « Notre projet ».'),
});

export const stageSchema = stageKeys.transform((keys) => ({
  ...articleFields(keys),
  order: keys.ordre,
  duration: keys.duree,
  documentedDurations: keys.dureesConstatees,
  actors: keys.acteurs,
  deliverables: keys.livrables,
  takeaways: keys.aRetenir,
  tasks: keys.taches,
}));
export type StageData = z.output<typeof stageSchema>;

/** The first stage comes first. */
export const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
