/**
 * Follows what an entry names elsewhere: keys, notes, figures, links. Astro’s own references only warn of what is
 * missing (https://github.com/withastro/astro/pull/11494).
 */
import { z } from 'zod';
import { blocks, blocksIn, type BlockName } from '#domain/blocks.ts';
import { strayCharacters } from '#domain/characters.ts';
import {
  collectionNames,
  entryUrl,
  isCollection,
  keysOf,
  parseReference,
  type CollectionName,
} from '#domain/collections.ts';
import { nearest } from '#domain/nearest.ts';
import { fieldName, schemaAt, unwrap, type Problem, type TextProblem } from '#domain/problem.ts';
import { linkProblem } from '#reading/links.ts';
import { isDraft, type WrittenEntry } from '#reading/entry.ts';

/** All entries, by collection and id. */
export type Known = ReadonlyMap<CollectionName, ReadonlyMap<string, WrittenEntry>>;

/** Where a mention stands, looked up when it is told: finding a line reads the file again. */
type Place = () => number;

interface Mention {
  path: PropertyKey[];
  target: string;
  collection: string;
}

/** Follows schema and data together, and yields every field that names another entry. */
function* mentions(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Generator<Mention> {
  const inner = unwrap(schema);
  const meta = (inner as z.ZodType).meta();
  if (typeof meta?.['reference'] === 'string' && typeof data === 'string') {
    yield { path, target: data, collection: meta['reference'] };
  } else if (inner instanceof z.ZodArray && Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* mentions(inner.element, item, [...path, index]);
  } else if (inner instanceof z.ZodObject && typeof data === 'object' && data !== null) {
    for (const [key, item] of Object.entries(data)) {
      const field = schemaAt(inner, [key]);
      if (field) yield* mentions(field, item, [...path, key]);
    }
  } else if (inner instanceof z.ZodString && typeof data === 'string' && schema instanceof z.ZodPipe) {
    const cell = listItem(schema);
    if (cell && data) for (const part of data.split('|')) yield* mentions(cell, part.trim(), path);
  }
}

/** The item schema of a CSV cell that lists values. */
function listItem(schema: z.ZodPipe): z.core.$ZodType | undefined {
  const out = schema.def.out;
  return out instanceof z.ZodArray ? out.element : undefined;
}

/** What a field names that is not written as a name; undefined where the field names nothing. */
export function namedAt(
  schema: z.ZodObject,
  { path, input }: z.core.$ZodIssue,
): Pick<TextProblem, 'cause'> | undefined {
  const above = schemaAt(schema, path.slice(0, -1));
  const field = schemaAt(schema, path) ?? (above instanceof z.ZodPipe ? listItem(above) : undefined);
  const collection = field && (unwrap(field) as z.ZodType).meta()?.['reference'];
  if (typeof collection !== 'string' || typeof input !== 'string') return undefined;
  return { cause: collection === '*' ? input : `${collection}/${input}` };
}

/** The problems of an entry that names what does not exist; what a file that could not be read may hold is left unsaid. */
export function referenceProblems(entry: WrittenEntry, known: Known, unread: ReadonlySet<string>): TextProblem[] {
  const problems: TextProblem[] = [];
  const report = (at: Place, message: string, remedy: string, cause?: string) =>
    problems.push({ line: at(), message, remedy, ...(cause && { cause }) });
  const inProse =
    (line: number): Place =>
    () =>
      line + entry.proseLine - 1;
  const follow = (at: Place, what: string, collection: CollectionName, id: string) => {
    if (unread.has(collection) || strayCharacters(id).length > 0) return;
    const ids = known.get(collection);
    const target = ids?.get(id);
    if (!target)
      report(
        at,
        `${what} : « ${id} » n’existe pas dans « ${collection} »`,
        nearest(id, Array.from(ids?.keys() ?? [])) ||
          `Ajoutez d’abord cette entrée dans « ${collection} », ou corrigez le nom.`,
        `${collection}/${id}`,
      );
    else if (isDraft(target) && !isDraft(entry))
      report(
        at,
        `${what} : « ${id} » est un brouillon, que personne ne peut lire`,
        `Publiez ${target.file} (« brouillon: false »), ou retirez ce renvoi.`,
        `${collection}/${id}`,
      );
  };

  for (const { path, target, collection } of mentions(keysOf(entry.collection), entry.data)) {
    const at = () => entry.lineOf(path);
    const what = fieldName(path);
    if (collection !== '*') follow(at, what, collection as CollectionName, target);
    else if (target.includes('/')) {
      const reference = parseReference(target);
      if (isCollection(reference.collection)) follow(at, what, reference.collection, reference.id);
      else if (strayCharacters(target).length === 0)
        report(
          at,
          `${what} : « ${reference.collection} » n’est pas une collection`,
          [nearest(reference.collection, collectionNames), `Collections : ${collectionNames.join(', ')}.`]
            .filter(Boolean)
            .join(' '),
          target,
        );
    }
  }
  for (const { name, props, line = 1 } of blocksIn(entry.prose.segments)) {
    const at = inProse(line);
    if (Object.hasOwn(blocks, name))
      for (const { target, collection } of mentions(blocks[name as BlockName], props))
        follow(at, `<${name}>`, collection as CollectionName, target);
  }
  for (const { source, line } of entry.notes) follow(inProse(line), 'note', 'sources', source);
  for (const { url, line } of entry.links) {
    const told = linkProblem(url, entry, known, unread, (what, collection, id) =>
      follow(inProse(line), what, collection, id),
    );
    if (told) report(inProse(line), ...told);
  }
  return problems;
}

/** The entries that an entry names in its keys, its notes and its blocks. */
export const namedBy = ({ collection, data, notes, prose }: WrittenEntry): { collection: string; id: string }[] =>
  [
    ...mentions(keysOf(collection), data),
    ...notes.map(({ source }) => ({ collection: 'sources', target: source })),
    ...blocksIn(prose.segments).flatMap(({ name, props }) =>
      Object.hasOwn(blocks, name) ? Array.from(mentions(blocks[name as BlockName], props)) : [],
    ),
  ].map((named) =>
    named.collection === '*' ? parseReference(named.target) : { collection: named.collection, id: named.target },
  );

/** The sources that nothing cites, nor means to cite: nobody could reach them. */
export function uncitedSources(entries: readonly WrittenEntry[]): Problem[] {
  const cited = new Set(
    entries
      .flatMap(namedBy)
      .filter(({ collection }) => collection === 'sources')
      .map(({ id }) => id),
  );
  const others = entries.filter(({ collection }) => collection !== 'sources');
  const isMeant = (id: string) => {
    const key = new RegExp(`(?<![\\w-])${RegExp.escape(id)}(?![\\w-])`);
    return others.some(({ body = '', data }) => key.test(body) || key.test(JSON.stringify(data) ?? ''));
  };
  return entries
    .filter(({ collection, id }) => collection === 'sources' && !cited.has(id) && !isMeant(id))
    .map(({ id, file, lineOf }) => ({
      file,
      line: lineOf([]),
      page: entryUrl('sources', id),
      minor: true,
      message: `« ${id} » : cette source n’est citée nulle part`,
      remedy: `Citez-la ([^${id}]) là où elle sert, ou effacez son entrée.`,
    }));
}
