/** JSON Schema and Table Schema of what the site gives: both are made from the rules that authors keep. */
import { z } from 'zod';
import { collections, keysOf, type CollectionName } from '#domain/collections.ts';

/** A part of a JSON Schema, as far as tables need to read it. */
export interface Shape {
  type?: string;
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  items?: Shape;
  anyOf?: readonly Shape[];
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
}

/** The keys of a collection as JSON Schema: what authors write, or for the directory what its cells hold. */
export function shapeOf(collection: CollectionName): Shape {
  const io = collections[collection].shape === 'csv' ? 'output' : 'input';
  const { $schema: _dialect, ...written } = z.toJSONSchema(keysOf(collection), { io, unrepresentable: 'any' });
  const shape = written as Shape;
  if (io === 'input') return shape;
  // An empty cell is a key that is not there.
  return { ...shape, required: shape.required?.filter((name) => !shape.properties?.[name]?.anyOf) ?? [] };
}

const TEXT = { type: 'string' } as const;

/** The schema of the JSON file of a collection. */
export const jsonSchemaOf = (collection: CollectionName, address: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address,
  title: collections[collection].label,
  type: 'object',
  required: ['collection', 'edition', 'licence', 'entrees'],
  additionalProperties: false,
  properties: {
    collection: { const: collection },
    edition: { ...TEXT, description: 'Le jour où une page du fonds a été vérifiée pour la dernière fois.' },
    licence: { type: ['string', 'null'], description: 'La licence des textes ; null tant qu’elle n’est pas connue.' },
    entrees: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'adresse', 'titre', 'donnees', 'sources'],
        additionalProperties: false,
        properties: {
          id: { ...TEXT, description: 'La clé, stable, unique dans sa collection.' },
          adresse: { ...TEXT, format: 'uri', description: 'L’adresse de la page, ou de la ligne de la page.' },
          titre: TEXT,
          donnees: { ...shapeOf(collection), description: 'Ce que l’auteur a écrit.' },
          texte: {
            type: 'object',
            required: ['markdown', 'brut'],
            additionalProperties: false,
            description: 'La prose, chiffres et renvois remplacés par ce qu’ils disent.',
            properties: { markdown: TEXT, brut: TEXT },
          },
          sources: {
            type: 'array',
            items: {
              type: 'object',
              required: ['id', 'titre', 'editeur', 'date'],
              additionalProperties: false,
              properties: { id: TEXT, titre: TEXT, editeur: TEXT, date: TEXT, adresse: { ...TEXT, format: 'uri' } },
            },
          },
        },
      },
    },
  },
});
