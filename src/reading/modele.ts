/** What an author has to mend in a model: blanks, choices, tables and formulas that hold together. */
import { blocksIn, MODELE_BLOCKS, type Block, type Segment } from '#domain/blocks.ts';
import type { CollectionName } from '#domain/collections.ts';
import { sheetOf } from '#domain/modele/document.ts';
import { modeleSchema } from '#domain/modele/modele.ts';
import type { Table } from '#domain/modele/table.ts';
import type { TextProblem } from '#domain/problem.ts';
import { checkFields } from '#reading/modele/blanks.ts';
import { checkBlock, checkNesting } from '#reading/modele/blocks.ts';
import { checkFormulas } from '#reading/modele/formulas.ts';
import type { InText, LineAt, Report } from '#reading/modele/report.ts';
import { checkTable, placedTables } from '#reading/modele/tables.ts';

interface Written {
  collection: CollectionName;
  data: unknown;
  segments: readonly Segment[];
  /** The line, in the file, of a key. */
  lineOf(path: readonly PropertyKey[]): number;
  /** The line, in the file, of a line of the prose. */
  proseLine(line: number): number;
}

/** The problems of a model whose keys are sound, or of another page that holds blocks of models. */
export function modeleProblems({ collection, data, segments, lineOf, proseLine }: Written): TextProblem[] {
  const problems: TextProblem[] = [];
  const report: Report = (line, message, remedy) => problems.push({ line, message, remedy });
  const inText = ({ line = 1 }: Block) => proseLine(line);
  if (collection !== 'modeles') {
    for (const block of blocksIn(segments).filter(({ name }) => MODELE_BLOCKS.includes(name)))
      report(inText(block), `le bloc <${block.name}> ne s’écrit que dans un modèle`, 'Ôtez-le de ce texte.');
    return problems;
  }
  const modele = modeleSchema.parse(data);
  const lineAt = (path: readonly PropertyKey[]) => lineOf(['tableaux', ...path]);
  namesOnce(modele.tables, segments, lineAt, inText, report);
  for (const block of blocksIn(segments)) checkBlock(block, modele, inText(block), report);
  checkNesting(segments, undefined, inText, report);
  checkFields(segments, inText, report);
  placedTables(modele, segments, lineAt, report);
  for (const [index, table] of modele.tables.entries())
    checkTable(table, (path) => lineAt([index, ...path]), ['tableaux', index], report);
  if (problems.length === 0) checkFormulas(sheetOf(segments, modele.tables), modele, segments, lineAt, inText, report);
  return problems;
}

/** A name is one thing in the whole model. */
function namesOnce(
  tables: readonly Table[],
  segments: readonly Segment[],
  lineAt: LineAt,
  inText: InText,
  report: Report,
) {
  const owners = new Map<string, string>();
  const claim = (name: string, what: string, line: number) => {
    const owner = owners.get(name);
    if (owner !== undefined)
      report(
        line,
        `« ${name} » est déjà le nom d’${owner}`,
        'Donnez un autre nom : dans un modèle, un nom est celui d’une seule chose.',
      );
    else owners.set(name, what);
  };
  for (const [index, table] of tables.entries()) {
    claim(table.name, 'un tableau', lineAt([index, 'nom']));
    for (const [rank, column] of table.columns.entries())
      claim(column.name, 'une colonne', lineAt([index, 'colonnes', rank]));
    for (const [rank, line] of table.lines.entries())
      if (line.name) claim(line.name, 'une ligne', lineAt([index, 'lignes', rank]));
  }
  const met = new Set<string>();
  for (const block of blocksIn(segments)) {
    const { nom = '' } = block.props;
    if (block.name === 'Choix') claim(nom, 'un choix', inText(block));
    if (block.name === 'Champ' && !met.has(nom)) {
      met.add(nom);
      claim(nom, 'un champ', inText(block));
    }
  }
}
