/** An entry as its author wrote it, for those who take it elsewhere. */
import { keysOf, type CollectionName } from '#domain/collections.ts';

export interface Written {
  /** The French keys, as they stand in the file. */
  keys: Record<string, unknown>;
  /** The source of its prose, where it stands outside the keys. */
  body?: string;
}

interface Kept {
  id: string;
  collection: CollectionName;
  rendered?: { metadata?: Record<string, unknown> } | undefined;
}

/** What was written of an entry; the cells of a table are read as the lists and numbers that they hold. */
export function writtenOf(entry: Kept): Written {
  const written = entry.rendered?.metadata?.['written'] as Written | undefined;
  if (!written) throw new Error(`${entry.collection}/${entry.id} was not kept as written`);
  return written;
}

/** The keys of an entry for a file of data: lists are lists, numbers are numbers, what is not known is absent. */
export function dataOf(entry: Kept): Record<string, unknown> {
  const { keys } = writtenOf(entry);
  if (entry.collection !== 'regies') return keys;
  return Object.fromEntries(Object.entries(keysOf('regies').parse(keys)).filter(([, value]) => value !== undefined));
}
