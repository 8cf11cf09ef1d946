/** A list in YAML: many small entries in one file. */
import { described, entryUrl, type CollectionName } from '#domain/collections.ts';
import { recordOf } from '#domain/record.ts';
import { compile } from '#markdown/compile.ts';
import type { Glossary } from '#markdown/glossary.ts';
import { isNamed, keptOf, type Reading, type Report, type WrittenEntry } from '#reading/entry.ts';
import { untracedFigures } from '#reading/figures.ts';
import { keyProblemsBeside } from '#reading/keys.ts';
import { readYaml } from '#reading/yaml.ts';

/** Reads the entries of a YAML file; not whole when some of them, or their names, are not known. */
export function readList(
  file: string,
  text: string,
  collection: CollectionName,
  glossary: Glossary,
  report: Report,
): Pick<Reading, 'entries' | 'whole'> {
  const yaml = readYaml(text);
  for (const problem of yaml.problems) report(problem);
  if (!Array.isArray(yaml.data)) {
    if (yaml.whole)
      report({
        line: 1,
        message: 'ce fichier doit être une liste',
        remedy: 'Commencez chaque entrée par « - id: … ».',
      });
    return { entries: [], whole: false };
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
    const record = recordOf(data);
    const id = typeof record['id'] === 'string' ? record['id'] : '';
    const page = entryUrl(collection, id);
    const written = field ? record[field] : undefined;
    const prose = compile(typeof written === 'string' ? written : '', glossary);
    const proseLine = lineOf(field ? [field] : []);
    const wrong = keyProblemsBeside({ collection, data, lineOf }, yaml);
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
        legible: unread.size === 0 && prose.whole && prose.named,
        lineOf,
        proseLine,
        ...keptOf(prose),
      },
    ];
  });
  return yaml.whole ? { entries, whole: entries.every(isNamed) } : { entries: [], whole: false };
}
