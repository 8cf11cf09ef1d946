/** What entries rest on, and what rests on a source. */
import { proseOf, quotesIn } from '#domain/blocks.ts';
import { quotedValue } from '#domain/figure.ts';
import { fieldSources, groupedBy } from '#domain/relations.ts';
import { getAll, getOne, getSources, once, type Entry, type Source } from '#queries/entries.ts';
import { getInForce } from '#queries/figures.ts';

/** The publisher of each source, by its key. */
export const getPublishers = async () => new Map((await getSources()).map(({ id, data }) => [id, data.publisher]));

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

/** For each bibliography key, the published entries that cite it. */
export const getCiting = once(async () =>
  groupedBy(await getAll(), (entry) => [...proseOf(entry).citations, ...fieldSources(entry.data)]),
);
