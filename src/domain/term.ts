import { z } from 'zod';
import { reference, slug, text } from '#domain/fields.ts';

/** One term of the glossary. */
export const termKeys = z.strictObject({
  id: slug().describe('La clé du terme.'),
  terme: text().describe('Le terme en toutes lettres.'),
  sigle: text().optional().describe('Le sigle, par exemple « ACI ».'),
  definition: text()
    .refine((value) => value.split(/\s+/).length <= 40, { error: '40 mots au plus' })
    .describe('Ce que cela veut dire, avec des mots simples. 40 mots au plus.'),
  synonymes: z.array(text()).default([]).describe('Les mots de même sens ; un mot ne peut appartenir qu’à un terme.'),
  variantes: z.array(text()).default([]).describe('Les autres façons d’écrire ce terme, fautes fréquentes comprises.'),
  motsCourants: z
    .array(text())
    .default([])
    .describe('Les mots de tous les jours qui doivent mener à ce terme dans la recherche.'),
  voirAussi: z.array(reference('glossaire')).default([]).describe('Les clés d’autres termes.'),
  source: reference('sources').optional().describe('La clé de la source, si la définition en vient.'),
});

export const termSchema = termKeys.transform((keys) => ({
  term: keys.terme,
  acronym: keys.sigle,
  definition: keys.definition,
  synonyms: keys.synonymes,
  variants: keys.variantes,
  everydayWords: keys.motsCourants,
  seeAlso: keys.voirAussi,
  source: keys.source,
}));
