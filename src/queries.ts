/** The only file that asks Astro for content: drafts are out, order is set, references are followed. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { BoardRuleId } from '#domain/board-rule.ts';
import { proseOf, quotesIn } from '#domain/blocks.ts';
import { cardOf, isArticle, type Article as AnyArticle } from '#domain/card.ts';
import { collections, entryUrl, hasPages, parseReference, type CollectionName } from '#domain/collections.ts';
import { departementOf } from '#domain/departement.ts';
import { frenchDate } from '#domain/date.ts';
import { quotedValue, writtenValue } from '#domain/figure.ts';
import type { DessinId } from '#domain/dessin.ts';
import { landmarkIds, type Landmarks } from '#domain/landmarks.ts';
import type { Quotes } from '#domain/open/copy.ts';
import { sourceLine } from '#domain/open/document.ts';
import { linesOf, tables, type Row, type TableName } from '#domain/open/table.ts';
import { writtenOf } from '#domain/open/written.ts';
import { orders } from '#domain/order.ts';
import { knownBy } from '#domain/regie.ts';
import { fieldSources, fichesByRegie, groupedBy, isPublished } from '#domain/relations.ts';
import { inForce } from '#domain/rule.ts';
import { legalNotices, unknownNotices } from '#domain/settings.ts';
import {
  months,
  obstacleKinds,
  regions,
  themes,
  type ObstacleKind,
  type Region,
  type Theme,
} from '#domain/vocabulary.ts';
import { site as settled } from '#site.ts';

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

const readPublished = async <C extends CollectionName>(name: C) =>
  inOrder(name, ((await getCollection(name)) as CollectionEntry<C>[]).filter(isPublished));

const published = new Map<CollectionName, unknown>();

/** The published entries of a collection, in their order; sorted once, but while one writes. */
export function getPublished<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]> {
  if (import.meta.env.DEV) return readPublished(name);
  if (!published.has(name)) published.set(name, readPublished(name));
  return published.get(name) as Promise<CollectionEntry<C>[]>;
}

/** The entries that have a page of their own: a draft has one too, while it is written. */
export async function getWithPage<C extends CollectionName>(name: C): Promise<CollectionEntry<C>[]> {
  if (!import.meta.env.DEV) return getPublished(name);
  return inOrder(name, (await getCollection(name)) as CollectionEntry<C>[]);
}

export const getFiches = () => getPublished('fiches');
export const getGuides = () => getPublished('guides');
export const getJardins = () => getPublished('si-tes-jardin');
export const getStages = () => getPublished('creer-une-regie');
export const getChartes = () => getPublished('charte');
export const getDossiers = () => getPublished('dossiers');
export const getModeles = () => getPublished('modeles');
export const getRegies = () => getPublished('regies');
export const getFigures = () => getPublished('chiffres');
export const getRules = () => getPublished('droit');
export const getEvents = () => getPublished('histoire');
export const getDessins = () => getPublished('dessins');
export const getRedirections = () => getPublished('redirections');
export const getTerms = () => getPublished('glossaire');
export const getQuestions = () => getPublished('questions');
export const getCriteria = () => getPublished('autodiagnostic');
export const getAppuis = () => getPublished('appuis');
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

const quotes = new Map<string, Promise<Quotes>>();

/** What the registries say of what prose quotes, for copies that leave the site; read once, but while one writes. */
export function getQuotes({ origin }: URL): Promise<Quotes> {
  if (import.meta.env.DEV) return readQuotes(origin);
  const known = quotes.get(origin) ?? readQuotes(origin);
  quotes.set(origin, known);
  return known;
}

async function readQuotes(site: string): Promise<Quotes> {
  const [figures, rules, drawings, sources] = await Promise.all([getFigures(), getRules(), getDessins(), getSources()]);
  const address = (path: string) => new URL(path, site).href;
  const known = <Found>(found: Found | undefined, id: string): Found => {
    if (found === undefined) throw new Error(`Nothing is called ${id}`);
    return found;
  };
  const notices = legalNotices(settled);
  const noticeLines = [
    ...notices.known.map(({ label, text }) => `- ${label} : ${text}`),
    ...(notices.unknown.length > 0 ? [unknownNotices(notices.unknown)] : []),
  ].join('\n');
  const words = {
    figure: new Map(
      figures.map(({ id, data }) => {
        const quoted = quotedValue(data);
        return [id, `${writtenValue(quoted, data.unit)} (${frenchDate(quoted.date)})`] as const;
      }),
    ),
    rule: new Map(
      await Promise.all(
        rules.map(async (rule) => [rule.id, (await getInForce(rule)).written ?? rule.data.name] as const),
      ),
    ),
    drawing: new Map(
      drawings.map(({ id, data }) => [
        id,
        `*Dessin : ${data.title}. ${data.alternative}* (${address(entryUrl('dessins', id))})`,
      ]),
    ),
    source: new Map(sources.map(({ id, data }) => [id, sourceLine(data)])),
  };
  return {
    figure: (id) => known(words.figure.get(id), id),
    rule: (id) => known(words.rule.get(id), id),
    drawing: (id) => known(words.drawing.get(id), id),
    source: (id) => known(words.source.get(id), id),
    notices: noticeLines,
    address,
  };
}

/** What a rule of the registry fixes today, whether its number stands there or among the figures. */
export async function getInForce({ data }: Rule) {
  return inForce(data, data.figure ? (await getOne('chiffres', data.figure)).data : undefined);
}

/** A drawing’s words and sources, and the facts that drawings are made from. */
export async function getDrawing(id: string) {
  const { data: dessin } = await getOne('dessins', id);
  const sources = await Promise.all(dessin.sources.map((key) => getOne('sources', key)));
  const quoted = async (figure: string) => quotedValue((await getOne('chiffres', figure)).data).value;
  const [budget, sales, wages, landlords, councils, aid] = await Promise.all([
    quoted('budget-moyen'),
    quoted('chiffre-affaires-moyen'),
    quoted('masse-salariale-moyenne'),
    quoted('part-bailleurs-moyenne'),
    quoted('part-collectivites-moyenne'),
    quoted('aide-au-poste-aci'),
  ]);
  const stages = (await getStages()).map(({ data }) => data.title);
  return {
    name: id as DessinId,
    dessin,
    sources: sources.map(({ id: key, data }) => ({ id: key, publisher: data.publisher })),
    facts: { money: { budget, sales, wages, landlords, councils }, aid, stages },
  };
}

/** The number that a rule of the registry fixes today; throws when it fixes none. */
async function getLegalValue(id: string): Promise<number> {
  const { value } = await getInForce(await getOne('droit', id));
  if (value === undefined) throw new Error(`The rule ${id} fixes no number`);
  return value;
}

/** The hours of a full-time job in a year, paid and worked. */
export const getWorkingHours = async () => ({
  paid: await getLegalValue('heures-payees-par-an'),
  worked: await getLegalValue('heures-travaillees-par-an'),
});

/** The gestures of each month in the garden, January first, each with the page it comes from. */
export async function getSeason() {
  const jardins = await getJardins();
  return months.map((month) => ({
    month,
    gestures: jardins.flatMap(({ id, data }) =>
      data.season
        .filter((item) => item.months.includes(month))
        .map(({ task }) => ({ task, href: entryUrl('si-tes-jardin', id), title: data.title })),
    ),
  }));
}

/** Every published entry, collection by collection. */
export async function getAll(): Promise<Entry[]> {
  const names = Object.keys(collections) as CollectionName[];
  return (await Promise.all(names.map((name) => getPublished(name)))).flat() as Entry[];
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

/** What an article page needs beside its own fields: prose, sources, and the cards of what to read next. */
export async function getReading(entry: Article) {
  const prose = proseOf(entry);
  const [sources, next] = await Promise.all([getSourcesOf(entry), getCards(entry.data.seeAlso)]);
  return { prose, sources, next };
}

/** Everything that carries a theme, by kind of page; what introduces the theme stands apart. */
const getByTheme = async (theme: Theme): Promise<Entry[]> =>
  (await getAll()).filter(
    ({ collection, data }) => collection !== 'themes' && 'themes' in data && data.themes.includes(theme),
  );

/** The themes in the order of the vocabulary, with what each holds. */
export async function getThemes() {
  return Promise.all(
    (Object.keys(themes) as Theme[]).map(async (id) => ({
      id,
      ...themes[id],
      introduction: (await getOne('themes', id)).data,
      entries: await getByTheme(id),
    })),
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

/** The régies of the directory, each with what our sources know of it. */
export async function getKnownRegies() {
  const sources = new Map((await getSources()).map(({ id, data }) => [id, data]));
  const known = ({ data }: Regie) => knownBy(data.sources.flatMap((id) => sources.get(id) ?? []));
  return (await getRegies()).map((regie) => ({ ...regie, known: known(regie) }));
}

/** The régions, each with the régies and the fiches that it holds. */
export async function getRegions() {
  const [regies, fiches] = [await getKnownRegies(), await getFiches()];
  const inRegion = (region: Region) => (entry: Regie | Fiche) =>
    departementOf(entry.data.departement).region === region;
  return (Object.keys(regions) as Region[]).map((id) => ({
    id,
    name: regions[id],
    regies: regies.filter(inRegion(id)),
    fiches: fiches.filter(inRegion(id)),
  }));
}

/** What blocked, by kind and in the order of the vocabulary, each with its fiche and its source. */
export async function getObstacles() {
  const told = (await getFiches()).flatMap((fiche) =>
    fiche.data.obstacles.map((obstacle) => ({ ...obstacle, fiche: cardOf(fiche) })),
  );
  const groups = (Object.keys(obstacleKinds) as ObstacleKind[]).map(async (kind) => ({
    kind,
    label: obstacleKinds[kind],
    obstacles: await Promise.all(
      told
        .filter((obstacle) => obstacle.kind === kind)
        .map(async (obstacle) => ({ ...obstacle, source: await getOne('sources', obstacle.source) })),
    ),
  }));
  return (await Promise.all(groups)).filter(({ obstacles }) => obstacles.length > 0);
}

/** The fiches of a régie, as its own or as a partner’s. */
export const getFichesOf = async (regie: string) => fichesByRegie(await getFiches()).get(regie) ?? [];

/** The name of the régie whose experience a fiche tells, where it stands in the directory. */
export const getRegieName = async ({ regie }: Fiche['data']) =>
  regie ? (await getOne('regies', regie)).data.name : undefined;

/** The publisher of each source, by its key. */
export const getPublishers = async () => new Map((await getSources()).map(({ id, data }) => [id, data.publisher]));

/** The models of which one makes use on this page, written « collection/id ». */
export const getModelesAt = async (reference: string) =>
  (await getModeles()).filter(({ data }) => data.when.includes(reference));

/** The dossiers that gather this page, written « collection/id ». */
export const getDossiersWith = async (reference: string) =>
  (await getDossiers()).filter(({ data }) => data.parts.includes(reference));

/** The sources that an entry rests on: those cited in its prose first, in that order, then those of its fields and of its figures. */
export async function getSourcesOf(entry: Entry): Promise<Source[]> {
  const { citations, segments } = proseOf(entry);
  const quoted = await Promise.all([
    ...quotesIn(segments, 'Chiffre').map(figureSource),
    ...quotesIn(segments, 'Droit').map(ruleSource),
    ...(entry.collection === 'droit' ? [ruleSource(entry.id)] : []),
  ]);
  const keys = new Set([...citations, ...fieldSources(entry.data), ...quoted]);
  return Promise.all(Array.from(keys, (key) => getOne('sources', key)));
}

/** The source of the value that the site cites for an indicator, and of what a rule fixes. */
const figureSource = async (id: string) => quotedValue((await getOne('chiffres', id)).data).source;
const ruleSource = async (id: string) => (await getInForce(await getOne('droit', id))).source;

/** What sources say of a board, with the publisher of each. */
export async function getBoardRules() {
  const publishers = await getPublishers();
  return (await getPublished('tour-de-table')).map(({ id, data }) => ({
    id: id as BoardRuleId,
    rule: data.title,
    nuance: data.nuance,
    sources: data.sources.map((source) => ({ id: source, publisher: publishers.get(source) ?? source })),
  }));
}

/** The indicators on which the simulator rests. */
export async function getLandmarks(): Promise<Landmarks> {
  const figures = await Promise.all(landmarkIds.map(async (id) => [id, (await getOne('chiffres', id)).data] as const));
  return Object.fromEntries(figures) as Landmarks;
}

let edition: Promise<string> | undefined;

/** The date of the collection as a whole: the day on which any of its pages was last verified. */
export function getEdition(): Promise<string> {
  edition ??= (async () => {
    const days = (await getAll()).filter(isArticle).map(({ data }) => data.verifiedOn);
    return days.sort().at(-1) ?? '';
  })();
  return edition;
}

let citing: Promise<Map<string, Entry[]>> | undefined;

/** For each bibliography key, the published entries that cite it. */
export function getCiting(): Promise<Map<string, Entry[]>> {
  citing ??= (async () =>
    groupedBy(await getAll(), (entry) => [...proseOf(entry).citations, ...fieldSources(entry.data)]))();
  return citing;
}

/** The published entries that have a page, each of which has a copy in Markdown. */
export const getDocuments = async () => (await getAll()).filter(({ collection }) => hasPages(collection));

/** How many entries a feed holds. */
const NEWS = 60;

/** The newest entries, of the whole site or of a theme. */
export const getNews = async (theme?: Theme) =>
  [
    ...(await getFiches()),
    ...(await getGuides()),
    ...(await getModeles()),
    ...(await getJardins()),
    ...(await getDossiers()),
  ]
    .filter(({ data }) => !theme || data.themes.includes(theme))
    .sort((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn))
    .slice(0, NEWS);

/** The entries of a table, as they were written. */
export async function getRows(table: TableName, site: URL): Promise<Row[]> {
  const entries = (await getPublished(table)) as Entry[];
  return entries.map((entry) => ({
    id: entry.id,
    address: new URL(entryUrl(entry.collection, entry.id), site).href,
    keys: writtenOf(entry).keys,
    ...(entry.collection === 'chiffres' && { quoted: entry.data.values.findIndex(({ quoted }) => quoted) }),
  }));
}

/** How many lines each table has. */
export async function getTableCounts(): Promise<Record<TableName, number>> {
  const counts = (Object.keys(tables) as TableName[]).map(async (table) => {
    const rows = await getRows(table, new URL('https://exemple.fr'));
    return [table, linesOf(table, rows).length] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<TableName, number>;
}
