/** The outlines of the départements, that the maps of the site draw from. */
import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { departementPaths } from '#components/map.ts';

export const GET: APIRoute = () => {
  const outlines = Object.entries(departementPaths).map(([code, d]) => s('path', { id: `d${code}`, d }));
  return new Response(toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg' }, outlines), { space: 'svg' }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
