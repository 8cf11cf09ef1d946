/** What fiches, guides, resources, dossiers and models have in common. */
import { z } from 'zod';
import { anyReference, day, essentials, oneOf, otherWordings, pastDay, text } from '#domain/fields.ts';
import { publics, themes, type Public, type Theme } from '#domain/vocabulary.ts';

/** The frontmatter keys shared by every dated page, as authors write them. */
export const datedKeys = {
  titre: text()
    .max(90, { error: 'gardez 90 caractères au plus' })
    .describe('Le titre, tel qu’il sera lu en haut de la page. 90 caractères au plus.'),
  resume: text()
    .max(200, { error: 'gardez 200 caractères au plus' })
    .describe('Une phrase qui donne envie de lire : ce qui est fait, où, pour qui. 200 caractères au plus.'),
  themes: z
    .array(oneOf(themes))
    .min(1, { error: 'donnez au moins 1 thème' })
    .max(4, { error: 'gardez 4 thèmes au plus' })
    .describe('De 1 à 4 thèmes de la liste fermée ; le premier donne la couleur de la façade.'),
  publics: z.array(oneOf(publics)).min(1).describe('Pour qui : une ou plusieurs valeurs de la liste fermée.'),
  motsCles: z.array(text()).default([]).describe('Les mots qu’une lectrice taperait pour trouver cette page.'),
  autrement: otherWordings(),
  aLireAussi: z
    .array(anyReference())
    .default([])
    .describe('Les pages à lire ensuite, écrites « collection/nom », par exemple « guides/mobiliser-les-habitants ».'),
  misEnLigne: pastDay().describe('Le jour de la première mise en ligne, AAAA-MM-JJ.'),
  verifieLe: pastDay().describe('Le jour où les faits ont été vérifiés pour la dernière fois, AAAA-MM-JJ.'),
  revoirAvant: day().describe('Le jour avant lequel il faudra relire cette page, AAAA-MM-JJ.'),
  brouillon: z.boolean().default(false).describe('« true » tant que la page ne doit pas être publiée.'),
};

/** The keys of a dated article: it begins with l’essentiel. */
export const articleKeys = {
  ...datedKeys,
  essentiel: essentials().describe('L’essentiel : 3 à 5 phrases de 20 mots au plus, avec les mots de tous les jours.'),
};

/** The shared keys under their English names. */
export const datedFields = (keys: DatedKeys) => ({
  title: keys.titre,
  summary: keys.resume,
  themes: keys.themes,
  publics: keys.publics,
  keywords: keys.motsCles,
  otherwise: keys.autrement,
  seeAlso: keys.aLireAussi,
  publishedOn: keys.misEnLigne,
  verifiedOn: keys.verifieLe,
  reviewBefore: keys.revoirAvant,
  draft: keys.brouillon,
});

/** The keys of an article under their English names. */
export const articleFields = (keys: DatedKeys & { essentiel: string[] }) => ({
  ...datedFields(keys),
  essentials: keys.essentiel,
});

interface DatedKeys {
  titre: string;
  resume: string;
  themes: Theme[];
  publics: Public[];
  motsCles: string[];
  autrement: string[];
  aLireAussi: string[];
  misEnLigne: string;
  verifieLe: string;
  revoirAvant: string;
  brouillon: boolean;
}
