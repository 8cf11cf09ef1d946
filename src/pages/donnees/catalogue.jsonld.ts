/** The catalogue of the data (DCAT, in JSON-LD): a data portal harvests it by its address. */
import type { APIRoute } from 'astro';
import { dcatOf } from '#domain/open/catalogue.ts';
import { getEdition } from '#queries/open.ts';
import { site } from '#site.ts';

export const GET: APIRoute = async ({ url }) =>
  new Response(JSON.stringify(dcatOf(site, await getEdition(), url)), {
    headers: { 'Content-Type': 'application/ld+json' },
  });
