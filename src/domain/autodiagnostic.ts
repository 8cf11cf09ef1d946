import { z } from 'zod';
import { anyReference, oneOf, reference, slug, text } from '#domain/fields.ts';
import { LEVELS } from '#domain/vocabulary.ts';

/** Where the principles of the questionnaire come from. */
export const criterionOrigins = {
  charte: 'Les principes connus de la charte',
  label: 'Les conditions connues du label',
} as const;
export type CriterionOrigin = keyof typeof criterionOrigins;

/** One question of the self-assessment. */
const autodiagnosticKeys = z.strictObject({
  id: slug().describe('La clé de la question. Ne la changez jamais : des réponses enregistrées s’y rattachent.'),
  ordre: z.number().int().min(1).describe('La place de la question : 1, 2, 3…'),
  version: z
    .number()
    .int()
    .min(1)
    .describe('1 au début. Ajoutez 1 quand le sens de la question change : les équipes seront invitées à la relire.'),
  origine: oneOf(criterionOrigins).describe('charte ou label.'),
  principe: text().describe('Le principe, en quelques mots.'),
  question: text().describe('La question, avec des mots simples.'),
  ceQueCelaVeutDire: text().describe('Ce que le principe veut dire, en 1 à 3 phrases. Rien qui ne soit attesté.'),
  exemplesDePreuve: z.array(text()).min(1).describe('Ce qu’une équipe peut montrer.'),
  niveaux: z
    .array(text())
    .length(LEVELS, { error: 'donnez exactement 4 niveaux' })
    .describe('Quatre niveaux, du plus faible au plus solide.'),
  source: reference('sources').describe('La clé de la source qui atteste ce principe.'),
  aLireAussi: z
    .array(anyReference())
    .min(1, { error: 'donnez au moins 1 page qui aide' })
    .describe('Les pages qui aident à avancer, « collection/nom ».'),
});

export const autodiagnosticSchema = autodiagnosticKeys.transform((keys) => ({
  order: keys.ordre,
  version: keys.version,
  origin: keys.origine,
  title: keys.principe,
  question: keys.question,
  meaning: keys.ceQueCelaVeutDire,
  evidence: keys.exemplesDePreuve,
  levels: keys.niveaux,
  source: keys.source,
  seeAlso: keys.aLireAussi,
}));
