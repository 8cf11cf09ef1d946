/** A file of prose: an entry with its keys above and its text below. */
import { NO_PROSE } from '#domain/blocks.ts';
import { strayCharacters } from '#domain/characters.ts';
import { entryUrl, type CollectionName } from '#domain/collections.ts';
import { compile } from '#markdown/compile.ts';
import type { Glossary } from '#markdown/glossary.ts';
import { keptOf, type Report, type WrittenEntry } from '#reading/entry.ts';
import { untracedFigures } from '#reading/figures.ts';
import { keyProblemsBeside } from '#reading/keys.ts';
import { modeleProblems } from '#reading/modele.ts';
import { placePictures } from '#reading/pictures.ts';
import { isNamingRead } from '#reading/promises.ts';
import { ruleProblems } from '#reading/rules.ts';
import { splitSource } from '#reading/split.ts';
import { readYaml } from '#reading/yaml.ts';

/** Reads the one entry of an MDX file. */
export function readMdx(
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
    report({ line: 1, ...headless(text) }, page);
    return [unreadEntry(file, collection, id)];
  }
  const yaml = readYaml(source.frontmatter, 2);
  const prose = compile(source.body, glossary);
  placePictures(prose.segments, file, page);
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
  const wrong = keyProblemsBeside(entry, yaml);
  const proseLine = (line: number) => line + source.bodyLine - 1;
  const told = [...yaml.problems, ...wrong];
  for (const problem of [...prose.problems, ...untracedFigures(prose.sentences)])
    told.push({ ...problem, line: proseLine(problem.line) });
  const isRead = yaml.unread.size === 0;
  if (isRead && told.length === 0) told.push(...modeleProblems({ ...entry, ...prose, proseLine }));
  for (const problem of told) report(problem, page);
  const understood = isRead && prose.whole;
  const named = isNamingRead(collection, entry.data) && !source.body.split('\n').some(hasGarbledAddress);
  if (understood) {
    const headed = areHeadingsSure(prose, source.body.split('\n'));
    for (const problem of ruleProblems({ ...entry, ...prose, headed, named, text, proseLine }))
      report(problem, page, true);
  }
  return [
    {
      ...entry,
      valid: isRead && yaml.problems.length + wrong.length === 0,
      legible: understood && named && prose.named,
      ...keptOf(prose),
    },
  ];
}

/** What to mend where the keys at the head of a file are not there, or do not end. */
const headless = (text: string) =>
  text.startsWith('---')
    ? {
        message: 'la fiche d’identité du fichier n’est pas fermée',
        remedy: 'Écrivez une ligne « --- » après la dernière clé, avant le texte.',
      }
    : {
        message: 'la fiche d’identité du fichier manque',
        remedy: 'Commencez le fichier par une ligne « --- », les clés (titre, resume…), puis une ligne « --- ».',
      };

/** The entry of a file in which nothing can be read. */
const unreadEntry = (file: string, collection: CollectionName, id: string): WrittenEntry => ({
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
  lineOf: () => 1,
});

/** Whether a stray character may stand in an address of this site. */
const hasGarbledAddress = (line: string) => line.includes('(/') && strayCharacters(line).length > 0;

/** Whether all headings of a text were read: no problem, no stray character stands where one may be. */
function areHeadingsSure({ sections, problems }: ReturnType<typeof compile>, lines: readonly string[]): boolean {
  const titles = new Set(sections.map(({ line }) => line));
  return (
    problems.every(({ line }) => !titles.has(line) && !/^\s*#/.test(lines[line - 1] ?? '')) &&
    !lines.some((line) => /#|\]\(/.test(line) && strayCharacters(line).length > 0)
  );
}
