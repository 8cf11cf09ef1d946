/** Pictures that hold the façade of every page of a collection or several, for lists and streets; one more holds the things that stand before façades. */
import type { APIRoute } from 'astro';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { drawFacade, drawThing } from '#components/facade/facade.ts';
import { propNames } from '#components/facade/props.ts';
import { symbol } from '#components/facade/symbol.ts';
import { cardOf } from '#domain/card.ts';
import { eventFace } from '#domain/event.ts';
import { facadesIn, TOGETHER, type Face } from '#domain/face.ts';
import { getEvents, getPublished, type Entry } from '#queries/entries.ts';

const THINGS = 'choses';
const STREET_OF_TIME = 'histoire';

export const getStaticPaths = () =>
  ['fiches', 'regies', TOGETHER, THINGS, STREET_OF_TIME].map((picture) => ({ params: { picture } }));

const facade = (face: Face) => symbol(face.slug, '0 0 160 196', drawFacade(face));

async function symbols(name: string): Promise<Element[]> {
  if (name === THINGS) return propNames.map((subject) => symbol(subject, '-32 -54 64 56', drawThing(subject)));
  if (name === STREET_OF_TIME) return (await getEvents()).map(({ id, data }) => facade(eventFace(id, data)));
  const entries = await Promise.all(facadesIn(name).map((collection) => getPublished(collection)));
  const cards = entries.flat().map((entry) => cardOf(entry as Entry));
  return cards.flatMap((card) => (card.face ? [facade(card.face)] : []));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(
    toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg' }, await symbols(params['picture'] ?? '')), {
      space: 'svg',
    }),
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
