/** A fiche set out by criterion, for the page that compares. */
import type { APIRoute } from 'astro';
import { comparedFiche } from '#domain/comparison.ts';
import { proseOf } from '#domain/blocks.ts';
import { getFiches, getOne } from '#queries/entries.ts';
import { getRegieName } from '#queries/places.ts';

export const getStaticPaths = async () => (await getFiches()).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params }) => {
  const fiche = await getOne('fiches', params['slug'] ?? '');
  const anchors = new Set(proseOf(fiche).headings.map(({ id }) => id));
  return Response.json(comparedFiche(fiche.data, await getRegieName(fiche.data), anchors));
};
