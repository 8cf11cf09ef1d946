/** The whole bibliography, for reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { APIRoute } from 'astro';
import { cslOf, risOf } from '#domain/open/bibliography.ts';
import { getSources, type Source } from '#queries/entries.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

const records = (sources: readonly Source[]) => new Cite(sources.map(({ id, data }) => cslOf(id, data)));

const formats = {
  bib: { write: (sources) => records(sources).format('bibtex'), type: 'application/x-bibtex' },
  ris: {
    write: (sources) => sources.map(({ id, data }) => `${risOf(id, data)}\n`).join(''),
    type: 'application/x-research-info-systems',
  },
  json: { write: (sources) => records(sources).format('data'), type: 'application/vnd.citationstyles.csl+json' },
} as const satisfies Record<string, { write: (sources: readonly Source[]) => string; type: string }>;
type Format = keyof typeof formats;

export const getStaticPaths = () => Object.keys(formats).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params }) => {
  const { write, type } = formats[params['format'] as Format];
  return new Response(write(await getSources()), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
