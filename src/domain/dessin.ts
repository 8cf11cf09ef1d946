import { z } from 'zod';
import { oneOf, reference, text } from '#domain/fields.ts';

/** The drawings that exist, by the names that authors write. */
export const dessinIds = [
  'trois-familles',
  'conseil-de-quinze',
  'de-l-idee-au-label',
  'aci-ou-ei',
  'quelle-porte',
  'argent-d-une-annee',
  'une-aide-jusqu-a-la-paie',
  'trois-bacs',
  'bac-sur-sol-douteux',
  'jardin-de-cent-metres',
  'trois-paillis',
  'cuve-de-pluie',
  'annee-des-semis',
  'qui-entretient-quoi',
  'qui-entretient-quoi-a-colorier',
  'tri-des-encombrants',
  'annee-du-tableau-de-bord',
  'gestes-pour-le-dos',
] as const;
export type DessinId = (typeof dessinIds)[number];

/** The words around a drawing that explains; the drawing itself stands in src/components/drawings/. */
const dessinKeys = z.strictObject({
  id: oneOf(dessinIds).describe('Le nom du dessin, celui que l’on écrit dans <Dessin nom="…" />.'),
  titre: text().describe('Ce que le dessin montre, en quelques mots.'),
  alternative: text().describe('Ce que dit le dessin, en phrases complètes, pour qui ne le voit pas.'),
  note: text().optional().describe('Une limite ou une précision, sous le dessin.'),
  motsCles: z.array(text()).default([]).describe('Les mots qui doivent mener à ce dessin dans la recherche.'),
  sources: z
    .array(reference('sources'))
    .default([])
    .describe('Les clés des sources de ce qui est affirmé ; sans source, la légende dit « dessin de principe ».'),
});

export const dessinSchema = dessinKeys.transform((keys) => ({
  title: keys.titre,
  alternative: keys.alternative,
  note: keys.note,
  keywords: keys.motsCles,
  sources: keys.sources,
}));
export type DessinData = z.output<typeof dessinSchema>;
