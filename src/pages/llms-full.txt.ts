/** Every page in one Markdown file, but the bibliography, which each page gives for itself. */
import type { APIRoute } from 'astro';
import { documentOf } from '#domain/open/document.ts';
import { getDocuments, getQuotes } from '#queries/open.ts';

export const GET: APIRoute = async ({ url }) => {
  const quotes = await getQuotes(url);
  const documents = (await getDocuments()).filter(({ collection }) => collection !== 'sources');
  return new Response(documents.map((entry) => documentOf(entry, quotes)).join('\n---\n\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
