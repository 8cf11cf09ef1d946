/** What the project as a whole lacks: the files of its collections, and the entries that its own pages name. */
import { boardRuleIds } from '#domain/board-rule.ts';
import { collectionNames, described, placeOf, type CollectionName } from '#domain/collections.ts';
import { dessinIds } from '#domain/dessin.ts';
import { landmarkIds } from '#domain/landmarks.ts';
import type { Problem } from '#domain/problem.ts';
import { themes } from '#domain/vocabulary.ts';
import type { Reading } from '#reading/entry.ts';

/** The entries that pages, and not other entries, name. */
export const NAMED_BY_PAGES: readonly (readonly [collection: CollectionName, ids: readonly string[]])[] = [
  ['themes', Object.keys(themes)],
  ['tour-de-table', Object.keys(boardRuleIds)],
  ['dessins', dessinIds],
  ['chiffres', [...landmarkIds, 'administrateurs-par-regie', 'duree-creation', 'regies']],
  [
    'droit',
    [
      'aci-plafond-ventes',
      'aci-plafond-ventes-deroge',
      'etp-aci',
      'etp-ei',
      'heures-payees-par-an',
      'heures-travaillees-par-an',
      'part-modulee',
      'smic-horaire',
      'smic-mensuel',
      'valeur-du-point-regies',
    ],
  ],
];

/** What is missing of a project, as readings of the files that should hold it. */
export function missingIn(readings: readonly Reading[]): Reading[] {
  const files = new Map(readings.map((reading) => [reading.file, reading]));
  const absent = collectionNames
    .filter((name) => described(name).shape !== 'folder' && !files.has(placeOf(name)))
    .map((name) =>
      lack(placeOf(name), 'ce fichier manque', 'Remettez-le à sa place, ou reprenez sa dernière version.'),
    );
  const unnamed = NAMED_BY_PAGES.flatMap(([name, ids]) => {
    const reading = files.get(placeOf(name));
    if (!reading?.whole || reading.problems.some(isMisnamed)) return [];
    const known = new Set(reading.entries.map(({ id }) => id));
    return ids
      .filter((id) => !known.has(id))
      .map((id) =>
        lack(
          placeOf(name),
          `l’entrée « ${id} » manque : une page du site la cite`,
          `Remettez-la, ou écrivez-la : « - id: ${id} ».`,
        ),
      );
  });
  return [...absent, ...unnamed];
}

/** A name that is told as wrong already: it is likely the one that is missing. */
const isMisnamed = ({ message }: Problem) => message.startsWith('id : ');

const lack = (file: string, message: string, remedy: string): Reading => {
  const problems: Problem[] = [{ file, line: 1, message, remedy }];
  return { file, entries: [], numbers: [], whole: false, problems };
};
