/** The pictures of pages, as light as readers need them; what their authors gave never leaves. */
import type { APIRoute } from 'astro';
import { getSentPictures, type SentPicture } from '#queries/pictures.ts';
import { sentPicture } from '#reading/picture-file.ts';

const CACHE = '.astro/cache/photos';

export const getStaticPaths = async () =>
  (await getSentPictures()).map((props) => ({
    params: { picture: props.url.replace(/^\/photos\/|\.webp$/g, '') },
    props,
  }));

export const GET: APIRoute<SentPicture> = async ({ props: { file, width } }) =>
  new Response(await sentPicture(file, width, CACHE), { headers: { 'Content-Type': 'image/webp' } });
