/** The régies and the fiches on a map of anybody's: a point at the town of each. */
import type { APIRoute } from 'astro';
import { cardOf } from '#domain/card.ts';
import { geoJsonOf } from '#domain/open/places.ts';
import { getFiches, getRegies } from '#queries/entries.ts';
import { communeAt } from '#reading/communes.ts';

const collections = { regies: getRegies, fiches: getFiches };
type Places = keyof typeof collections;

export const getStaticPaths = () => Object.keys(collections).map((places) => ({ params: { places } }));

export const GET: APIRoute = async ({ params, url }) => {
  const entries = await collections[params['places'] as Places]();
  const placed = entries.map((entry) => {
    const { id, data } = entry;
    const { href, title } = cardOf(entry);
    return {
      id,
      position: communeAt(data)?.position,
      properties: {
        adresse: new URL(href, url).href,
        titre: title,
        commune: data.town,
        departement: data.departement,
        ...('themes' in data && { themes: data.themes }),
      },
    };
  });
  return new Response(JSON.stringify(geoJsonOf(placed)), { headers: { 'Content-Type': 'application/geo+json' } });
};
