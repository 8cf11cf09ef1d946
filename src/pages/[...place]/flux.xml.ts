/** The newest entries, of the whole site and of each theme, for feed readers. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { cardOf } from '#domain/card.ts';
import { feedPlaces, type Feed } from '#domain/open/feed.ts';
import { getNews } from '#queries.ts';
import { site } from '#site.ts';

export const getStaticPaths = () => feedPlaces(site).map(({ place, feed }) => ({ params: { place }, props: feed }));

export const GET: APIRoute<Feed> = async ({ props: { title, description, theme }, url }) => {
  const entries = await getNews(theme);
  return rss({
    title,
    description,
    site: url.origin,
    customData: '<language>fr</language>',
    items: entries.map((entry) => {
      const { href, title: name, summary } = cardOf(entry);
      return {
        link: href,
        title: name,
        description: [summary, ...entry.data.essentials].join(' '),
        pubDate: new Date(entry.data.publishedOn),
      };
    }),
  });
};
