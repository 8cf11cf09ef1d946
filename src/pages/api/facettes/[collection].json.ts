/** What narrows a list down, fetched by the reader’s browser when the facets are first opened. */
import type { APIRoute } from 'astro';
import { ficheFacets, guideFacets, jardinFacets, regieFacets } from '#domain/facets.ts';
import { fichesByRegie } from '#domain/relations.ts';
import { getFiches, getGuides, getJardins, getRegies } from '#queries/entries.ts';

const makers = {
  fiches: async () => ficheFacets(await getFiches()),
  guides: async () => guideFacets(await getGuides()),
  'si-tes-jardin': async () => jardinFacets(await getJardins()),
  annuaire: async () => {
    const told = Array.from(
      fichesByRegie(await getFiches()),
      ([regie, fiches]) => [regie, fiches.flatMap(({ data }) => data.themes)] as const,
    );
    return regieFacets(await getRegies(), new Map(told));
  },
};

export const getStaticPaths = () => Object.keys(makers).map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(await makers[params['collection'] as keyof typeof makers]());
