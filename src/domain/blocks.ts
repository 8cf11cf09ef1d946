/** The blocks that authors may write in their prose, and what each needs. */
import { z } from 'zod';
import { oneOf, reference, slug, text, year } from '#domain/fields.ts';
import { kinds } from '#domain/modele/table.ts';

export const blocks = {
  Chiffre: z.strictObject({ id: reference('chiffres').describe('La clé de l’indicateur dans chiffres.yaml.') }),
  Droit: z.strictObject({ id: reference('droit').describe('La clé de la règle dans droit.yaml.') }),
  Dessin: z.strictObject({ nom: reference('dessins').describe('Le nom du dessin, dans dessins.yaml.') }),
  Encadre: z.strictObject({ titre: text().describe('Le titre de l’encadré.') }),
  Contradiction: z.strictObject({ titre: text().describe('Ce sur quoi les sources se contredisent.') }),
  AVerifier: z.strictObject({
    source: text().describe('Le nom de la source officielle à consulter, par exemple « Légifrance ».'),
    annee: z.coerce.number().pipe(year()).describe('L’année de l’information donnée.'),
  }),
  Photo: z.strictObject({
    src: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/, {
        error: ({ input }) => pictureNameError(String(input)),
      })
      .describe('Le nom de la photo, rangée à côté du texte ; en minuscules, sans accent ni espace : « jardin.jpg ».'),
    texte: text().describe('Ce que l’on voit, pour qui ne voit pas la photo : « Trois voisines sèment des pois ».'),
    credit: text().describe('Qui a fait la photo, et qui permet de la publier : « Régie des Tilleuls, 2025 ».'),
  }),
  Mentions: z.strictObject({}),
  Champ: z.strictObject({
    nom: slug().describe('Le nom du blanc, pour le rappeler plus loin et pour les formules.'),
    libelle: text().optional().describe('Ce que l’on y écrit : « La commune ».'),
    genre: oneOf(kinds)
      .optional()
      .describe(`Ce qui s’y écrit : ${kinds.join(', ')}.`),
    choix: text()
      .optional()
      .describe('Les mots entre lesquels choisir, séparés par des points-virgules : « oui ; non ».'),
    exemple: text().optional().describe('Un exemple, montré dans le blanc.'),
    formule: z.string().trim().min(1).optional().describe('Un calcul : « heures × taux ».'),
  }),
  Choix: z.strictObject({
    nom: slug().describe('Le nom du choix.'),
    libelle: text().describe('La question à laquelle répondent les options : « Qui préside ? ».'),
  }),
  Option: z.strictObject({ titre: text().describe('L’option, en quelques mots.') }),
  Tableau: z.strictObject({ nom: slug().describe('Le nom d’un tableau décrit en tête, dans « tableaux ».') }),
  Explication: z.strictObject({}),
} as const;

/** What is wrong with the name of a picture. */
function pictureNameError(name: string): string {
  if (/[/\\]/.test(name)) return 'écrivez le nom seul : la photo est dans le même dossier que le texte';
  return /\.(?:jpe?g|png|webp|avif)$/i.test(name)
    ? `« ${name} » : écrivez ce nom en minuscules, sans accent ni espace, avec des tirets`
    : `« ${name} » n’est pas une photo : elle finit par .jpg, .png, .webp ou .avif`;
}

/** Those that only a model may hold. */
export const MODELE_BLOCKS: readonly string[] = [
  'Champ',
  'Choix',
  'Option',
  'Tableau',
  'Explication',
] satisfies BlockName[];

export type BlockName = keyof typeof blocks;

/** A piece of compiled prose: HTML as it is, or a block to render with its component. */
export type Segment = string | Block;
export interface Block {
  name: string;
  props: Record<string, string>;
  children: Segment[];
  /** The line of the source text, for messages. */
  line?: number | undefined;
}

/** A heading of compiled prose, for tables of contents and links. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** What the pipeline keeps of a source text in the content store. */
export interface Prose {
  segments: Segment[];
  headings: Heading[];
  /** The bibliography keys cited, in order of first citation. */
  citations: string[];
}

/** The prose of an entry that has none. */
export const NO_PROSE: Prose = { segments: [], headings: [], citations: [] };

/** The compiled prose of an entry; empty where it has none. */
export const proseOf = (entry: { rendered?: { metadata?: Record<string, unknown> } | undefined }): Prose =>
  (entry.rendered?.metadata?.['prose'] as Prose | undefined) ?? NO_PROSE;

/** The blocks of some prose, those inside others too. */
export const blocksIn = (segments: readonly Segment[]): Block[] =>
  segments.flatMap((segment) => (typeof segment === 'string' ? [] : [segment, ...blocksIn(segment.children)]));

/** The keys of the entries of a registry that some prose quotes by its block, at any depth. */
export const quotesIn = (segments: readonly Segment[], block: 'Chiffre' | 'Droit'): string[] =>
  blocksIn(segments).flatMap(({ name, props }) => (name === block && props['id'] ? [props['id']] : []));
