/** What a page of prose needs beside its own fields. */
import { proseOf } from '#domain/blocks.ts';
import { getCards, getDossiers, getModeles, type Article } from '#queries/entries.ts';
import { getSourcesOf } from '#queries/sources.ts';

/** What an article page needs beside its own fields: prose, sources, and the cards of what to read next. */
export async function getReading(entry: Article) {
  const prose = proseOf(entry);
  const [sources, next] = await Promise.all([getSourcesOf(entry), getCards(entry.data.seeAlso)]);
  return { prose, sources, next };
}

/** The models of which one makes use on this page, written « collection/id ». */
export const getModelesAt = async (reference: string) =>
  (await getModeles()).filter(({ data }) => data.when.includes(reference));

/** The dossiers that gather this page, written « collection/id ». */
export const getDossiersWith = async (reference: string) =>
  (await getDossiers()).filter(({ data }) => data.parts.includes(reference));
