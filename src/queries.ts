/** The only file that asks Astro for content: drafts are out, order is set, references are followed. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Prose, Segment } from '#domain/blocks.ts';
import { collections, entryUrl, parseReference, type CollectionName } from '#domain/collections.ts';
import { departementOf } from '#domain/departement.ts';
import { byDate } from '#domain/event.ts';
import { faceKinds, faceOf, type Face, type FacedCollection } from '#domain/face.ts';
import { byOrder } from '#domain/stage.ts';
import { evidenceLevels, regions, themes, type Region, type Theme } from '#domain/vocabulary.ts';

export type Fiche = CollectionEntry<'fiches'>;
export type Guide = CollectionEntry<'guides'>;
export type Jardin = CollectionEntry<'si-tes-jardin'>;
export type Stage = CollectionEntry<'creer-une-regie'>;
export type Charte = CollectionEntry<'charte'>;
export type Dossier = CollectionEntry<'dossiers'>;
export type Page = CollectionEntry<'pages'>;
export type Regie = CollectionEntry<'regies'>;
export type Figure = CollectionEntry<'chiffres'>;
export type Event = CollectionEntry<'histoire'>;
export type Term = CollectionEntry<'glossaire'>;
export type Question = CollectionEntry<'questions'>;
export type Criterion = CollectionEntry<'autodiagnostic'>;
export type Appui = CollectionEntry<'appuis'>;
export type Source = CollectionEntry<'sources'>;
export type Entry = CollectionEntry<CollectionName>;
/** A page of prose, with its date of check. */
export type Article = Fiche | Guide | Jardin | Stage | Charte | Dossier | Page;

const french = new Intl.Collator('fr');
const byTitle = (a: Entry, b: Entry) => french.compare(titleOf(a), titleOf(b));
const evidenceRank = (fiche: Fiche) => Object.keys(evidenceLevels).indexOf(fiche.data.evidence);
const byNewest = (a: Fiche, b: Fiche) =>
  b.data.publishedOn.localeCompare(a.data.publishedOn) || evidenceRank(b) - evidenceRank(a) || byTitle(a, b);

/** The published entries of a collection, in the order of the store. */
async function published<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]> {
  const entries = (await getCollection(name)) as CollectionEntry<C>[];
  return entries.filter(({ data }) => !('draft' in data && data.draft));
}

export const getFiches = async () => (await published('fiches')).sort(byNewest);
export const getGuides = async () => (await published('guides')).sort(byTitle);
export const getJardins = async () => (await published('si-tes-jardin')).sort(byTitle);
export const getStages = async () => (await published('creer-une-regie')).sort(byOrder);
export const getChartes = async () => (await published('charte')).sort(byOrder);
export const getDossiers = async () => (await published('dossiers')).sort(byTitle);
export const getPages = async () => published('pages');
export const getRegies = async () =>
  (await published('regies')).sort((a, b) => french.compare(a.data.town, b.data.town) || byTitle(a, b));
/** The most published indicators first. */
export const getFigures = async () =>
  (await published('chiffres')).sort((a, b) => b.data.values.length - a.data.values.length);
export const getEvents = async () => (await published('histoire')).sort(byDate);
export const getTerms = async () => (await published('glossaire')).sort(byTitle);
export const getQuestions = async () => published('questions');
export const getCriteria = async () => (await published('autodiagnostic')).sort(byOrder);
export const getAppuis = async () => published('appuis');
export const getSources = async () =>
  (await published('sources')).sort((a, b) => french.compare(a.data.publisher, b.data.publisher) || byTitle(a, b));

/** One entry that is known to exist; throws when it does not. */
export async function getOne<C extends CollectionName>(collection: C, id: string): Promise<CollectionEntry<C>> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${collection}/${id}`);
  return entry as CollectionEntry<C>;
}

/** The compiled prose of an entry; empty where it has none. */
export const proseOf = (entry: Entry): Prose =>
  (entry.rendered?.metadata?.['prose'] as Prose | undefined) ?? { segments: [], headings: [], citations: [] };

/** Whether an entry is a page of prose. */
export const isArticle = (entry: Entry): entry is Article => 'seeAlso' in entry.data && 'verifiedOn' in entry.data;

/** Every published entry, collection by collection. */
export async function getAll(): Promise<Entry[]> {
  const names = Object.keys(collections) as CollectionName[];
  return (await Promise.all(names.map((name) => published(name)))).flat() as Entry[];
}

/** Every published entry but the sources, which have a list of their own. */
export const getSearchable = async () => (await getAll()).filter(({ collection }) => collection !== 'sources');

/** What an entry of any collection is called. */
export function titleOf(entry: Entry): string {
  const { data } = entry;
  if ('title' in data) return data.title;
  if ('name' in data) return data.name;
  if ('term' in data) return data.acronym && data.acronym !== data.term ? `${data.term} (${data.acronym})` : data.term;
  if ('question' in data) return data.question;
  return entry.id;
}

/** One line that says what an entry is about. */
export function summaryOf(entry: Entry): string {
  const { data } = entry;
  if ('summary' in data) return data.summary;
  if ('definition' in data) return data.definition;
  if ('town' in data) return `${data.town} (${data.departement})`;
  if ('publisher' in data) return data.publisher;
  return '';
}

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

/** The card of an entry. */
export function cardOf(entry: Entry): Card {
  const { data } = entry;
  const collection = entry.collection as CollectionName;
  return {
    href: entryUrl(collection, entry.id),
    title: titleOf(entry),
    summary: summaryOf(entry),
    collection,
    kind: collections[collection].label,
    ...('town' in data && { place: `${data.town} (${data.departement})` }),
    ...(collection in faceKinds && {
      face: faceOf(collection as FacedCollection, entry.id, data as Parameters<typeof faceOf>[2]),
    }),
  };
}

/** The pages written as « collection/id », drafts left out. */
export async function getEntries(references: readonly string[]): Promise<Entry[]> {
  const entries = await Promise.all(
    references.map((reference) => {
      const { collection, id } = parseReference(reference);
      return getOne(collection, id);
    }),
  );
  return (entries as Entry[]).filter(({ data }) => !('draft' in data && data.draft));
}

/** The cards of pages written as « collection/id », drafts left out. */
export const getCards = async (references: readonly string[]) => (await getEntries(references)).map(cardOf);

/** What an article page needs beside its own fields: prose, sources, and the cards of what to read next. */
export async function getReading(entry: Article) {
  const prose = proseOf(entry);
  const [sources, next] = await Promise.all([getSourcesOf(entry), getCards(entry.data.seeAlso)]);
  return { prose, sources, called: prose.citations.length, next };
}

/** The fiches nearest to this one: most shared themes first, then the same département. */
export async function getRelatedFiches(fiche: Fiche, count: number): Promise<Fiche[]> {
  const score = (other: Fiche) =>
    other.data.themes.filter((theme) => fiche.data.themes.includes(theme)).length * 2 +
    (fiche.data.regie && other.data.regie === fiche.data.regie ? 1 : 0);
  return (await getFiches())
    .filter((other) => other.id !== fiche.id && score(other) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, count);
}

/** Everything that carries a theme, by kind of page. */
export async function getByTheme(theme: Theme): Promise<Entry[]> {
  const all = await Promise.all([getFiches(), getGuides(), getJardins(), getDossiers()]);
  return (all.flat() as (Fiche | Guide | Jardin | Dossier)[]).filter(({ data }) => data.themes.includes(theme));
}

/** The themes in the order of the vocabulary, with what each holds. */
export async function getThemes() {
  return Promise.all(
    (Object.keys(themes) as Theme[]).map(async (id) => ({ id, ...themes[id], entries: await getByTheme(id) })),
  );
}

/** The theme and région pages that hold entries of a collection, with how many. */
export async function getGroupLinks(collection: CollectionName) {
  const groups = [
    ...(await getThemes()).map(({ id, label, entries }) => ({ href: `/themes/${id}/`, label, entries })),
    ...(await getRegions()).map(({ id, name, regies, fiches }) => ({
      href: `/annuaire/regions/${id}/`,
      label: name,
      entries: [...regies, ...fiches],
    })),
  ].map(({ href, label, entries }) => ({
    href,
    label,
    count: entries.filter((entry) => entry.collection === collection).length,
  }));
  return groups.filter(({ count }) => count > 0);
}

/** The régions that hold a régie or a fiche, with both. */
export async function getRegions() {
  const [regies, fiches] = [await getRegies(), await getFiches()];
  const inRegion = (region: Region) => (entry: Regie | Fiche) =>
    departementOf(entry.data.departement).region === region;
  return (Object.keys(regions) as Region[]).map((id) => ({
    id,
    name: regions[id],
    regies: regies.filter(inRegion(id)),
    fiches: fiches.filter(inRegion(id)),
  }));
}

/** The fiches of a régie, as its own or as a partner’s. */
export const getFichesOf = async (regie: string) =>
  (await getFiches()).filter(({ data }) => data.regie === regie || data.otherRegies.includes(regie));

/** The dossiers that gather this page, written « collection/id ». */
export const getDossiersWith = async (reference: string) =>
  (await getDossiers()).filter(({ data }) => data.parts.includes(reference));

/** The sources that an entry rests on: those cited in its prose first, in that order, then those of its fields. */
export async function getSourcesOf(entry: Entry): Promise<Source[]> {
  const keys = new Set([
    ...proseOf(entry).citations,
    ...fieldSources(entry.data),
    ...(await figureSources(proseOf(entry).segments)),
  ]);
  return Promise.all(Array.from(keys, (key) => getOne('sources', key)));
}

/** The keys of every « source » or « sources » field, at any depth. */
function fieldSources(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(fieldSources);
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'source' && typeof value === 'string') return [value];
    if (key === 'sources' && Array.isArray(value)) return value.filter((item) => typeof item === 'string');
    return fieldSources(value);
  });
}

async function figureSources(segments: readonly Segment[]): Promise<string[]> {
  const found = segments.flatMap((segment): (string | Promise<string[]>)[] => {
    if (typeof segment === 'string') return [];
    const id = segment.name === 'Chiffre' ? segment.props['id'] : undefined;
    return [...(id ? [quotedSource(id)] : []), figureSources(segment.children)];
  });
  return (await Promise.all(found)).flat();
}

const quotedSource = async (id: string) => {
  const figure = await getOne('chiffres', id);
  return figure.data.values.filter((value) => value.quoted).map((value) => value.source);
};

let edition: Promise<string> | undefined;

/** The date of the collection as a whole: the day on which any of its pages was last verified. */
export function getEdition(): Promise<string> {
  edition ??= (async () => {
    const dated = await Promise.all([getFiches(), getGuides(), getJardins(), getStages(), getDossiers(), getPages()]);
    const days = dated.flatMap((entries) => entries.map(({ data }) => data.verifiedOn));
    return days.sort().at(-1) ?? '';
  })();
  return edition;
}

let citing: Promise<Map<string, Entry[]>> | undefined;

/** For each bibliography key, the published entries that cite it. */
export function getCiting(): Promise<Map<string, Entry[]>> {
  citing ??= (async () => {
    const entries = await getSearchable();
    const map = new Map<string, Entry[]>();
    for (const entry of entries) {
      for (const key of new Set([...proseOf(entry).citations, ...fieldSources(entry.data)]))
        map.set(key, [...(map.get(key) ?? []), entry]);
    }
    return map;
  })();
  return citing;
}
