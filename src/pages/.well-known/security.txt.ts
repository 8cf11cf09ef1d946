/** Whom to tell of a flaw in the site. */
import type { APIRoute } from 'astro';
import { securityNotice } from '#domain/settings.ts';
import { getEdition } from '#queries/open.ts';
import { site } from '#site.ts';

export const GET: APIRoute = async ({ url }) =>
  new Response(securityNotice(site.contact, url.href, await getEdition()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
