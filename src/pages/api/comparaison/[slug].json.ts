/** A fiche set out by criterion, for the page that compares. */
import type { APIRoute } from 'astro';
import { comparedFiche } from '#domain/comparison.ts';
import { getFiches, getOne } from '#queries.ts';

export const getStaticPaths = async () => (await getFiches()).map(({ id }) => ({ params: { slug: id } }));

export const GET: APIRoute = async ({ params }) => {
  const { data } = await getOne('fiches', params['slug'] ?? '');
  const regie = data.regie ? await getOne('regies', data.regie) : undefined;
  return Response.json(comparedFiche(data, regie?.data.name));
};
