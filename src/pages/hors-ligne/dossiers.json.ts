import type { APIRoute } from 'astro';
import { entryUrl, referenceUrl } from '#domain/collections.ts';
import { WHOLE, type Scope } from '#domain/copy.ts';
import { getDossiers } from '#queries/entries.ts';

/** The parts of the site that can be taken along; the build adds the files and their sizes. */
export const GET: APIRoute = async () => {
  const dossiers = (await getDossiers()).map(({ id, data }): Scope => ({
    id,
    title: data.title,
    pages: [entryUrl('dossiers', id), ...data.parts.map(referenceUrl)],
  }));
  const scopes: Scope[] = [{ id: WHOLE, title: 'Tout le centre' }, ...dossiers];
  return Response.json(scopes);
};
