/** Reads what authors wrote, file by file: entries with their keys and their prose, and what to mend. No disk here: a page can read too. */
import type { Prose } from '#domain/blocks.ts';
import { putRight, strayCharacters, withoutStrays } from '#domain/characters.ts';
import { described, entryUrl, isCollection, keysOf, type CollectionName } from '#domain/collections.ts';
import type { Problem, TextProblem } from '#domain/problem.ts';
import { SETTINGS_FILE } from '#domain/settings.ts';
import type { Citation } from '#markdown/citations.ts';
import { compile, type ProseLink } from '#markdown/compile.ts';
import type { Glossary } from '#markdown/glossary.ts';
import { readCsv } from '#reading/csv.ts';
import { untracedFigures } from '#reading/figures.ts';
import { keyProblems } from '#reading/keys.ts';
import { legalNumbersIn, type LegalNumber } from '#reading/law.ts';
import { modeleProblems } from '#reading/modele.ts';
import { misplaced } from '#reading/places.ts';
import { ruleProblems } from '#reading/rules.ts';
import { readSettings } from '#reading/settings.ts';
import { splitSource } from '#reading/split.ts';
import { readYaml, type Located } from '#reading/yaml.ts';

/** A content file: its path from the project’s root, and its text. */
export interface ContentFile {
  path: string;
  text: string;
  /** What it was saved with, when that was not UTF-8. */
  encoding?: string | undefined;
}

/** What a file says of one entry. */
export interface WrittenEntry {
  collection: CollectionName;
  id: string;
  file: string;
  /** Its place in its file. */
  index: number;
  /** What the author wrote; undefined when it could not be read. */
  data: unknown;
  /** Whether the data keeps the rules of its collection. */
  valid: boolean;
  /** Whether all that it says was read, right or wrong: what it does not name, it does not name. */
  legible: boolean;
  /** The source of its prose, where it stands outside its keys. */
  body?: string;
  prose: Prose;
  links: ProseLink[];
  notes: Citation[];
  /** The line of the file on which the prose begins. */
  proseLine: number;
  lineOf(path: readonly PropertyKey[]): number;
}

/** What a file holds. */
export interface Reading {
  file: string;
  entries: WrittenEntry[];
  problems: Problem[];
  /** The numbers that it writes and the law may fix. */
  numbers: LegalNumber[];
  /** Whether all its entries are known: what others name in it can be looked up. */
  whole: boolean;
}

/** Whether an author keeps an entry to herself for now. */
export const isDraft = ({ data }: Pick<WrittenEntry, 'data'>) =>
  typeof data === 'object' && data !== null && 'brouillon' in data && data.brouillon === true;

const NO_PROSE: Prose = { segments: [], headings: [], citations: [] };

type Report = (problem: TextProblem, page?: string, minor?: boolean) => void;

/** Marks of working notes, that no reader should see. */
const WORKING_NOTES = /À VÉRIFIER|NON TROUVÉ|DE MÉMOIRE|ne pas utiliser|dossier documentaire|\bS\d{3}\b|\.txt\b/g;

/** Reads a file; the glossary’s terms are marked in its prose. */
export function readFile(file: ContentFile, glossary: Glossary): Reading {
  const problems: Problem[] = [];
  const report: Report = (problem, page, minor) =>
    problems.push({ file: file.path, ...problem, ...(page && { page }), ...(minor && { minor }) });
  const reading = (entries: WrittenEntry[], whole = true, numbers: LegalNumber[] = []): Reading => ({
    file: file.path,
    entries,
    problems,
    numbers,
    whole,
  });
  const place = misplaced(file.path);
  if (place) {
    report({ line: 1, ...place });
    return reading([]);
  }
  const [, folder = '', name = ''] = /^content\/([^/]+?)(?:\/(.+)|\.(?:yaml|csv))$/.exec(file.path) ?? [];
  if (!isCollection(folder) && file.path !== SETTINGS_FILE) return reading([]);
  const page = isCollection(folder) && described(folder).shape === 'folder' ? entryUrl(folder, idOf(name)) : undefined;
  if (file.text.trim() === '') {
    report({ line: 1, message: 'ce fichier est vide', remedy: 'Écrivez son contenu, ou effacez le fichier.' }, page);
    return reading([], false);
  }
  if (file.encoding)
    report(
      {
        line: 1,
        message: `ce fichier est enregistré avec l’encodage « ${file.encoding} »`,
        remedy:
          'Enregistrez-le avec l’encodage « UTF-8 » (Bloc-notes : « Enregistrer sous », puis « Encodage » ; tableur : « CSV UTF-8 »).',
      },
      page,
    );
  const typed = putRight(file.text);
  for (const { index, message, remedy } of strayCharacters(typed))
    report({ line: typed.slice(0, index).split('\n').length, message, remedy }, page);
  const text = withoutStrays(typed);
  if (folder !== 'sources')
    for (const { 0: mark, index } of text.matchAll(WORKING_NOTES))
      report(
        {
          line: text.slice(0, index).split('\n').length,
          message: `« ${mark} » est une note de travail`,
          remedy: 'Effacez-la, ou dites au lecteur ce qui reste à vérifier : <AVerifier source="…" annee="…">.',
        },
        page,
        true,
      );
  if (!isCollection(folder)) {
    for (const problem of readSettings(text).problems) report(problem);
    return reading([]);
  }
  const { shape } = described(folder);
  if (shape === 'folder') {
    const { body = '', bodyLine } = splitSource(text) ?? {};
    const entries = readMdx(file.path, text, folder, idOf(name), glossary, report);
    return reading(entries, true, legalNumbersIn(folder, body, bodyLine));
  }
  const entries =
    shape === 'yaml' ? readList(file.path, text, folder, glossary, report) : readRows(file.path, text, folder, report);
  return reading(entries ?? [], entries !== undefined, legalNumbersIn(folder, text));
}

const idOf = (name: string) => name.replace(/(?:\/index)?\.mdx$/, '');

function readMdx(
  file: string,
  text: string,
  collection: CollectionName,
  id: string,
  glossary: Glossary,
  report: Report,
): WrittenEntry[] {
  const page = entryUrl(collection, id);
  const source = splitSource(text);
  if (!source) {
    const opened = text.startsWith('---');
    report(
      {
        line: 1,
        message: opened ? 'la fiche d’identité du fichier n’est pas fermée' : 'la fiche d’identité du fichier manque',
        remedy: opened
          ? 'Écrivez une ligne « --- » après la dernière clé, avant le texte.'
          : 'Commencez le fichier par une ligne « --- », les clés (titre, resume…), puis une ligne « --- ».',
      },
      page,
    );
    const lineOf = () => 1;
    return [
      {
        collection,
        id,
        file,
        index: 0,
        data: undefined,
        valid: false,
        legible: false,
        prose: NO_PROSE,
        links: [],
        notes: [],
        proseLine: 1,
        lineOf,
      },
    ];
  }
  const yaml = readYaml(plainIndents(source.frontmatter), 2);
  const prose = compile(source.body, glossary);
  const entry = {
    collection,
    id,
    file,
    index: 0,
    data: yaml.data ?? {},
    body: source.body,
    lineOf: yaml.lineOf,
    proseLine: source.bodyLine,
  };
  const wrong = keyTold(entry, yaml);
  const proseLine = (line: number) => line + source.bodyLine - 1;
  const told = [...yaml.problems, ...wrong];
  for (const problem of [...prose.problems, ...untracedFigures(prose.sentences)])
    told.push({ ...problem, line: proseLine(problem.line) });
  if (told.length === 0) told.push(...modeleProblems({ ...entry, ...prose, proseLine }));
  for (const problem of told) report(problem, page);
  const legible = yaml.unread.size === 0 && prose.whole;
  if (legible) {
    const bodyLines = source.body.split('\n');
    const titles = new Set(prose.sections.map(({ line }) => line));
    const headed = prose.problems.every(({ line }) => !titles.has(line) && !/^\s*#/.test(bodyLines[line - 1] ?? ''));
    for (const problem of ruleProblems({ ...entry, ...prose, headed, text, proseLine })) report(problem, page, true);
  }
  return [{ ...entry, valid: yaml.problems.length + wrong.length === 0, legible, ...kept(prose) }];
}

/** A no-break space that stands for a plain one where YAML counts or parts by spaces. */
const plainIndents = (yaml: string) =>
  yaml.replace(/^[ \u00A0\u202F]+|^( *(?:- +)*(?:-|[\w-]+:))[\u00A0\u202F]/gm, (found, key: string | undefined) =>
    key === undefined ? ' '.repeat(found.length) : `${key} `,
  );

/** The problems of an entry’s keys that its YAML does not explain already. */
function keyTold(entry: Pick<WrittenEntry, 'collection' | 'data' | 'lineOf'>, yaml: Located): TextProblem[] {
  return keyProblems(entry, [...yaml.unread]).filter(({ line }) => !yaml.unread.has(line) && line < yaml.lostFrom);
}

function kept({ segments, headings, citations, notes, links }: ReturnType<typeof compile>) {
  return { prose: { segments, headings, citations }, notes, links };
}

function readList(
  file: string,
  text: string,
  collection: CollectionName,
  glossary: Glossary,
  report: Report,
): WrittenEntry[] | undefined {
  const yaml = readYaml(plainIndents(text));
  for (const problem of yaml.problems) report(problem);
  if (!Array.isArray(yaml.data)) {
    if (yaml.problems.length === 0)
      report({
        line: 1,
        message: 'ce fichier doit être une liste',
        remedy: 'Commencez chaque entrée par « - id: … ».',
      });
    return undefined;
  }
  const { unread } = yaml;
  const field = described(collection).prose;
  const entries = yaml.data.flatMap((data: unknown, index): WrittenEntry[] => {
    const lineOf = (path: readonly PropertyKey[]) => yaml.lineOf([index, ...path]);
    if (lineOf([]) >= yaml.lostFrom) return [];
    if (data === null) {
      if (!unread.has(lineOf([])))
        report({
          line: lineOf([]),
          message: 'cette entrée est vide',
          remedy: 'Effacez ce tiret, ou écrivez ses clés.',
        });
      return [];
    }
    const record = typeof data === 'object' ? (data as Record<string, unknown>) : {};
    const id = typeof record['id'] === 'string' ? record['id'] : '';
    const page = entryUrl(collection, id);
    const written = field ? record[field] : undefined;
    const prose = compile(typeof written === 'string' ? written : '', glossary);
    const proseLine = lineOf(field ? [field] : []);
    const wrong = keyTold({ collection, data, lineOf }, yaml);
    const untraced = 'sources' in record ? [] : untracedFigures(prose.sentences);
    for (const problem of wrong) report(problem, page);
    for (const problem of [...prose.problems, ...untraced])
      report({ ...problem, line: proseLine + problem.line - 1 }, page);
    return [
      {
        collection,
        id,
        file,
        index,
        data,
        valid: yaml.problems.length + wrong.length === 0,
        legible: unread.size === 0 && prose.whole,
        lineOf,
        proseLine,
        ...kept(prose),
      },
    ];
  });
  return unread.size > 0 ? undefined : entries;
}

function readRows(file: string, text: string, collection: CollectionName, report: Report): WrittenEntry[] | undefined {
  const { rows, problems, sound, whole } = readCsv(text, Object.keys(keysOf(collection).shape));
  for (const problem of problems) report(problem);
  const entries = rows.map(({ cells, line }, index): WrittenEntry => {
    const entry = {
      collection,
      id: cells['id'] ?? '',
      file,
      index,
      data: sound ? cells : undefined,
      lineOf: () => line,
    };
    const wrong = sound ? keyProblems(entry, []) : [];
    for (const problem of wrong) report(problem, entryUrl(collection, entry.id));
    return {
      ...entry,
      valid: sound && wrong.length === 0,
      legible: sound,
      prose: NO_PROSE,
      links: [],
      notes: [],
      proseLine: line,
    };
  });
  return sound && whole ? entries : undefined;
}

/** A reading that was kept, with the lines of its file to look up. */
export function withLines(
  reading: Omit<Reading, 'entries'> & { entries: Omit<WrittenEntry, 'lineOf'>[] },
  file: ContentFile,
): Reading {
  let located: Located | undefined;
  const text = () => withoutStrays(putRight(file.text));
  const lineOf = ({ collection, index, proseLine }: Omit<WrittenEntry, 'lineOf'>, path: readonly PropertyKey[]) => {
    switch (described(collection).shape) {
      case 'csv':
        return proseLine;
      case 'yaml':
        located ??= readYaml(plainIndents(text()));
        return located.lineOf([index, ...path]);
      case 'folder':
        located ??= readYaml(plainIndents(splitSource(text())?.frontmatter ?? ''), 2);
        return located.lineOf(path);
    }
  };
  return { ...reading, entries: reading.entries.map((entry) => ({ ...entry, lineOf: (path) => lineOf(entry, path) })) };
}
