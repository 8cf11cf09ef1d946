/** Reads what authors wrote, file by file: entries with their keys and their prose, and what to mend. No disk here: a page can read too. */
import { putRight, strayCharacters, withoutStrays } from '#domain/characters.ts';
import { described, entryUrl, isCollection } from '#domain/collections.ts';
import type { Problem } from '#domain/problem.ts';
import { SETTINGS_FILE } from '#domain/settings.ts';
import type { Glossary } from '#markdown/glossary.ts';
import { readRows } from '#reading/csv-file.ts';
import type { ContentFile, Reading, Report, WrittenEntry } from '#reading/entry.ts';
import { legalNumbersIn, type LegalNumber } from '#reading/law.ts';
import { readList } from '#reading/list-file.ts';
import { readMdx } from '#reading/mdx-file.ts';
import { pageBeside, pictureProblems } from '#reading/pictures.ts';
import { misplaced } from '#reading/places.ts';
import { readSettings } from '#reading/settings.ts';
import { splitSource } from '#reading/split.ts';

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
  const { picture } = file;
  if (picture) {
    for (const problem of pictureProblems({ path: file.path, picture })) report(problem, pageBeside(file.path));
    return reading([]);
  }
  const [, folder = '', name = ''] = /^content\/([^/]+?)(?:\/(.+)|\.(?:yaml|csv))$/.exec(file.path) ?? [];
  if (!isCollection(folder) && file.path !== SETTINGS_FILE) return reading([]);
  const page = isCollection(folder) && described(folder).shape === 'folder' ? entryUrl(folder, idOf(name)) : undefined;
  if (file.text.trim() === '') {
    report({ line: 1, message: 'ce fichier est vide', remedy: 'Écrivez son contenu, ou effacez le fichier.' }, page);
    return reading([], false);
  }
  const text = legibleText(file, report, page);
  if (folder !== 'sources') reportWorkingNotes(text, report, page);
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
  const { entries, whole } =
    shape === 'yaml' ? readList(file.path, text, folder, glossary, report) : readRows(file.path, text, folder, report);
  return reading(entries, whole, legalNumbersIn(folder, text));
}

/** The text of a file with its characters put right; an unusual encoding and stray characters are reported. */
function legibleText({ text, encoding }: ContentFile, report: Report, page?: string): string {
  if (encoding)
    report(
      {
        line: 1,
        message: `ce fichier est enregistré avec l’encodage « ${encoding} »`,
        remedy:
          'Enregistrez-le avec l’encodage « UTF-8 » (Bloc-notes : « Enregistrer sous », puis « Encodage » ; tableur : « CSV UTF-8 »).',
      },
      page,
    );
  const typed = putRight(text);
  for (const { index, message, remedy } of strayCharacters(typed))
    report({ line: lineAt(typed, index), message, remedy }, page);
  return withoutStrays(typed);
}

/** Reports the marks of working notes. */
function reportWorkingNotes(text: string, report: Report, page?: string): void {
  for (const { 0: mark, index } of text.matchAll(WORKING_NOTES))
    report(
      {
        line: lineAt(text, index),
        message: `« ${mark} » est une note de travail`,
        remedy: 'Effacez-la, ou dites au lecteur ce qui reste à vérifier : <AVerifier source="…" annee="…">.',
      },
      page,
      true,
    );
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;
const idOf = (name: string) => name.replace(/(?:\/index)?\.mdx$/, '');
