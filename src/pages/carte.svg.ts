/** The shapes that the maps of the site draw from. */
import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { housesOf } from '#components/map/houses.ts';
import { mapPicture } from '#components/map/picture.ts';
import { getRegies } from '#queries/entries.ts';
import { withPositions } from '#reading/communes.ts';
import { frenchCoasts } from '#reading/overseas.ts';

export const GET: APIRoute = async () => {
  const picture = mapPicture(frenchCoasts(), housesOf(withPositions(await getRegies())));
  return new Response(toHtml(picture, { space: 'svg' }), { headers: { 'Content-Type': 'image/svg+xml' } });
};
