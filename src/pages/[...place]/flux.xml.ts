/** The newest entries, of the whole site and of each theme, for feed readers. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { cardOf } from '#domain/card.ts';
import { essentialsOf, feedPlaces, type Feed } from '#domain/open/feed.ts';
import { getNews } from '#queries/open.ts';
import { site } from '#site.ts';

/** What all feeds say of themselves. */
const channel = [
  s('language', 'fr'),
  ...(site.licence ? [s('copyright', [site.publisher, site.licence].filter(Boolean).join(', '))] : []),
];

export const getStaticPaths = () => feedPlaces(site).map(({ place, feed }) => ({ params: { place }, props: feed }));

export const GET: APIRoute<Feed> = async ({ props: { title, description, theme }, url }) => {
  const entries = await getNews(theme);
  return rss({
    title,
    description,
    site: url.origin,
    customData: toHtml(channel, { space: 'svg' }),
    items: entries.map((entry) => {
      const { href, title: name, summary } = cardOf(entry);
      return {
        link: href,
        title: name,
        description: [summary, ...essentialsOf(entry)].join(' '),
        pubDate: new Date(entry.data.publishedOn),
      };
    }),
  });
};
