/** Follows what an entry names elsewhere: keys, notes, figures, links. */
import { z } from 'zod';
import { entryAt, fixedAddresses } from '#domain/address.ts';
import { blocks, type BlockName, type Segment } from '#domain/blocks.ts';
import { collections, entryUrl, parseReference, type CollectionName } from '#domain/collections.ts';
import { fieldName, nearest, schemaAt, unwrap, type Problem } from '#domain/problem.ts';
import type { WrittenEntry } from '#reading/read.ts';

/** All entries, by collection and id. */
export type Known = ReadonlyMap<CollectionName, ReadonlyMap<string, WrittenEntry>>;

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

/** The problems of an entry that names what does not exist; what a file that could not be read may hold is left unsaid. */
export function referenceProblems(entry: WrittenEntry, known: Known, unread: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ file: entry.file, line, message, remedy });
  const follow = (line: number, what: string, collection: CollectionName, id: string) => {
    if (unread.has(collection)) return;
    const ids = known.get(collection);
    const target = ids?.get(id);
    if (!target)
      report(
        line,
        `${what} : « ${id} » n’existe pas dans « ${collection} »`,
        nearest(id, Array.from(ids?.keys() ?? [])) ||
          `Ajoutez d’abord cette entrée dans « ${collection} », ou corrigez le nom.`,
      );
    else if (isDraft(target) && !isDraft(entry))
      report(
        line,
        `${what} : « ${id} » est un brouillon, que personne ne peut lire`,
        `Publiez ${target.file} (« brouillon: false »), ou retirez ce renvoi.`,
      );
  };

  for (const { path, target, collection } of mentions(collections[entry.collection].keys, entry.data)) {
    const at = entry.lineOf(path);
    const what = fieldName(path);
    if (collection !== '*') follow(at, what, collection as CollectionName, target);
    else if (target.includes('/')) {
      const reference = parseReference(target);
      if (reference.collection in collections) follow(at, what, reference.collection, reference.id);
      else
        report(
          at,
          `${what} : « ${reference.collection} » n’est pas une collection`,
          [
            nearest(reference.collection, Object.keys(collections)),
            `Collections : ${Object.keys(collections).join(', ')}.`,
          ]
            .filter(Boolean)
            .join(' '),
        );
    }
  }
  for (const { name, props, line = 1 } of blocksIn(entry.segments)) {
    const at = line + entry.proseLine - 1;
    if (name === 'Note') follow(at, 'note', 'sources', props['source'] ?? '');
    else if (name in blocks)
      for (const { target, collection } of mentions(blocks[name as BlockName], props))
        follow(at, `<${name}>`, collection as CollectionName, target);
  }
  for (const { url, line } of entry.links) {
    const at = line + entry.proseLine - 1;
    const path = url.replace(/[?#].*$/, '');
    const target = entryAt(path);
    if (/^(https?|mailto|tel):/.test(url) || path === '' || fixedAddresses.has(path)) continue;
    if (target && target.collection !== 'pages') follow(at, 'lien', target.collection, target.id);
    else if (!target || !known.get('pages')?.has(target.id))
      report(at, `lien : aucune page n’a l’adresse « ${url} »`, linkRemedy(path, known));
    else follow(at, 'lien', 'pages', target.id);
  }
  return problems;
}

const isDraft = ({ data }: WrittenEntry) =>
  typeof data === 'object' && data !== null && 'brouillon' in data && data.brouillon === true;

/** The address that was probably meant. */
function linkRemedy(path: string, known: Known): string {
  const addresses = [
    ...fixedAddresses,
    ...Array.from(known).flatMap(([collection, ids]) => Array.from(ids.keys(), (id) => entryUrl(collection, id))),
  ];
  return [
    nearest(path, addresses),
    'Une adresse de ce site commence et finit par « / » : /guides/tableau-de-bord/. Celle d’un autre site commence par https://.',
  ]
    .filter(Boolean)
    .join(' ');
}

function* blocksIn(segments: readonly Segment[]): Generator<Exclude<Segment, string>> {
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    yield segment;
    yield* blocksIn(segment.children);
  }
}

/** The sources that fields and notes of all files name. */
export function citedSources(entries: readonly WrittenEntry[]): Set<string> {
  const named = entries.flatMap((entry) => [
    ...Array.from(mentions(collections[entry.collection].keys, entry.data)).filter(
      ({ collection }) => collection === 'sources',
    ),
    ...Array.from(blocksIn(entry.segments), ({ props }) => ({ target: props['source'] ?? '' })),
  ]);
  return new Set(named.map(({ target }) => target));
}
