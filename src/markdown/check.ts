import Papa from 'papaparse';
import { z } from 'zod';
import { blocks, type BlockName, type Segment } from '#domain/blocks.ts';
import { collections, parseReference, type CollectionName } from '#domain/collections.ts';
import { frenchIssues, nearest, remedyFor, schemaAt, unwrap, type Problem } from '#domain/problem.ts';
import { compile } from '#markdown/compile.ts';
import { untracedFigures } from '#markdown/figures.ts';
import { readYaml, splitSource } from '#markdown/source.ts';
import { uncitedSources } from '#markdown/uncited.ts';

/** A file of the content folder: its path from the project’s root, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** What the files know of one entry, before references are followed. */
interface Entry {
  collection: CollectionName;
  id: string;
  file: string;
  data: unknown;
  lineOf(path: readonly PropertyKey[]): number;
  segments: Segment[];
  proseLine: number;
}

const CSV_REMEDY =
  'Chaque ligne doit avoir une cellule par colonne, même vide ; une cellule qui contient une virgule se met entre guillemets.';

/** Checks all content files together; `today` is « AAAA-MM-JJ ». Returns every problem of every file, by file and line. */
export function check(files: readonly ContentFile[], today: string): Problem[] {
  const problems: Problem[] = [];
  const entries = files.flatMap((file) => readFile(file, problems));
  const known = indexEntries(entries, problems);
  for (const entry of entries) {
    checkData(entry, today, problems);
    checkReferences(entry, known, problems);
  }
  checkTermNames(entries, problems);
  problems.push(...uncitedSources(entries, citedSources(entries)));
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function readFile(file: ContentFile, problems: Problem[]): Entry[] {
  const [, folder = '', name = ''] = /^content\/([^/]+?)(?:\/(.+)|\.(?:yaml|csv))$/.exec(file.path) ?? [];
  const definition = collections[folder as CollectionName];
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ file: file.path, line, message, remedy });
  if (!definition) {
    report(
      1,
      'ce fichier n’est dans aucune collection',
      `Dossiers et fichiers possibles : ${Object.keys(collections).join(', ')}.`,
    );
    return [];
  }
  const collection = folder as CollectionName;
  switch (definition.shape) {
    case 'folder':
      return readMdx(file, collection, name, report);
    case 'yaml':
      return readList(file, collection, report);
    case 'csv':
      return readCsv(file, collection, report);
  }
}

type Report = (line: number, message: string, remedy: string) => void;

function readMdx(file: ContentFile, collection: CollectionName, name: string, report: Report): Entry[] {
  const id = /^([a-z0-9-]+)(?:\/index)?\.mdx$/.exec(name)?.[1];
  if (!id) {
    report(
      1,
      `le nom de fichier « ${name} » ne peut pas devenir une adresse`,
      'Nommez-le en minuscules, sans accent ni espace, avec des tirets : « jardin-partage.mdx ».',
    );
    return [];
  }
  const source = splitSource(file.text);
  if (!source) {
    report(
      1,
      'la fiche d’identité du fichier manque',
      'Commencez le fichier par une ligne « --- », les clés (titre, resume…), puis une ligne « --- ».',
    );
    return [];
  }
  const yaml = readYaml(source.frontmatter, 2);
  for (const problem of yaml.problems) report(problem.line, problem.message, problem.remedy);
  const prose = compile(source.body);
  for (const problem of [...prose.problems, ...untracedFigures(prose.sentences)])
    report(problem.line + source.bodyLine - 1, problem.message, problem.remedy);
  const { sections } = collections[collection] as { sections?: readonly string[] };
  if (sections) {
    const written = prose.headings.filter((heading) => heading.depth === 2).map((heading) => heading.text);
    const expected = sections.join(' | ');
    if (prose.problems.length === 0 && written.join(' | ') !== expected) {
      const missing = sections.filter((section) => !written.includes(section));
      const extra = written.filter((heading) => !sections.includes(heading));
      const what = [
        missing.length > 0 && `il manque « ${missing.join(' », « ')} »`,
        extra.length > 0 && `« ${extra.join(' », « ')} » n’en fait pas partie`,
      ].filter(Boolean);
      report(
        source.bodyLine,
        `les sections ne sont pas celles de toutes les pages de ce genre${what.length > 0 ? ` : ${what.join(' ; ')}` : ''}`,
        `Gardez ces titres, dans cet ordre : ${expected}.`,
      );
    }
  }
  if (yaml.problems.length > 0)
    return [
      {
        collection,
        id,
        file: file.path,
        data: undefined,
        lineOf: yaml.lineOf,
        segments: prose.segments,
        proseLine: source.bodyLine,
      },
    ];
  return [
    {
      collection,
      id,
      file: file.path,
      data: yaml.data,
      lineOf: yaml.lineOf,
      segments: prose.segments,
      proseLine: source.bodyLine,
    },
  ];
}

function readList(file: ContentFile, collection: CollectionName, report: Report): Entry[] {
  const yaml = readYaml(file.text);
  for (const problem of yaml.problems) report(problem.line, problem.message, problem.remedy);
  if (yaml.problems.length > 0) return [];
  if (!Array.isArray(yaml.data)) {
    report(1, 'ce fichier doit être une liste', 'Commencez chaque entrée par « - id: … ».');
    return [];
  }
  const { prose: field } = collections[collection] as { prose?: string };
  return yaml.data.map((data: unknown, index) => {
    const lineOf = (path: readonly PropertyKey[]) => yaml.lineOf([index, ...path]);
    const record = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
    const text = field ? record[field] : undefined;
    const prose = compile(typeof text === 'string' ? text : '');
    const proseLine = lineOf(field ? [field] : []);
    const untraced = 'sources' in record ? [] : untracedFigures(prose.sentences);
    for (const problem of [...prose.problems, ...untraced]) report(proseLine, problem.message, problem.remedy);
    return {
      collection,
      id: String(record['id'] ?? ''),
      file: file.path,
      data,
      lineOf,
      segments: prose.segments,
      proseLine,
    };
  });
}

function readCsv(file: ContentFile, collection: CollectionName, report: Report): Entry[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(file.text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  const broken = new Set(errors.map((error) => error.row));
  for (const error of errors) {
    const message =
      error.type === 'Quotes'
        ? 'un guillemet n’est pas fermé'
        : 'cette ligne n’a pas le même nombre de cellules que la première';
    report((error.row ?? 0) + 2, message, CSV_REMEDY);
  }
  for (const column of Object.keys(collections[collection].keys.shape)) {
    if (!meta.fields?.includes(column))
      report(
        1,
        `la colonne « ${column} » manque`,
        `La première ligne donne les colonnes : ${Object.keys(collections[collection].keys.shape).join(',')}.`,
      );
  }
  return data.flatMap((row, index) =>
    broken.has(index)
      ? []
      : [
          {
            collection,
            id: row['id'] ?? '',
            file: file.path,
            data: row,
            lineOf: () => index + 2,
            segments: [],
            proseLine: index + 2,
          },
        ],
  );
}

/** All ids by collection; two entries with one id are a problem. */
function indexEntries(entries: readonly Entry[], problems: Problem[]): Map<CollectionName, Map<string, Entry>> {
  const known = new Map<CollectionName, Map<string, Entry>>();
  for (const entry of entries) {
    const ids = known.get(entry.collection) ?? new Map<string, Entry>();
    known.set(entry.collection, ids);
    const twin = ids.get(entry.id);
    if (twin) {
      problems.push({
        file: entry.file,
        line: entry.lineOf(['id']),
        message: `« ${entry.id} » sert déjà de nom (${twin.file}, ligne ${twin.lineOf(['id'])})`,
        remedy: 'Donnez un autre nom à l’une des deux entrées.',
      });
    } else ids.set(entry.id, entry);
  }
  return known;
}

function checkData(entry: Entry, today: string, problems: Problem[]): void {
  if (entry.data === undefined) return;
  const schema = collections[entry.collection].keys;
  const result = schema.safeParse(entry.data, { error: frenchIssues, reportInput: true });
  for (const issue of result.error?.issues ?? []) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const where = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
    problems.push({
      file: entry.file,
      line: entry.lineOf(path),
      message: where ? `${where} : ${issue.message}` : issue.message,
      remedy: remedyFor(issue, schema),
    });
  }
  if (result.success) checkPast(entry, today, problems);
}

function checkPast(entry: Entry, today: string, problems: Problem[]): void {
  for (const [key, field] of Object.entries(collections[entry.collection].keys.shape)) {
    const written = (entry.data as Record<string, unknown>)[key];
    if (metaOf(field)?.['past'] && typeof written === 'string' && written > today) {
      problems.push({
        file: entry.file,
        line: entry.lineOf([key]),
        message: `${key} : le ${written} est dans le futur`,
        remedy: `Écrivez une date passée, au plus tard ${today}.`,
      });
    }
  }
}

const metaOf = (schema: z.core.$ZodType): Record<string, unknown> | undefined => (unwrap(schema) as z.ZodType).meta();

interface Mention {
  path: PropertyKey[];
  target: string;
  collection: string;
}

/** Follows schema and data together, and yields every field that names another entry. */
function* mentions(schema: z.core.$ZodType, data: unknown, path: PropertyKey[] = []): Generator<Mention> {
  const inner = unwrap(schema);
  const meta = metaOf(schema);
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

function checkReferences(entry: Entry, known: Map<CollectionName, Map<string, Entry>>, problems: Problem[]): void {
  const report = (line: number, target: string, collection: CollectionName, what: string) => {
    const ids = known.get(collection);
    if (ids?.has(target)) return;
    problems.push({
      file: entry.file,
      line,
      message: `${what} : « ${target} » n’existe pas dans « ${collection} »`,
      remedy:
        nearest(target, Array.from(ids?.keys() ?? [])) ||
        `Ajoutez d’abord cette entrée dans « ${collection} », ou corrigez le nom.`,
    });
  };
  for (const { path, target, collection } of mentions(collections[entry.collection].keys, entry.data)) {
    const reference =
      collection === '*' ? parseReference(target) : { collection: collection as CollectionName, id: target };
    const where = path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
    if (!(reference.collection in collections)) {
      problems.push({
        file: entry.file,
        line: entry.lineOf(path),
        message: `${where} : « ${reference.collection} » n’est pas une collection`,
        remedy: [
          nearest(reference.collection, Object.keys(collections)),
          `Collections : ${Object.keys(collections).join(', ')}.`,
        ]
          .filter(Boolean)
          .join(' '),
      });
    } else report(entry.lineOf(path), reference.id, reference.collection, where);
  }
  for (const { name, props, line } of blocksIn(entry.segments)) {
    const schema = blocks[name as BlockName];
    const at = (line ?? 1) + entry.proseLine - 1;
    if (name === 'Note') report(at, props['source'] ?? '', 'sources', 'note');
    else if (schema)
      for (const { target, collection } of mentions(schema, props))
        report(at, target, collection as CollectionName, `<${name}>`);
  }
}

function* blocksIn(
  segments: readonly Segment[],
): Generator<{ name: string; props: Record<string, string>; line?: number | undefined }> {
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    yield segment;
    yield* blocksIn(segment.children);
  }
}

/** Two glossary terms that claim one word would send a reader to the wrong page. */
function checkTermNames(entries: readonly Entry[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const entry of entries.filter(({ collection }) => collection === 'glossaire')) {
    const term = entry.data as Partial<Record<string, unknown>>;
    const words = [term['terme'], term['sigle'], ...(Array.isArray(term['synonymes']) ? term['synonymes'] : [])];
    for (const word of words.filter((candidate) => typeof candidate === 'string')) {
      const key = word.toLowerCase();
      const owner = owners.get(key);
      if (owner && owner !== entry.id) {
        problems.push({
          file: entry.file,
          line: entry.lineOf([]),
          message: `« ${word} » désigne déjà le terme « ${owner} »`,
          remedy: 'Gardez ce mot pour un seul terme, et reliez les deux par « voirAussi ».',
        });
      } else owners.set(key, entry.id);
    }
  }
}

/** The sources that fields and notes of all files name. */
function citedSources(entries: readonly Entry[]): Set<string> {
  const named = entries.flatMap((entry) => [
    ...Array.from(mentions(collections[entry.collection].keys, entry.data)).filter(
      ({ collection }) => collection === 'sources',
    ),
    ...Array.from(blocksIn(entry.segments), ({ props }) => ({ target: props['source'] ?? '' })),
  ]);
  return new Set(named.map(({ target }) => target));
}
