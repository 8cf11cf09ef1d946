import { z } from 'zod';
import { oneOf, reference, text } from '#domain/fields.ts';
import { themes } from '#domain/vocabulary.ts';

/** What introduces a theme of the closed list. */
const themeKeys = z.strictObject({
  id: oneOf(themes).describe('La clé du thème, de la liste fermée.'),
  introduction: text()
    .max(200, { error: 'gardez 200 caractères au plus' })
    .describe('Ce que le thème veut dire dans une régie, en une ou deux phrases.'),
  source: reference('sources').describe('La clé de la source qui le dit.'),
  motsCles: z.array(text()).default([]).describe('Les mots qu’une lectrice taperait pour trouver ce thème.'),
});

export const themeSchema = themeKeys.transform((keys) => ({
  title: themes[keys.id].label,
  summary: keys.introduction,
  themes: [keys.id],
  source: keys.source,
  keywords: keys.motsCles,
}));
