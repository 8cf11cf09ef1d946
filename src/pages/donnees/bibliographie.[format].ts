/** The whole bibliography, for reference managers. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { APIRoute } from 'astro';
import { cslOf } from '#domain/open/bibliography.ts';
import { getSources } from '#queries/entries.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

const formats = {
  bib: { name: 'bibtex', type: 'application/x-bibtex' },
  ris: { name: 'ris', type: 'application/x-research-info-systems' },
  json: { name: 'data', type: 'application/vnd.citationstyles.csl+json' },
} as const;
type Format = keyof typeof formats;

export const getStaticPaths = () => Object.keys(formats).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params }) => {
  const { name, type } = formats[params['format'] as Format];
  const sources = (await getSources()).map(({ id, data }) => cslOf(id, data));
  return new Response(new Cite(sources).format(name), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
