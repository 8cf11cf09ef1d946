/** Reads what authors wrote, file by file, before references are followed. */
import type { Segment } from '#domain/blocks.ts';
import { admissionsIn, MOST_ADMISSIONS, unaskedIn, UNKNOWN_SECTION } from '#domain/unknown.ts';
import { collections, type CollectionName } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { compile, type ProseLink } from '#markdown/compile.ts';
import { untracedFigures } from '#reading/figures.ts';
import { readCsv } from '#reading/csv.ts';
import { readYaml, splitSource } from '#reading/source.ts';

/** A file of the content folder: its path from the project’s root, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** What the files know of one entry. */
export interface WrittenEntry {
  collection: CollectionName;
  id: string;
  file: string;
  /** What the author wrote; undefined when it could not be read. */
  data: unknown;
  lineOf(path: readonly PropertyKey[]): number;
  segments: Segment[];
  links: ProseLink[];
  /** The line of the file on which the prose begins. */
  proseLine: number;
}

type Report = (line: number, message: string, remedy: string) => void;

/** The entries of a file; its problems are added to those already found. */
export function readFile(file: ContentFile, problems: Problem[]): WrittenEntry[] {
  const [, folder = '', name = ''] = /^content\/([^/]+?)(?:\/(.+)|\.(?:yaml|csv))$/.exec(file.path) ?? [];
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ file: file.path, line, message, remedy });
  if (!(folder in collections)) {
    report(
      1,
      'ce fichier n’est dans aucune collection',
      `Dossiers et fichiers possibles : ${Object.keys(collections).join(', ')}.`,
    );
    return [];
  }
  const collection = folder as CollectionName;
  const broken = file.text.indexOf('\uFFFD');
  if (broken >= 0) {
    report(
      file.text.slice(0, broken).split('\n').length,
      'les accents de ce fichier sont perdus',
      'Enregistrez de nouveau le fichier d’origine, avec l’encodage « UTF-8 ».',
    );
    return [];
  }
  switch (collections[collection].shape) {
    case 'folder':
      return readMdx(file, collection, name, report);
    case 'yaml':
      return readList(file, collection, report);
    case 'csv':
      return readRows(file, collection, report);
  }
}

function readMdx(file: ContentFile, collection: CollectionName, name: string, report: Report): WrittenEntry[] {
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
    const opened = /^\uFEFF?---/.test(file.text);
    report(
      1,
      opened ? 'la fiche d’identité du fichier n’est pas fermée' : 'la fiche d’identité du fichier manque',
      opened
        ? 'Écrivez une ligne « --- » après la dernière clé, avant le texte.'
        : 'Commencez le fichier par une ligne « --- », les clés (titre, resume…), puis une ligne « --- ».',
    );
    return [];
  }
  const yaml = readYaml(source.frontmatter, 2);
  for (const problem of yaml.problems) report(problem.line, problem.message, problem.remedy);
  const prose = compile(source.body);
  for (const problem of [...prose.problems, ...untracedFigures(prose.sentences)])
    report(problem.line + source.bodyLine - 1, problem.message, problem.remedy);
  if (prose.problems.length === 0) checkSections(collection, prose.headings, source.bodyLine, report);
  if (collection === 'fiches') checkUnknowns(file.text, report);
  return [
    {
      collection,
      id,
      file: file.path,
      data: yaml.data,
      lineOf: yaml.lineOf,
      segments: prose.segments,
      links: prose.links,
      proseLine: source.bodyLine,
    },
  ];
}

function checkSections(
  collection: CollectionName,
  headings: readonly { depth: number; text: string }[],
  line: number,
  report: Report,
): void {
  const { sections, core = sections } = collections[collection] as Partial<
    Record<'sections' | 'core', readonly string[]>
  >;
  if (!sections || !core) return;
  const written = headings.filter((heading) => heading.depth === 2).map((heading) => heading.text);
  const missing = core.filter((section) => !written.includes(section));
  const extra = written.filter((heading) => !sections.includes(heading));
  const ordered = sections.filter((section) => written.includes(section));
  if (missing.length === 0 && written.join(' | ') === ordered.join(' | ')) return;
  const left = core === sections ? '' : ` Ceux-ci suffisent : ${core.join(' | ')}.`;
  const what = [
    missing.length > 0 && `il manque « ${missing.join(' », « ')} »`,
    extra.length > 0 && `« ${extra.join(' », « ')} » n’en fait pas partie`,
  ].filter(Boolean);
  report(
    line,
    `les sections ne sont pas celles de toutes les pages de ce genre${what.length > 0 ? ` : ${what.join(' ; ')}` : ''}`,
    `Gardez ces titres, dans cet ordre : ${sections.join(' | ')}.${left}`,
  );
}

/** What a fiche does not know is asked, and said seldom. */
function checkUnknowns(text: string, report: Report): void {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const admissions = admissionsIn(text);
  const [fourth] = admissions.slice(MOST_ADMISSIONS);
  if (fourth)
    report(
      lineAt(fourth.index),
      `cette fiche dit ${admissions.length} fois que l’on ne sait pas : ${admissions.map(({ words }) => `« ${words} »`).join(', ')}`,
      `Gardez ${MOST_ADMISSIONS} de ces phrases au plus. Posez les autres en questions, sous le titre « ${UNKNOWN_SECTION} », ou ôtez-les.`,
    );
  for (const { line, index } of unaskedIn(text))
    report(
      lineAt(index),
      `« ${line.trim()} » n’est pas une question`,
      `Sous « ${UNKNOWN_SECTION} », écrivez une liste de questions à poser à la régie : « - Qui paie les machines ? »`,
    );
}

function readList(file: ContentFile, collection: CollectionName, report: Report): WrittenEntry[] {
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
    for (const problem of [...prose.problems, ...untraced])
      report(proseLine + problem.line - 1, problem.message, problem.remedy);
    return {
      collection,
      id: String(record['id'] ?? ''),
      file: file.path,
      data,
      lineOf,
      segments: prose.segments,
      links: prose.links,
      proseLine,
    };
  });
}

function readRows(file: ContentFile, collection: CollectionName, report: Report): WrittenEntry[] {
  const { rows, problems, sound } = readCsv(file.text, Object.keys(collections[collection].keys.shape));
  for (const problem of problems) report(problem.line, problem.message, problem.remedy);
  return rows.map(({ cells, line }) => ({
    collection,
    id: cells['id'] ?? '',
    file: file.path,
    data: sound ? cells : undefined,
    lineOf: () => line,
    segments: [],
    links: [],
    proseLine: line,
  }));
}
