/** A model: a document to fill and take away. */
import { z } from 'zod';
import { datedFields, datedKeys } from '#domain/entry.ts';
import { anyReference, oneOf, reference, slug, text } from '#domain/fields.ts';
import { kinds, type Table } from '#domain/modele/table.ts';
import { paths } from '#domain/paths.ts';
import { modeleFormats, needs } from '#domain/vocabulary.ts';

const formula = () =>
  z.string().trim().min(1, { error: 'cette formule est vide' }).describe('Un calcul : « heures × taux ».');
const kind = () => oneOf(kinds);

const column = z
  .strictObject({
    nom: slug().describe('Le nom de la colonne, pour les formules.'),
    titre: text().optional().describe('Ce qu’on lit en haut de la colonne.'),
    titres: z
      .array(text())
      .min(2)
      .optional()
      .describe('Les titres de plusieurs colonnes semblables : [Mois 1, Mois 2].'),
    genre: kind()
      .default('texte')
      .describe(`Ce qui s’y écrit : ${kinds.join(', ')}.`),
    choix: z.array(text()).min(2).optional().describe('Les mots entre lesquels choisir, au lieu d’un genre.'),
    formule: formula().optional(),
  })
  .refine(({ titre, titres }) => (titre === undefined) !== (titres === undefined), {
    error: 'donnez « titre », ou « titres » pour plusieurs colonnes semblables',
  })
  .transform((keys) => ({
    name: keys.nom,
    titles: keys.titres ?? [keys.titre ?? ''],
    kind: keys.genre,
    choices: keys.choix,
    formula: keys.formule,
  }));

const line = z.union([
  text().transform((title) => ({ title })),
  z
    .strictObject({ rubrique: text().describe('Le titre des lignes qui suivent.') })
    .transform((keys) => ({ title: keys.rubrique, heading: true })),
  z
    .strictObject({
      titre: text().describe('Ce que dit la première colonne.'),
      nom: slug().optional().describe('Le nom de la ligne, pour les formules.'),
      genre: kind().optional().describe('Ce qui s’écrit sur cette ligne, s’il diffère de la colonne.'),
      formule: formula().optional(),
      sauf: z.array(slug()).default([]).describe('Les colonnes que cette ligne laisse vides.'),
      valeurs: z
        .record(z.string(), z.union([z.number(), text()]))
        .default({})
        .describe('Ce qui est déjà écrit, par colonne : { unite: heure }.'),
    })
    .transform((keys) => ({
      title: keys.titre,
      name: keys.nom,
      kind: keys.genre,
      formula: keys.formule,
      without: keys.sauf,
      given: keys.valeurs,
    })),
]);

const table = z
  .strictObject({
    nom: slug().describe('Le nom du tableau, pour le placer dans le texte : <Tableau nom="…" />.'),
    titre: text().describe('Le titre, lu au-dessus du tableau.'),
    colonnes: z
      .array(column)
      .min(2, { error: 'donnez au moins 2 colonnes' })
      .describe('Les colonnes, de gauche à droite.'),
    lignes: z
      .array(line)
      .default([])
      .describe('Les lignes : un texte, « rubrique: … », ou « titre: … » avec ses réglages.'),
    lignesVides: z.number().int().min(0).max(60).default(0).describe('Combien de lignes à remplir suivent.'),
    totaux: z.array(slug()).default([]).describe('Les colonnes dont une dernière ligne fait la somme.'),
  })
  .refine(({ lignes, lignesVides }) => lignes.length + lignesVides > 0, {
    error: 'ce tableau n’a pas de ligne : donnez « lignes » ou « lignesVides »',
    path: ['lignes'],
  })
  .transform((keys): Table => ({
    name: keys.nom,
    title: keys.titre,
    columns: keys.colonnes,
    lines: keys.lignes,
    blankLines: keys.lignesVides,
    totals: keys.totaux,
  }));

/** What an author writes at the head of a model. */
const modeleKeys = z.strictObject({
  ...datedKeys,
  format: oneOf(modeleFormats).describe('« texte » s’emporte en Word, « tableau » en tableur.'),
  besoin: oneOf(needs).describe('Ce pour quoi on prend ce modèle, de la liste fermée.'),
  pourQui: z.array(text()).min(1).describe('Les personnes qui le remplissent.'),
  quand: z
    .array(anyReference())
    .min(1, { error: 'donnez au moins une page où l’on s’en sert' })
    .describe('Les pages où l’on s’en sert : « guides/tresorerie », « creer-une-regie/demarrage ».'),
  relire: z.array(text()).default([]).describe('Qui doit le relire avant l’envoi : « un juriste ».'),
  origine: text().describe('Ce qui est pris d’où : « Proposé par ce site. La liste des signataires suit… ».'),
  sources: z.array(reference('sources')).default([]).describe('Les clés des sources de ce qui est pris ailleurs.'),
  tableaux: z
    .array(table)
    .default([])
    .describe('Les tableaux du document, que <Tableau nom="…" /> place dans le texte.'),
});

export const modeleSchema = modeleKeys.transform((keys) => ({
  ...datedFields(keys),
  format: keys.format,
  need: keys.besoin,
  audience: keys.pourQui,
  when: keys.quand,
  reviewers: keys.relire,
  origin: keys.origine,
  sources: keys.sources,
  tables: keys.tableaux,
}));
export type ModeleData = z.output<typeof modeleSchema>;

/** The extension of the file in which a model of each format is taken away. */
const extensions = { texte: 'docx', tableau: 'xlsx' } as const;

/** The address of the blank file of a model. */
export const fileOf = (id: string, format: ModeleData['format']) => `${paths.modeles}${id}.${extensions[format]}`;
