import { z } from 'zod';
import { looseDate, oneOf, slug, text } from '#domain/fields.ts';
import { sourceKinds } from '#domain/vocabulary.ts';

/** One entry of the bibliography. */
const sourceKeys = z.strictObject({
  id: slug().describe('La clé que l’on écrit entre crochets : [^rtes-laxou-2019].'),
  titre: text().describe('Le titre tel que publié.'),
  editeur: text().describe('L’organisme ou le journal qui publie.'),
  date: looseDate().describe('« 2019 », « 2019-07 », « 2019-07-31 » ou « non daté ».'),
  adresse: z
    .url({ protocol: /^https?$/, error: 'écrivez une adresse complète, qui commence par https:// ou http://' })
    .optional()
    .describe('L’adresse de la page, si elle existe.'),
  nature: oneOf(sourceKinds).describe('page web, presse, texte officiel, étude, document, base de données ou vidéo.'),
  lecture: z
    .literal('partielle')
    .optional()
    .describe('« partielle » si l’on sait n’avoir lu qu’une partie du document.'),
  remarque: text().optional().describe('Ce qu’il faut savoir de cette source.'),
  tientLieuDe: z
    .array(slug())
    .default([])
    .describe('Les clés des sources que celle-ci a remplacées : leur adresse mène ici.'),
});

export const sourceSchema = sourceKeys.transform((keys) => ({
  title: keys.titre,
  publisher: keys.editeur,
  date: keys.date,
  url: keys.adresse,
  kind: keys.nature,
  partlyRead: keys.lecture === 'partielle',
  remark: keys.remarque,
  standsFor: keys.tientLieuDe,
}));
export type SourceData = z.output<typeof sourceSchema>;
