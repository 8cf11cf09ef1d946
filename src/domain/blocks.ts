/** The blocks that authors may write in their prose, and what each needs. */
import { z } from 'zod';
import { reference, text, year } from '#domain/fields.ts';

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
  Mentions: z.strictObject({}),
} as const;

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

/** The compiled prose of an entry; empty where it has none. */
export const proseOf = (entry: { rendered?: { metadata?: Record<string, unknown> } | undefined }): Prose =>
  (entry.rendered?.metadata?.['prose'] as Prose | undefined) ?? { segments: [], headings: [], citations: [] };

/** The keys of the entries of a registry that some prose quotes by its block, at any depth. */
export const quotesIn = (segments: readonly Segment[], block: 'Chiffre' | 'Droit'): string[] =>
  segments.flatMap((segment) => {
    if (typeof segment === 'string') return [];
    const id = segment.name === block ? segment.props['id'] : undefined;
    return [...(id ? [id] : []), ...quotesIn(segment.children, block)];
  });
