import { z } from 'zod';
import { reference, slug, text } from '#domain/fields.ts';

/** The words around a drawing that explains; the drawing itself stands in src/components/drawings/. */
const dessinKeys = z.strictObject({
  id: slug().describe('Le nom du dessin, celui que l’on écrit dans <Dessin nom="…" />.'),
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
