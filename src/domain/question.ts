import { z } from 'zod';
import { anyReference, oneOf, otherWordings, slug, text } from '#domain/fields.ts';

/** The headings under which the questions stand. */
export const questionGroups = {
  comprendre: 'Comprendre les régies',
  creer: 'Créer une régie',
  travailler: 'Travailler dans une régie',
  site: 'Ce site',
} as const;

/** One frequent question and its answer. */
const questionKeys = z.strictObject({
  id: slug().describe('La clé de la question.'),
  question: text().describe('La question, avec les mots de celle ou celui qui la pose.'),
  groupe: oneOf(questionGroups).describe('Où la ranger : comprendre, creer, travailler ou site.'),
  autrement: otherWordings(),
  reponse: text().describe('La réponse, en 2 à 6 phrases ; notes [^cle] et liens permis.'),
  aLireAussi: z.array(anyReference()).default([]).describe('Les pages à lire ensuite, « collection/nom ».'),
});

export const questionSchema = questionKeys.transform((keys) => ({
  question: keys.question,
  group: keys.groupe,
  otherwise: keys.autrement,
  answer: keys.reponse,
  seeAlso: keys.aLireAussi,
}));
