/** What a page is called and what lists show of it, whatever its collection. */
import type { z } from 'zod';
import { collections, entryUrl, type CollectionName } from '#domain/collections.ts';
import { faceKinds, faceOf, type Face, type FacedCollection } from '#domain/face.ts';

/** An entry as its schema leaves it, without what Astro adds. */
export interface EntryOf<C extends CollectionName> {
  id: string;
  collection: C;
  data: z.output<(typeof collections)[C]['schema']>;
}
export type AnyEntry = { [C in CollectionName]: EntryOf<C> }[CollectionName];

/** A page of prose, with its date of check. */
export type Article<Entry extends AnyEntry> = Extract<
  Entry,
  { data: { seeAlso: readonly string[]; verifiedOn: string } }
>;

/** Whether an entry is a page of prose. */
export const isArticle = <Entry extends AnyEntry>(entry: Entry): entry is Article<Entry> =>
  'seeAlso' in entry.data && 'verifiedOn' in entry.data;

/** What a list or a card shows of a page. */
export interface Card {
  href: string;
  title: string;
  summary: string;
  collection: CollectionName;
  /** The collection’s French name. */
  kind: string;
  place?: string;
  face?: Face;
}

/** What an entry of any collection is called. */
export function titleOf(entry: AnyEntry): string {
  const { data } = entry;
  if ('title' in data) return data.title;
  if ('name' in data) return data.name;
  if ('term' in data) return data.acronym && data.acronym !== data.term ? `${data.term} (${data.acronym})` : data.term;
  return data.question;
}

/** One line that says what an entry is about. */
function summaryOf(entry: AnyEntry): string {
  const { data } = entry;
  if ('summary' in data) return data.summary;
  if ('definition' in data) return data.definition;
  if ('alternative' in data) return data.alternative;
  if ('town' in data) return placeOf(data);
  if ('publisher' in data) return data.publisher;
  return '';
}

const placeOf = ({ town, departement }: { town: string; departement: string }) => `${town} (${departement})`;

/** The card of an entry. */
export function cardOf(entry: AnyEntry): Card {
  const { id, data, collection } = entry;
  return {
    href: entryUrl(collection, id),
    title: titleOf(entry),
    summary: summaryOf(entry),
    collection,
    kind: collections[collection].label,
    ...('town' in data && { place: placeOf(data) }),
    ...(hasFace(collection) && { face: faceOf(collection, id, data as Parameters<typeof faceOf>[2]) }),
  };
}

/** The names under which an index files a page: its title, and its town where it has one. */
export const indexNames = ({ title, place }: Pick<Card, 'title' | 'place'>): string[] => [
  title,
  ...(place ? [`${place} : ${title}`] : []),
];

const hasFace = (collection: CollectionName): collection is FacedCollection => collection in faceKinds;
