/** Every published entry of a collection, as its author wrote it, with its address, its sources and its prose in words. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { proseOf } from '#domain/blocks.ts';
import { collectionNames, type CollectionName } from '#domain/collections.ts';
import { jsonOf } from '#domain/open/document.ts';
import { getPublished, type Entry } from '#queries/entries.ts';
import { getEdition, getQuotes } from '#queries/open.ts';
import { getSourcesOf } from '#queries/sources.ts';
import { site } from '#site.ts';

export const getStaticPaths: GetStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params, url }) => {
  const collection = params['collection'] as CollectionName;
  const quotes = await getQuotes(url);
  const entries = (await getPublished(collection)) as Entry[];
  return Response.json({
    collection,
    edition: await getEdition(),
    licence: site.licence,
    entrees: await Promise.all(
      entries.map(async (entry) => jsonOf(entry, proseOf(entry), await getSourcesOf(entry), quotes)),
    ),
  });
};
