/** Words in a line: their emphasis, their links, their notes, the blanks among them. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { choicesOf, isControl, kindOf, valueIn } from '#documents/form.ts';
import { cleanText } from '#documents/package.ts';
import { readChildren, visibleText, type Tree } from '#documents/tree.ts';
import type { Draft } from '#documents/word/draft.ts';
import { frenchDate } from '#domain/date.ts';
import { isNumeric } from '#domain/modele/table.ts';

/** How words are set. */
interface Format {
  bold?: boolean;
  italic?: boolean;
  raised?: 'superscript' | 'subscript';
  style?: string;
}

/** Words in one format, or an element that is ready; what follows each other is joined once spaces are put right. */
type Piece = { text: string; format: Format } | { element: Element; ends?: boolean };

const FORMATS: Readonly<Record<string, Format>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  cite: { italic: true },
  sup: { raised: 'superscript' },
  sub: { raised: 'subscript' },
};
/** What stands where nothing was typed. */
const DOTS = '…………………';
const LONG_DOTS = '…'.repeat(140);

/** The runs of some parts of a page that stand in one line. */
export function runsOf(nodes: readonly (Tree | string)[], draft: Draft, format: Format = {}): Element[] {
  return joined(nodes.flatMap((node) => piecesOf(node, draft, format))).map((piece) =>
    'element' in piece ? piece.element : run(piece.text, piece.format),
  );
}

function piecesOf(node: Tree | string, draft: Draft, format: Format): Piece[] {
  if (typeof node === 'string') return [{ text: node.replace(/[ \t\n\r]+/g, ' '), format }];
  if (node.name === 'br') return [{ element: x('w:r', [x('w:br')]), ends: true }];
  if (isControl(node)) return blank(node, draft, format);
  const inner = (more: Format = {}) =>
    readChildren(node).flatMap((child) => piecesOf(child, draft, { ...format, ...more }));
  if (node.name === 'a') return link(node, draft, inner);
  return inner(FORMATS[node.name]);
}

/** A run of words. */
export const run = (text: string, { bold, italic, raised, style }: Format = {}): Element =>
  x('w:r', [
    x('w:rPr', [
      ...(style ? [x('w:rStyle', { 'w:val': style })] : []),
      ...(bold ? [x('w:b')] : []),
      ...(italic ? [x('w:i')] : []),
      ...(raised ? [x('w:vertAlign', { 'w:val': raised })] : []),
    ]),
    ...cleanText(text)
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [x('w:br')] : []),
        x('w:t', { 'xml:space': 'preserve' }, line.replaceAll('\t', ' ')),
      ]),
  ]);

/** Pieces whose spaces are those that are seen: none at either end of the line, one between words. */
function joined(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let open = true;
  for (const piece of pieces) {
    if ('element' in piece) {
      kept.push(piece);
      open = piece.ends ?? false;
      continue;
    }
    const text = open ? piece.text.replace(/^ /, '') : piece.text;
    if (text === '') continue;
    kept.push({ ...piece, text });
    open = text.endsWith(' ');
  }
  const last = kept.at(-1);
  if (last && 'text' in last) last.text = last.text.replace(/ $/, '');
  return kept.filter((piece) => 'element' in piece || piece.text !== '');
}

function link(node: Tree, draft: Draft, inner: (more?: Format) => Piece[]): Piece[] {
  const { class: classes = '', href = '', 'data-sources': sources } = node.attributes;
  if (classes.split(' ').includes('note')) {
    const keys = sources?.split(' ') ?? [href.replace(/^#source-/, '')];
    return [{ element: footnoteCall(draft.footnote(keys)) }];
  }
  const attributes = href.startsWith('#') ? draft.placeNamed(href.slice(1)) : draft.linkTo(href);
  if (!attributes) return inner();
  return [{ element: x('w:hyperlink', attributes, runsOf(readChildren(node), draft, { style: 'Lien' })) }];
}

const footnoteCall = (id: number): Element =>
  x('w:r', [x('w:rPr', [x('w:rStyle', { 'w:val': 'AppelDeNote' })]), x('w:footnoteReference', { 'w:id': id })]);

/** What was typed in a blank, or a control that Word lets fill. */
function blank(control: Tree, draft: Draft, format: Format): Piece[] {
  const { name = '', 'aria-label': label, type } = control.attributes;
  if (type === 'radio') return [];
  if (control.name === 'output') return [{ text: visibleText(control), format }];
  const value = valueIn(control);
  const kind = kindOf(control);
  if (value !== '') {
    const written = kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(value) ? frenchDate(value) : value;
    return [{ element: run(written, format) }];
  }
  if (draft.inCell) return [];
  const told = label ? `[${label}\u00a0: ${DOTS}]` : kind === 'long' ? LONG_DOTS : DOTS;
  const choices = choicesOf(control);
  const element = x('w:sdt', [
    x('w:sdtPr', [
      x('w:alias', { 'w:val': cleanText(label ?? name) }),
      x('w:tag', { 'w:val': name }),
      x('w:id', { 'w:val': draft.controlId() }),
      x('w:showingPlcHdr'),
      choices
        ? x(
            'w:dropDownList',
            choices.map((choice) => x('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
          )
        : kind === 'date'
          ? x('w:date', [
              x('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
              x('w:lid', { 'w:val': 'fr-FR' }),
              x('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
              x('w:calendar', { 'w:val': 'gregorian' }),
            ])
          : x('w:text', isNumeric(kind) ? {} : { 'w:multiLine': '1' }),
    ]),
    x('w:sdtContent', [
      run(choices ? `[${[label, choices.join(' / ')].filter(Boolean).join('\u00a0: ')}]` : told, { style: 'Champ' }),
    ]),
  ]);
  return [{ element }];
}
