/** From the blocks of a page to paragraphs, lists and tables. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { isChosen, isControl } from '#documents/form.ts';
import { cleanText } from '#documents/package.ts';
import { find, findAll, hasClass, readChildren, shownIn, visibleText, type Tree } from '#documents/tree.ts';
import type { Draft } from '#documents/word/draft.ts';
import { pictureRun } from '#documents/word/picture.ts';
import { run, runsOf } from '#documents/word/runs.ts';
import { BULLETED, DEEPEST_HEADING, levelOf } from '#documents/word/styles.ts';

/** Where a block stands. */
interface Place {
  style?: string | undefined;
  /** What a paragraph’s properties hold besides its style. */
  extra?: readonly Element[];
  /** How many lists it stands in. */
  depth: number;
}

const BLOCKS: readonly string[] = [
  'address article aside blockquote caption details dd div dl dt fieldset figcaption figure footer form',
  'h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul',
].flatMap((names) => names.split(' '));

/** Whether a node is a block, or holds one: the element of a tool, for instance. */
const isBlock = (node: Tree | string): node is Tree =>
  typeof node !== 'string' && (BLOCKS.includes(node.name) || readChildren(node).some(isBlock));
/** A paragraph of runs. */
export const paragraph = (runs: readonly Element[], style?: string, extra: readonly Element[] = []): Element =>
  x('w:p', [x('w:pPr', [...(style ? [x('w:pStyle', { 'w:val': style })] : []), ...extra]), ...runs]);

/** The paragraphs and tables of a part of a page. */
export function blocksOf(tree: Tree, draft: Draft, place: Place = { depth: 0 }): Element[] {
  const written: Element[] = [];
  let line: (Tree | string)[] = [];
  let { extra } = place;
  const endLine = () => {
    const runs = runsOf(line, draft);
    line = [];
    if (runs.length === 0) return;
    written.push(paragraph(runs, place.style, extra));
    extra = place.extra?.filter(({ name }) => name !== 'w:numPr');
  };
  for (const child of readChildren(tree)) {
    if (!isBlock(child)) {
      line.push(child);
      continue;
    }
    endLine();
    const before = written.length;
    written.push(...blockOf(child, draft, { ...place, ...(extra && { extra }) }));
    if (written.length > before) extra = place.extra?.filter(({ name }) => name !== 'w:numPr');
  }
  endLine();
  return written;
}

function blockOf(node: Tree, draft: Draft, place: Place): Element[] {
  if (/^h[1-6]$/.test(node.name)) return [headingOf(node, draft)];
  switch (node.name) {
    case 'ul':
    case 'ol':
      return listOf(node, draft, place);
    case 'dl':
      return definitionsOf(node, draft);
    case 'table':
      return tableOf(node, draft);
    case 'fieldset':
      return choiceOf(node, draft, place);
    case 'blockquote':
      return blocksOf(node, draft, { ...place, style: 'Citation' });
    case 'pre':
      return [paragraph([run(rawText(node))], 'Code')];
    case 'hr':
      return [];
    case 'figure':
      return [...pictureOf(node, draft), ...blocksOf(node, draft, place)];
    case 'p':
      return blocksOf(node, draft, hasClass(node, 'title') ? { ...place, style: 'Legende' } : place);
    case 'figcaption':
    case 'caption':
      return blocksOf(node, draft, { ...place, style: 'Legende' });
    default:
      return blocksOf(node, draft, node.attributes['role'] === 'note' ? { ...place, style: 'Encadre' } : place);
  }
}

/** A drawing; what it shows, in words, where its picture was not made, as for photographs. */
function pictureOf(figure: Tree, draft: Draft): Element[] {
  const shown = shownIn(figure);
  if (shown === undefined) return [];
  const label = shown.replace(/^Dessin\u00a0: /, '');
  const made = draft.picture(label);
  const line = made ? pictureRun(made.picture, label, made.number) : run(`[${shown}]`, { italic: true });
  return [paragraph([line], undefined, [x('w:keepNext')])];
}

const rawText = (node: Tree | string): string =>
  typeof node === 'string' ? node : node.children.map(rawText).join('').replace(/\n$/, '');

/** A heading; the title of the document stands above those of its parts. */
function headingOf(node: Tree, draft: Draft): Element {
  const level = Math.min(Math.max(Number(node.name.slice(1)) - 1, 1), DEEPEST_HEADING);
  const text = visibleText(node);
  const mark = draft.mark(node.attributes['id'] ?? text);
  draft.headings.push({ level, text, place: mark['w:name'] });
  return paragraph(
    [x('w:bookmarkStart', mark), ...runsOf(readChildren(node), draft), x('w:bookmarkEnd', { 'w:id': mark['w:id'] })],
    `Titre${level}`,
    hasClass(node, 'new-page') ? [x('w:pageBreakBefore')] : [],
  );
}

function listOf(node: Tree, draft: Draft, { depth }: Place): Element[] {
  const number = node.name === 'ol' ? BULLETED + ++draft.numbered : BULLETED;
  const level = levelOf(depth);
  const item = [
    x('w:numPr', [x('w:ilvl', { 'w:val': level }), x('w:numId', { 'w:val': number })]),
    x('w:ind', { 'w:left': 360 * (level + 1), 'w:hanging': 360 }),
  ];
  const plain = hasClass(node, 'plain');
  return readChildren(node).flatMap((child) =>
    typeof child === 'string'
      ? []
      : blocksOf(child, draft, plain ? { depth } : { depth: depth + 1, style: 'Liste', extra: item }),
  );
}

/** Each term in bold, with what is said of it on the same line. */
function definitionsOf(node: Tree, draft: Draft): Element[] {
  const pairs = findAll(node, ({ name }) => name === 'dt' || name === 'dd');
  const groups: { term: Tree[]; said: Tree[] }[] = [];
  for (const part of pairs) {
    const last = groups.at(-1);
    if (part.name === 'dd' && last) last.said.push(part);
    else groups.push({ term: [part], said: [] });
  }
  return groups.map(({ term, said }) =>
    paragraph([
      ...term.flatMap((one) => runsOf(readChildren(one), draft, { bold: true })),
      run('\u00a0: ', { bold: true }),
      ...said.flatMap((one, index) => [...(index > 0 ? [run(' ; ')] : []), ...runsOf(readChildren(one), draft)]),
    ]),
  );
}

/** Paragraphs at choice: those that were chosen, or all, each under its name. */
function choiceOf(node: Tree, draft: Draft, place: Place): Element[] {
  const options = findAll(node, (one) => hasClass(one, 'option'));
  const chosen = options.find((option) => find(option, isChosen));
  const text = (option: Tree): Tree => ({
    ...option,
    children: option.children.filter((child) => typeof child === 'string' || child.name !== 'label'),
  });
  if (chosen) return blocksOf(text(chosen), draft, place);
  const legend = find(node, ({ name }) => name === 'legend');
  return [
    paragraph([run(`Au choix\u00a0: ${legend ? visibleText(legend) : ''}`, { bold: true })], 'Encadre', [
      x('w:keepNext'),
    ]),
    ...options.flatMap((option) => {
      const label = find(option, ({ name }) => name === 'label');
      return [
        paragraph([run(`☐ ${label ? visibleText(label) : ''}`, { italic: true })], 'Encadre', [x('w:keepNext')]),
        ...blocksOf(text(option), draft, { ...place, style: 'Encadre' }),
      ];
    }),
  ];
}

/** The width of the text on a page, in twentieths of a point. */
const TEXT_WIDTH = 9070;
/** The height of a row in which one writes by hand. */
const BLANK_HEIGHT = 460;

function tableOf(node: Tree, draft: Draft): Element[] {
  const caption = find(node, ({ name }) => name === 'caption');
  const rows = findAll(node, ({ name }) => name === 'tr').map((row) => ({
    cells: readChildren(row).filter((cell) => typeof cell !== 'string'),
    head: Boolean(find(node, ({ name, children }) => name === 'thead' && children.includes(row))),
    strong: hasClass(row, 'strong'),
  }));
  const count = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const widths = widthsOf(
    rows.map(({ cells }) => cells),
    count,
  );
  return [
    ...(caption ? blockOf(caption, draft, { depth: 0 }) : []),
    x('w:tbl', [
      x('w:tblPr', [
        x('w:tblStyle', { 'w:val': 'Tableau' }),
        x('w:tblW', { 'w:w': '5000', 'w:type': 'pct' }),
        x('w:tblLook', {
          'w:val': rows[0]?.head ? '0620' : '0600',
          'w:firstRow': rows[0]?.head ? '1' : '0',
          'w:noVBand': '1',
          'w:noHBand': '1',
        }),
        ...(caption ? [x('w:tblCaption', { 'w:val': cleanText(visibleText(caption)) })] : []),
      ]),
      x(
        'w:tblGrid',
        widths.map((width) => x('w:gridCol', { 'w:w': width })),
      ),
      ...rows.map(({ cells, head, strong }) =>
        x('w:tr', [
          x('w:trPr', [
            x('w:cantSplit'),
            ...(cells.some((cell) => find(cell, isControl)) ? [x('w:trHeight', { 'w:val': BLANK_HEIGHT })] : []),
            ...(head ? [x('w:tblHeader')] : []),
          ]),
          ...placed(cells).map(({ cell, column }) =>
            cellOf(
              strong || cell.name === 'th' ? bold(cell) : cell,
              widths.slice(column, column + spanOf(cell)).reduce((sum, width) => sum + width, 0),
              draft,
            ),
          ),
        ]),
      ),
    ]),
    paragraph([]),
  ];
}

const spanOf = ({ attributes }: Tree) => Number(attributes['colspan'] ?? 1);

/** The cells of a row, each with the column in which it begins. */
function placed(cells: readonly Tree[]): { cell: Tree; column: number }[] {
  let next = 0;
  return cells.map((cell) => {
    const column = next;
    next += spanOf(cell);
    return { cell, column };
  });
}

/** How many signs a column counts for at least and at most when the width is shared; a blank asks for room to write. */
const SIGNS = { least: 13, blank: 22, most: 34 };

/** The widths of columns, by the longest of their cells. */
function widthsOf(rows: readonly (readonly Tree[])[], count: number): number[] {
  const signs = Array.from({ length: count }, () => SIGNS.least);
  for (const { cell, column } of rows.flatMap(placed)) {
    if (spanOf(cell) > 1) continue;
    const asked = find(cell, isControl) ? SIGNS.blank : Math.min(visibleText(cell).length, SIGNS.most);
    signs[column] = Math.max(signs[column] ?? 0, asked);
  }
  const all = signs.reduce((sum, one) => sum + one, 0);
  return signs.map((one) => Math.floor((TEXT_WIDTH * one) / all));
}

const bold = (cell: Tree): Tree => ({
  ...cell,
  children: [{ name: 'strong', attributes: {}, children: cell.children }],
});

function cellOf(cell: Tree, width: number, draft: Draft): Element {
  const before = draft.inCell;
  draft.inCell = true;
  const right = hasClass(cell, 'number') ? [x('w:jc', { 'w:val': 'right' })] : [];
  const blocks = blocksOf(cell, draft, { style: 'Cellule', depth: 0, extra: right });
  draft.inCell = before;
  return x('w:tc', [
    x('w:tcPr', [
      x('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(spanOf(cell) > 1 ? [x('w:gridSpan', { 'w:val': spanOf(cell) })] : []),
    ]),
    ...(blocks.length > 0 ? blocks : [paragraph([], 'Cellule')]),
  ]);
}
