import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { cardOf } from '#domain/card.ts';
import { getFiches, getGuides, getJardins } from '#queries.ts';
import { site } from '#site.ts';

/** The newest entries, for feed readers. */
const LENGTH = 40;

export const GET: APIRoute = async ({ site: address }) => {
  const entries = [...(await getFiches()), ...(await getGuides()), ...(await getJardins())]
    .sort((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn))
    .slice(0, LENGTH);
  return rss({
    title: site.name,
    description: site.tagline,
    site: address ?? '',
    customData: '<language>fr</language>',
    items: entries.map((entry) => {
      const { href, title, summary } = cardOf(entry);
      return { link: href, title, description: summary, pubDate: new Date(entry.data.publishedOn) };
    }),
  });
};
