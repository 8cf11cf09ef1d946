/** The title of every entry, by « collection/id », for the tools that gather pages. */
import type { APIRoute } from 'astro';
import { titleOf } from '#domain/card.ts';
import { getAll } from '#queries/entries.ts';

export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries((await getAll()).map((entry) => [`${entry.collection}/${entry.id}`, titleOf(entry)])),
  );
