/** What is new, for those who follow the site or one of its themes from elsewhere. */
import { cardOf, type Article, type AnyEntry } from '#domain/card.ts';
import { entryUrl } from '#domain/collections.ts';
import { keysIn } from '#domain/record.ts';
import { themes, type Theme } from '#domain/vocabulary.ts';

export interface Feed {
  title: string;
  description: string;
  /** The page that it follows. */
  home: string;
  theme?: Theme;
}

/** A page of prose that says when it came. */
export type News = Extract<Article<AnyEntry>, { data: { publishedOn: string } }>;

/** What a page of news says at its head, sentence by sentence; a model has its summary alone. */
export const essentialsOf = ({ data }: News): readonly string[] => ('essentials' in data ? data.essentials : []);

/** Every feed of the site, with the part of its address that stands before its file. */
export const feedPlaces = (site: { name: string; tagline: string }): { place: string | undefined; feed: Feed }[] => [
  { place: undefined, feed: { title: site.name, description: site.tagline, home: '/' } },
  ...keysIn(themes).map((theme) => ({
    place: `themes/${theme}`,
    feed: {
      title: `${themes[theme].label} — ${site.name}`,
      description: `Ce qui paraît sur le thème : ${themes[theme].label}.`,
      home: entryUrl('themes', theme),
      theme,
    },
  })),
];

/** A feed in the JSON Feed format. */
export const jsonFeedOf = (
  { title, description, home }: Feed,
  entries: readonly News[],
  url: URL,
  publisher: string | null,
) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description,
  language: 'fr',
  ...(publisher && { authors: [{ name: publisher }] }),
  home_page_url: new URL(home, url).href,
  feed_url: url.href,
  items: entries.map((entry) => {
    const { href, title: name, summary } = cardOf(entry);
    const address = new URL(href, url).href;
    return {
      id: address,
      url: address,
      title: name,
      summary,
      content_text: (essentialsOf(entry).length > 0 ? essentialsOf(entry) : [summary]).join('\n'),
      date_published: `${entry.data.publishedOn}T00:00:00Z`,
      date_modified: `${entry.data.verifiedOn}T00:00:00Z`,
      tags: entry.data.themes.map((theme) => themes[theme].label),
    };
  }),
});
