import { z } from 'zod';
import { articleFields, articleKeys } from '#domain/entry.ts';
import { anyReference } from '#domain/fields.ts';

/** What an author writes at the head of a dossier: a page that crosses collections. */
const dossierKeys = z.strictObject({
  ...articleKeys,
  pieces: z
    .array(anyReference())
    .min(3, { error: 'réunissez au moins 3 pages' })
    .describe('Les pages réunies, dans l’ordre de lecture, écrites « collection/nom ».'),
});

export const dossierSchema = dossierKeys.transform((keys) => ({ ...articleFields(keys), parts: keys.pieces }));
