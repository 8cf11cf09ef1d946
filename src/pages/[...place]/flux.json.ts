/** The newest entries, of the whole site and of each theme, as JSON Feed. */
import type { APIRoute } from 'astro';
import { feedPlaces, jsonFeedOf, type Feed } from '#domain/open/feed.ts';
import { getNews } from '#queries/open.ts';
import { site } from '#site.ts';

export const getStaticPaths = () => feedPlaces(site).map(({ place, feed }) => ({ params: { place }, props: feed }));

export const GET: APIRoute<Feed> = async ({ props, url }) =>
  new Response(JSON.stringify(jsonFeedOf(props, await getNews(props.theme), url, site.publisher)), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
