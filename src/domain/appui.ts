import { z } from 'zod';
import { looseDate, oneOf, reference, slug, text } from '#domain/fields.ts';
import { regions } from '#domain/region.ts';

/** Who helps, or has helped, a group that founds a régie. */
const appuiKeys = z.strictObject({
  id: slug().describe('La clé de cet appui.'),
  nom: text().describe('Qui aide : un organisme, un service, une collectivité. Jamais une personne.'),
  aide: text().describe('Ce que la source dit de cette aide, en 1 à 3 phrases.'),
  etapes: z.array(reference('creer-une-regie')).min(1).describe('Les étapes où cette aide sert.'),
  regions: z.array(oneOf(regions)).default([]).describe('Les régions concernées ; rien si c’est partout.'),
  date: looseDate().describe('La date de la source : « 2021-12 » ou « non daté ».'),
  source: reference('sources').describe('La clé de la source qui atteste cette aide.'),
  remarque: text().optional().describe('Ce qu’il faut vérifier avant de compter dessus.'),
});

export const appuiSchema = appuiKeys.transform((keys) => ({
  name: keys.nom,
  help: keys.aide,
  stages: keys.etapes,
  regions: keys.regions,
  date: keys.date,
  source: keys.source,
  remark: keys.remarque,
}));
