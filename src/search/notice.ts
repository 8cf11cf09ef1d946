/** What the search knows of a page before reading it: its title, its kind, its place, the words that name it. */
import type { Card } from '#domain/card.ts';
import type { CollectionName } from '#domain/collections.ts';
import { departementOf } from '#domain/departement.ts';
import { regions, type Region } from '#domain/region.ts';
import { type Theme } from '#domain/vocabulary.ts';

export interface Notice {
  url: string;
  title: string;
  summary: string;
  /** The collection to which the page belongs, as an entry or as a list; the page of a theme belongs to none. */
  collection?: CollectionName;
  /** The kind of page, as readers see it. */
  kind: string;
  place?: string;
  year?: string;
  region?: Region;
  themes: readonly Theme[];
  /** Acronym, synonyms, postcode, town, what a figure counts: words as good as the title. */
  names: readonly string[];
  /** Other ways of asking the question that the page answers. */
  wordings?: readonly string[];
  /** Words that the author or the directory gives for the search. */
  keywords: readonly string[];
  essentials: readonly string[];
  /** Whether the page only sends elsewhere: a list, an index, a tool. */
  sending?: boolean;
}

/** The fields, of any collection, that serve the search. */
export interface Described {
  /** Known from the card; every entry has it, or one of those below. */
  title?: string;
  acronym?: string | undefined;
  synonyms?: readonly string[];
  keywords?: readonly string[];
  essentials?: readonly string[] | undefined;
  themes?: readonly Theme[];
  departement?: string;
  town?: string;
  postcode?: string;
  neighbourhoods?: readonly string[];
  activities?: readonly string[];
  startYear?: number | undefined;
  founded?: number | undefined;
  date?: string | undefined;
  /** What a figure counts. */
  label?: string;
  question?: string;
  /** Other ways of asking the same question. */
  otherwise?: readonly string[];
}

/** The notice of an entry. */
export function noticeOf(card: Card, data: Described): Notice {
  const departement = data.departement ? departementOf(data.departement) : undefined;
  const year = data.startYear?.toString() ?? data.founded?.toString() ?? data.date?.slice(0, 4);
  const given = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);
  return {
    url: card.href,
    title: card.title,
    summary: card.summary,
    collection: card.collection,
    kind: card.kind,
    ...(card.place && { place: card.place }),
    ...(year && { year }),
    ...(departement && { region: departement.region }),
    themes: data.themes ?? [],
    names: given([data.acronym, ...(data.synonyms ?? []), data.postcode, data.town, data.label]),
    ...(data.otherwise && { wordings: data.otherwise }),
    keywords: given([
      ...(data.keywords ?? []),
      ...(data.neighbourhoods ?? []),
      ...(data.activities ?? []),
      data.question,
      departement?.name,
      departement && regions[departement.region],
    ]),
    essentials: data.essentials ?? [],
  };
}
