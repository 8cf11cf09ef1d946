/** Tables of a model: each placed once, its columns and lines in accord. */
import { blocksIn, type Segment } from '#domain/blocks.ts';
import type { ModeleData } from '#domain/modele/modele.ts';
import { isNumeric, lineKey, type Column, type Table } from '#domain/modele/table.ts';
import { nearest } from '#domain/nearest.ts';
import { fieldName } from '#domain/problem.ts';
import { blankProblem } from '#reading/modele/blanks.ts';
import type { LineAt, Report } from '#reading/modele/report.ts';

/** Each table that is described has one place in the text. */
export function placedTables(
  { tables, format }: ModeleData,
  segments: readonly Segment[],
  lineAt: LineAt,
  report: Report,
): void {
  const places = blocksIn(segments).flatMap(({ name, props }) => (name === 'Tableau' ? [props['nom']] : []));
  for (const [index, { name }] of tables.entries()) {
    const count = places.filter((place) => place === name).length;
    if (count !== 1)
      report(
        lineAt([index, 'nom']),
        `le tableau « ${name} » ${count === 0 ? 'n’est placé nulle part' : `est placé ${count} fois`}`,
        `Écrivez une fois <Tableau nom="${name}" />, seul sur sa ligne, là où il doit être lu.`,
      );
  }
  if (format === 'tableau' && tables.length === 0)
    report(
      lineAt([]),
      'ce modèle de tableur n’a pas de tableau',
      'Décrivez-le dans « tableaux », ou écrivez « format: texte ».',
    );
}

/** What a table has to mend in its columns, totals and lines. */
export function checkTable(table: Table, lineAt: LineAt, path: readonly PropertyKey[], report: Report): void {
  const names = table.columns.map(({ name }) => name);
  const named = (name: string, at: readonly PropertyKey[]): Column | undefined => {
    const column = table.columns.find((one) => one.name === name);
    if (!column)
      report(
        lineAt(at),
        `${fieldName([...path, ...at])} : « ${name} » n’est pas une colonne de ce tableau`,
        nearest(name, names) || `Colonnes : ${names.join(', ')}.`,
      );
    return column;
  };
  for (const [index, column] of table.columns.entries())
    blankProblem(column, `la colonne « ${column.name} »`, lineAt(['colonnes', index]), report);
  const [first] = table.columns;
  if (
    first &&
    (first.formula !== undefined || (table.lines.length > 0 && (first.kind !== 'texte' || first.titles.length > 1)))
  )
    report(
      lineAt(['colonnes', 0]),
      `la première colonne, « ${first.name} », doit dire ce que sont les lignes`,
      'Laissez-lui le genre « texte » et un seul titre.',
    );
  for (const [index, name] of table.totals.entries()) {
    const column = named(name, ['totaux', index]);
    if (column && !isNumeric(column.kind))
      report(
        lineAt(['totaux', index]),
        `« ${name} » ne se totalise pas : ce n’est pas un nombre`,
        'Ôtez-la de « totaux ».',
      );
  }
  const keys = new Set<string>();
  for (const [index, line] of table.lines.entries()) {
    const at = ['lignes', index];
    if (keys.has(lineKey(line)))
      report(
        lineAt(at),
        `« ${line.title} » est deux fois dans ce tableau`,
        'Donnez à chaque ligne un titre ou un « nom » à elle.',
      );
    keys.add(lineKey(line));
    for (const name of line.without ?? []) named(name, [...at, 'sauf']);
    for (const [name, value] of Object.entries(line.given ?? {})) {
      const column = named(name, [...at, 'valeurs']);
      if (column && isNumeric(column.kind) !== (typeof value === 'number'))
        report(
          lineAt([...at, 'valeurs']),
          `« ${value} » n’est pas ${isNumeric(column.kind) ? 'un nombre' : 'un texte'}, alors que la colonne « ${name} » est du genre « ${column.kind} »`,
          isNumeric(column.kind) ? 'Écrivez un nombre, sans unité.' : 'Mettez cette valeur entre guillemets droits.',
        );
      else if (column?.formula || (line.formula && column && isNumeric(column.kind)))
        report(
          lineAt([...at, 'valeurs']),
          `« ${name} » se calcule sur cette ligne`,
          'Ôtez cette valeur, ou la formule.',
        );
    }
  }
}
