/** The JSON Schema of each collection’s file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { collectionNames, type CollectionName } from '#domain/collections.ts';
import { jsonSchemaOf } from '#domain/open/schema.ts';

export const getStaticPaths: GetStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = ({ params, url }) =>
  Response.json(jsonSchemaOf(params['collection'] as CollectionName, url.href));
