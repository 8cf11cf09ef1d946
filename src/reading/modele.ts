/** What an author has to mend in a model: blanks, choices, tables and formulas that hold together. */
import { blocksIn, MODELE_BLOCKS, type Block, type Segment } from '#domain/blocks.ts';
import type { CollectionName } from '#domain/collections.ts';
import { choicesIn, fieldsIn, sheetOf } from '#domain/modele/document.ts';
import { FormulaError } from '#domain/modele/formula.ts';
import { modeleSchema, type ModeleData } from '#domain/modele/modele.ts';
import type { Place, Sheet } from '#domain/modele/resolve.ts';
import { isNumeric, keyOf, kinds, type Column, type Table } from '#domain/modele/table.ts';
import { Results } from '#domain/modele/values.ts';
import { nearest } from '#domain/nearest.ts';
import { fieldName, type TextProblem } from '#domain/problem.ts';

interface Written {
  collection: CollectionName;
  data: unknown;
  segments: readonly Segment[];
  /** The line, in the file, of a key. */
  lineOf(path: readonly PropertyKey[]): number;
  /** The line, in the file, of a line of the prose. */
  proseLine(line: number): number;
}

type Report = (line: number, message: string, remedy: string) => void;

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

type LineAt = (path: readonly PropertyKey[]) => number;
type InText = (block: Block) => number;

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

/** What a block asks by itself. */
function checkBlock({ name, props, children }: Block, { format, tables }: ModeleData, line: number, report: Report) {
  if (name === 'Tableau') {
    const known = tables.map((table) => table.name);
    if (!known.includes(props['nom'] ?? ''))
      report(
        line,
        `<Tableau> : « ${props['nom']} » n’est pas décrit en tête`,
        nearest(props['nom'] ?? '', known) || 'Décrivez-le dans « tableaux », en tête du fichier, avec ce « nom ».',
      );
  }
  if (name === 'Choix') {
    const options = blocksIn(children).filter((block) => block.name === 'Option').length;
    if (options < 2)
      report(
        line,
        '<Choix> : il faut au moins deux <Option>',
        'Écrivez chaque possibilité dans un bloc <Option titre="…">.',
      );
    if (format === 'tableau')
      report(
        line,
        'un tableur n’a pas de paragraphes au choix',
        'Écrivez un champ avec « choix », ou « format: texte ».',
      );
  }
  if (name === 'Champ' && format === 'tableau' && props['place'] === 'phrase')
    report(
      line,
      `le champ « ${props['nom']} » est dans une phrase, qu’un tableur ne peut pas remplir`,
      'Mettez-le seul sur sa ligne, avec son libellé.',
    );
}

/** Options stand in choices, choices stand by themselves. */
function checkNesting(segments: readonly Segment[], inside: string | undefined, inText: InText, report: Report): void {
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    const { name, children } = segment;
    if (name === 'Option' && inside !== 'Choix')
      report(
        inText(segment),
        'une <Option> est hors d’un <Choix>',
        'Entourez les options de <Choix nom="…" libelle="…">.',
      );
    if (name === 'Choix' && inside !== undefined)
      report(inText(segment), `un <Choix> est dans un bloc <${inside}>`, 'Placez-le après ce bloc.');
    checkNesting(children, MODELE_BLOCKS.includes(name) ? name : inside, inText, report);
  }
}

/** A field is described where it is first met, and there alone. */
function checkFields(segments: readonly Segment[], inText: InText, report: Report): void {
  const first = new Map<string, number>();
  for (const block of blocksIn(segments)) {
    if (block.name !== 'Champ') continue;
    const { nom = '', place: _place, ...described } = block.props;
    const line = inText(block);
    const known = first.get(nom);
    if (known !== undefined) {
      if (Object.keys(described).length > 0)
        report(
          line,
          `le champ « ${nom} » est déjà décrit à la ligne ${known}`,
          `Pour le rappeler, écrivez seulement <Champ nom="${nom}" /> ; sinon, donnez un autre nom.`,
        );
      continue;
    }
    first.set(nom, line);
    if (described['libelle'] === undefined)
      report(
        line,
        `le champ « ${nom} » n’a pas de libellé`,
        `Dites ce que l’on y écrit : <Champ nom="${nom}" libelle="…" />.`,
      );
    blankProblem(
      {
        choices: described['choix'] === undefined ? undefined : choicesIn(described['choix']),
        kind: kinds.find((kind) => kind === described['genre']) ?? 'texte',
        formula: described['formule'],
      },
      `le champ « ${nom} »`,
      line,
      report,
    );
  }
}

/** What does not go together in a blank or a column. */
function blankProblem(
  { choices, kind, formula }: Pick<Column, 'choices' | 'kind' | 'formula'>,
  what: string,
  line: number,
  report: Report,
): void {
  if (choices && choices.length < 2)
    report(line, `${what} n’a qu’un mot au choix`, 'Séparez les mots par des points-virgules : « oui ; non ».');
  if (choices && kind !== 'texte')
    report(line, `${what} a un genre et des mots au choix`, 'Gardez « choix » ou « genre ».');
  if (formula !== undefined && !isNumeric(kind))
    report(
      line,
      `${what} se calcule, et n’est pas un nombre`,
      'Donnez-lui le genre « nombre », « euros » ou « pourcent ».',
    );
}

/** Each table that is described has one place in the text. */
function placedTables(
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

function checkTable(table: Table, lineAt: LineAt, path: readonly PropertyKey[], report: Report): void {
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
    if (keys.has(keyOf(line)))
      report(
        lineAt(at),
        `« ${line.title} » est deux fois dans ce tableau`,
        'Donnez à chaque ligne un titre ou un « nom » à elle.',
      );
    keys.add(keyOf(line));
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

/** Every formula names what exists, and comes to an end. */
function checkFormulas(
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
