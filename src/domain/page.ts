import { z } from 'zod';
import { anyReference, essentials, otherWordings, pastDay, text } from '#domain/fields.ts';

/** What an author writes at the head of a page of prose. */
const pageKeys = z.strictObject({
  titre: text().describe('Le titre de la page.'),
  resume: text()
    .max(200, { error: 'gardez 200 caractères au plus' })
    .describe('Ce que l’on trouve sur cette page, en une phrase.'),
  essentiel: essentials().optional().describe('L’essentiel : 3 à 5 phrases de 20 mots au plus.'),
  verifieLe: pastDay().describe('Le jour où les faits ont été vérifiés, AAAA-MM-JJ.'),
  autrement: otherWordings(),
  aLireAussi: z.array(anyReference()).default([]).describe('Les pages à lire ensuite, « collection/nom ».'),
  brouillon: z.boolean().default(false).describe('« true » tant que la page ne doit pas être publiée.'),
});

export const pageSchema = pageKeys.transform((keys) => ({
  title: keys.titre,
  summary: keys.resume,
  essentials: keys.essentiel,
  verifiedOn: keys.verifieLe,
  otherwise: keys.autrement,
  seeAlso: keys.aLireAussi,
  draft: keys.brouillon,
}));
