/** The shapes of one drawing, or of all of them for the page that shows them together; the words stand in the pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { draw } from '#components/drawings/drawings.ts';
import { viewBoxOf } from '#components/drawings/sheet.ts';
import { dessinIds } from '#domain/dessin.ts';
import { getDrawing } from '#queries/figures.ts';

const ALL = 'tous';

export const getStaticPaths: GetStaticPaths = () => [ALL, ...dessinIds].map((id) => ({ params: { id } }));

const INK = {
  fill: 'none',
  stroke: 'var(--colour-ink)',
  strokeWidth: 2,
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
};
const picture = async (id: string) => {
  const { name, facts } = await getDrawing(id);
  return draw(name, facts);
};
const write = (properties: { viewBox?: string }, groups: Element[]) =>
  toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', ...properties }, groups), { space: 'svg' });

export const GET: APIRoute = async ({ params }) => {
  const id = params['id'] ?? '';
  const text =
    id === ALL
      ? write(
          {},
          await Promise.all(dessinIds.map(async (name) => s('g', { id: name, ...INK }, (await picture(name)).shapes))),
        )
      : write({ viewBox: viewBoxOf(await picture(id)) }, [s('g', { id: 'd', ...INK }, (await picture(id)).shapes)]);
  return new Response(text, { headers: { 'Content-Type': 'image/svg+xml' } });
};
