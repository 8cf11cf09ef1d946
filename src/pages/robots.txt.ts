/** Every robot may read everything; the sitemap is where the site is. */
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ url }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', url).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
