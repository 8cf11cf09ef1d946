/** Asks Astro for content: drafts are out, order is set. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { cardOf, type Article as AnyArticle } from '#domain/card.ts';
import { collectionNames, hasPages, parseReference, type CollectionName } from '#domain/collections.ts';
import { orders } from '#domain/order.ts';
import { isPublished } from '#domain/relations.ts';

export type Fiche = CollectionEntry<'fiches'>;
export type Guide = CollectionEntry<'guides'>;
export type Jardin = CollectionEntry<'si-tes-jardin'>;
export type Stage = CollectionEntry<'creer-une-regie'>;
export type Charte = CollectionEntry<'charte'>;
export type Dossier = CollectionEntry<'dossiers'>;
export type Modele = CollectionEntry<'modeles'>;
export type Page = CollectionEntry<'pages'>;
export type Regie = CollectionEntry<'regies'>;
export type Figure = CollectionEntry<'chiffres'>;
export type Rule = CollectionEntry<'droit'>;
export type Event = CollectionEntry<'histoire'>;
export type Term = CollectionEntry<'glossaire'>;
export type Question = CollectionEntry<'questions'>;
export type Criterion = CollectionEntry<'autodiagnostic'>;
export type Appui = CollectionEntry<'appuis'>;
export type Source = CollectionEntry<'sources'>;
export type Redirection = CollectionEntry<'redirections'>;
export type Entry = CollectionEntry<CollectionName>;
export type Article = AnyArticle<Entry>;

function inOrder<C extends CollectionName>(name: C, entries: CollectionEntry<C>[]): CollectionEntry<C>[] {
  const order = orders[name] as ((a: CollectionEntry<C>, b: CollectionEntry<C>) => number) | undefined;
  return order ? entries.toSorted(order) : entries;
}

/** Asks each thing once for all pages, but while one writes. */
export function once<Found, Key = void>(read: (key: Key) => Promise<Found>): (key: Key) => Promise<Found> {
  const known = new Map<Key, Promise<Found>>();
  return (key) => {
    const found = (!import.meta.env.DEV && known.get(key)) || read(key);
    known.set(key, found);
    return found;
  };
}

const readPublished = once(async (name: CollectionName) =>
  inOrder(name, ((await getCollection(name)) as Entry[]).filter(isPublished)),
);

/** The published entries of a collection, in their order. */
export const getPublished = <C extends CollectionName>(name: C) => readPublished(name) as Promise<CollectionEntry<C>[]>;

/** The entries that have a page of their own: a draft has one too, while it is written. */
export async function getWithPage<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]> {
  if (!import.meta.env.DEV) return getPublished(name);
  return inOrder(name, (await getCollection(name)) as CollectionEntry<C>[]);
}

/** The published fiches of experience. */
export const getFiches = () => getPublished('fiches');
/** The published guides. */
export const getGuides = () => getPublished('guides');
/** The published pages of « Si T’es Jardin ». */
export const getJardins = () => getPublished('si-tes-jardin');
/** The published stages of « Créer une régie ». */
export const getStages = () => getPublished('creer-une-regie');
/** The published articles of the charter. */
export const getChartes = () => getPublished('charte');
/** The published dossiers, which gather fiches and guides. */
export const getDossiers = () => getPublished('dossiers');
/** The published models of documents. */
export const getModeles = () => getPublished('modeles');
/** The régies of the directory. */
export const getRegies = () => getPublished('regies');
/** The published figures, each with its values. */
export const getFigures = () => getPublished('chiffres');
/** The rules of law and the dates from which they hold. */
export const getRules = () => getPublished('droit');
/** The events of the history of the network. */
export const getEvents = () => getPublished('histoire');
/** The drawings that explain. */
export const getDessins = () => getPublished('dessins');
/** The former addresses, each with the page that answers now. */
export const getRedirections = () => getPublished('redirections');
/** The terms of the glossary. */
export const getTerms = () => getPublished('glossaire');
/** The questions and their answers. */
export const getQuestions = () => getPublished('questions');
/** The criteria of the self-assessment. */
export const getCriteria = () => getPublished('autodiagnostic');
/** The organisations and means that help a régie. */
export const getAppuis = () => getPublished('appuis');
/** The sources of the bibliography. */
export const getSources = () => getPublished('sources');

/** One entry that is known to exist; throws when it does not. */
export async function getOne<C extends CollectionName>(collection: C, id: string): Promise<CollectionEntry<C>> {
  const entry = await getEntry(collection, id);
  if (!entry)
    throw new Error(
      `« ${collection}/${id} » manque ou n’a pas pu être lu : « npm run verifier » dit ce qu’il faut corriger.`,
    );
  return entry as CollectionEntry<C>;
}

/** Every published entry, collection by collection. */
export async function getAll(): Promise<Entry[]> {
  return (await Promise.all(collectionNames.map((name) => getPublished(name)))).flat() as Entry[];
}

/** Every published entry that has a page, but the sources, which have a list of their own. */
export const getSearchable = async () =>
  (await getAll()).filter(({ collection }) => collection !== 'sources' && hasPages(collection));

/** The pages written as « collection/id », drafts left out. */
export async function getEntries(references: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(
    references.map((reference) => {
      const { collection, id } = parseReference(reference);
      return getOne(collection, id);
    }),
  );
  return (entries as Entry[]).filter(isPublished);
}

/** The cards of pages written as « collection/id », drafts left out. */
export const getCards = async (references: readonly string[]) => (await getEntries(references)).map(cardOf);
