/** What narrows a list down, fetched by the reader’s browser when the facets are first opened. */
import type { APIRoute } from 'astro';
import { ficheFacets, guideFacets, jardinFacets, regieFacets } from '#domain/facets.ts';
import { getFiches, getGuides, getJardins, getRegies } from '#queries.ts';

const makers = {
  fiches: async () => ficheFacets(await getFiches()),
  guides: async () => guideFacets(await getGuides()),
  'si-tes-jardin': async () => jardinFacets(await getJardins()),
  annuaire: async () => {
    const told = new Map<string, string[]>();
    for (const { data } of await getFiches())
      for (const regie of [data.regie ?? [], data.otherRegies].flat())
        told.set(regie, [...(told.get(regie) ?? []), ...data.themes]);
    return regieFacets(await getRegies(), told);
  },
};

export const getStaticPaths = () => Object.keys(makers).map((collection) => ({ params: { collection } }));

export const GET: APIRoute = async ({ params }) =>
  Response.json(await makers[params['collection'] as keyof typeof makers]());
