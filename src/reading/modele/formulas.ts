/** Formulas of a model, tried on its empty sheet. */
import { blocksIn, type Segment } from '#domain/blocks.ts';
import { fieldsIn } from '#domain/modele/document.ts';
import { FormulaError } from '#domain/modele/formula.ts';
import type { ModeleData } from '#domain/modele/modele.ts';
import type { Place, Sheet } from '#domain/modele/resolve.ts';
import { Results } from '#domain/modele/values.ts';
import type { InText, LineAt, Report } from '#reading/modele/report.ts';

/** Every formula names what exists, and comes to an end. */
export function checkFormulas(
  sheet: Sheet,
  { tables }: ModeleData,
  segments: readonly Segment[],
  lineAt: LineAt,
  inText: InText,
  report: Report,
): void {
  const results = new Results(sheet, new Map());
  const told = new Set<string>();
  const tried = (place: Place, line: () => number) => {
    try {
      results.at(place);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (told.has(error.message)) return;
      told.add(error.message);
      report(line(), `formule : ${error.message}`, error.remedy);
    }
  };
  for (const [index, grid] of sheet.grids.entries())
    for (const [row, { cells, line }] of grid.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell.kind !== 'result') continue;
        const own = grid.columns[column]?.column;
        const at =
          line?.formula && !own?.formula
            ? ['lignes', tables[index]?.lines.indexOf(line) ?? 0, 'formule']
            : ['colonnes', tables[index]?.columns.findIndex(({ name }) => name === own?.name) ?? 0, 'formule'];
        tried({ table: grid.table.name, row, column }, () => lineAt([index, ...at]));
      }
  for (const { name, formula } of fieldsIn(segments)) {
    if (formula === undefined) continue;
    const block = blocksIn(segments).find((one) => one.name === 'Champ' && one.props['nom'] === name);
    tried({ field: name }, () => (block ? inText(block) : 1));
  }
}
