/** The dictionary of communes in small volumes, and the list of where each begins. */
import type { APIRoute } from 'astro';
import { cutIntoVolumes } from '#domain/commune.ts';
import { placedCommunes } from '#reading/communes.ts';
import { dictionaryOf } from '#reading/communes/dictionary.ts';

export function getStaticPaths() {
  const { begins, volumes } = cutIntoVolumes(dictionaryOf(placedCommunes()));
  return [
    { params: { piece: 'index' }, props: { content: begins } },
    ...volumes.map((content, number) => ({ params: { piece: String(number) }, props: { content } })),
  ];
}

export const GET: APIRoute = ({ props }) => Response.json(props['content']);
