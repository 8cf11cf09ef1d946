/** One picture that holds the façade of every page of a collection, for lists and the street of the home page. */
import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { drawFacade } from '#components/facade/facade.ts';
import { LAYERS } from '#components/facade/pen.ts';
import { cardOf } from '#domain/card.ts';
import { faceKinds, type Face, type FacedCollection } from '#domain/face.ts';
import { getPublished } from '#queries.ts';

export const getStaticPaths = () => Object.keys(faceKinds).map((collection) => ({ params: { collection } }));

function symbol(face: Face) {
  const drawing = drawFacade(face);
  return s(
    'symbol',
    { id: face.slug, viewBox: '0 0 160 196' },
    LAYERS.filter((layer) => drawing[layer]).map((layer) =>
      s(
        'path',
        layer === 'line'
          ? { d: drawing[layer], fill: 'none', stroke: 'var(--facade-ink)', strokeWidth: 2 }
          : { d: drawing[layer], fill: colour(layer) },
      ),
    ),
  );
}

const colour = (layer: string) => `var(--facade-${layer})`;

export const GET: APIRoute = async ({ params }) => {
  const cards = (await getPublished(params['collection'] as FacedCollection)).map(cardOf);
  const faces = cards.flatMap(({ face }) => (face ? [face] : []));
  return new Response(toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg' }, faces.map(symbol)), { space: 'svg' }), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
