import type { APIRoute } from 'astro';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { site } from '#site.ts';

/** An XML element; its name keeps its capitals. */
const element = (tagName: string, properties: Record<string, string>, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string) => ({ type: 'text', value }) as const;

/** Lets browsers add this site to their search engines. */
export const GET: APIRoute = ({ site: address }) => {
  const url = (path: string) => new URL(path, address).href;
  const description = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, text('Régies')),
    element('Description', {}, text(`Chercher dans le ${site.name}`)),
    element('InputEncoding', {}, text('UTF-8')),
    element('Language', {}, text('fr')),
    element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, text(url('/icone.svg'))),
    element('Url', { type: 'text/html', template: `${url('/recherche/')}?q={searchTerms}` }),
  );
  const xml = toHtml(description, { space: 'svg', closeEmptyElements: true });
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
