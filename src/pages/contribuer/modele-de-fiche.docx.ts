/** The Word template of a fiche. */
import type { APIRoute } from 'astro';
import { templateFile } from '#documents/template.ts';
import { getFiches } from '#queries/entries.ts';
import { site } from '#site.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const days = (await getFiches()).map(({ data }) => data.verifiedOn);
  const address = new URL('/contribuer/', origin).href;
  const file = templateFile({
    creator: site.name,
    address,
    day: days.sort().at(-1) ?? '',
    origin: `Modèle de fiche du ${site.name}\u00a0:`,
  });
  return new Response(file, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
