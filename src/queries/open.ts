/** What leaves the site: tables, copies, feeds, with what is quoted in them. */
import { isArticle } from '#domain/card.ts';
import { entryUrl, hasPages } from '#domain/collections.ts';
import { frenchDate } from '#domain/date.ts';
import { quotedValue, writtenValue } from '#domain/figure.ts';
import type { Quotes } from '#domain/open/copy.ts';
import { sourceLine } from '#domain/open/document.ts';
import { linesOf, tables, type Row, type TableName } from '#domain/open/table.ts';
import { writtenOf } from '#domain/open/written.ts';
import { keysIn } from '#domain/record.ts';
import { legalNotices, unknownNotices } from '#domain/settings.ts';
import type { Theme } from '#domain/vocabulary.ts';
import {
  getAll,
  getDessins,
  getDossiers,
  getFiches,
  getFigures,
  getGuides,
  getJardins,
  getModeles,
  getPublished,
  getRules,
  getSources,
  once,
  type Entry,
} from '#queries/entries.ts';
import { getInForce } from '#queries/figures.ts';
import { site as settled } from '#site.ts';

/** What the registries say of what prose quotes, for copies that leave the site. */
export const getQuotes = ({ origin }: URL) => quotesAt(origin);

const quotesAt = once(readQuotes);

async function readQuotes(origin: string): Promise<Quotes> {
  const [figures, rules, drawings, sources] = await Promise.all([getFigures(), getRules(), getDessins(), getSources()]);
  const address = (path: string) => new URL(path, origin).href;
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

/** The date of the collection as a whole: the day on which any of its pages was last verified. */
export const getEdition = once(async () => {
  const days = (await getAll()).filter(isArticle).map(({ data }) => data.verifiedOn);
  return days.sort().at(-1) ?? '';
});

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
  const counts = keysIn(tables).map(async (table) => {
    const rows = await getRows(table, new URL('https://exemple.fr'));
    return [table, linesOf(table, rows).length] as const;
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<TableName, number>;
}
