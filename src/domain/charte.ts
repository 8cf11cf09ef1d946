import { z } from 'zod';
import { anyReference, essentials, oneOf, pastDay, slug, text } from '#domain/fields.ts';
import { charteStates } from '#domain/vocabulary.ts';

/** What an author writes at the head of a text of the charte. */
const charteKeys = z.strictObject({
  titre: text().describe('Le titre : « Préambule », « Article 4 », « Annexe de 2004 »…'),
  resume: text().max(200, { error: 'gardez 200 caractères au plus' }).describe('Ce que dit ce texte, en une phrase.'),
  essentiel: essentials().describe('L’essentiel : 3 à 5 phrases de 20 mots au plus.'),
  ordre: z
    .number()
    .int()
    .min(0)
    .describe('La place dans la liste : 0 pour le préambule, 1 à 9 pour les articles, 10 et plus pour la suite.'),
  etat: oneOf(charteStates).describe('Ce que l’on a de ce texte, de la liste fermée.'),
  tientLieuDe: z
    .array(slug())
    .default([])
    .describe('Les textes que cette page remplace tant que leur fichier manque : leur adresse mène ici.'),
  verifieLe: pastDay().describe('Le jour où les faits ont été vérifiés, AAAA-MM-JJ.'),
  aLireAussi: z.array(anyReference()).default([]).describe('Les pages à lire ensuite, « collection/nom ».'),
  brouillon: z.boolean().default(false).describe('« true » tant que la page ne doit pas être publiée.'),
});

export const charteSchema = charteKeys.transform((keys) => ({
  title: keys.titre,
  summary: keys.resume,
  essentials: keys.essentiel,
  order: keys.ordre,
  state: keys.etat,
  standsFor: keys.tientLieuDe,
  verifiedOn: keys.verifieLe,
  seeAlso: keys.aLireAussi,
  draft: keys.brouillon,
}));
