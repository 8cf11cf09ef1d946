/** A fiche set out by criterion, for the page that compares. */
import type { APIRoute } from 'astro';
import { comparedFiche } from '#domain/comparison.ts';
import { getFiches, getOne, getRegieName } from '#queries.ts';

export const getStaticPaths = async () => (await getFiches()).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params }) => {
  const { data } = await getOne('fiches', params['slug'] ?? '');
  return Response.json(comparedFiche(data, await getRegieName(data)));
};
