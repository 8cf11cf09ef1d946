/** The site’s icon at an address of its own, for browsers’ search engines; pages carry it in their head. */
import type { APIRoute } from 'astro';
import icon from '#components/icone.svg?raw';

export const GET: APIRoute = () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
