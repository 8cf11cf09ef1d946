/** The Markdown copy of each page of an entry, at its address: « /fiches/laxou-provinces.md ». */
import type { APIRoute } from 'astro';
import { entryUrl } from '#domain/collections.ts';
import { documentOf } from '#domain/open/document.ts';
import type { Entry } from '#queries/entries.ts';
import { getDocuments, getQuotes } from '#queries/open.ts';

export async function getStaticPaths() {
  return (await getDocuments()).map((entry) => ({
    params: { page: entryUrl(entry.collection, entry.id).slice(1, -1) },
    props: { entry },
  }));
}

export const GET: APIRoute<{ entry: Entry }> = async ({ props, url }) =>
  new Response(documentOf(props.entry, await getQuotes(url)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
