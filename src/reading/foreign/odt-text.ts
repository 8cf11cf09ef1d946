/** The text of an OpenDocument file, block by block, as HTML. */
import type { Element as HastElement, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Element, ElementContent as Node, Root } from 'xast';
import { isNamed, type Emphasis, type OdtStyles } from '#reading/foreign/odt-styles.ts';

/** What is no text: deleted passages, forms, counters. */
export const NO_TEXT = ['text:tracked-changes', 'office:forms', 'office:event-listeners', 'text:sequence-decls'];
/** What stands in the margins of a text: comments, its table of contents. */
export const MARGINS = ['office:annotation', 'text:table-of-content', 'style:header', 'style:footer'];
const BLOCKS = ['text:p', 'text:h', 'text:list', 'table:table', 'text:section', ...MARGINS, ...NO_TEXT];

/** Elements whose words are not those of what stands beside them. */
const APART = /^(?:text:(?:p|h|s|tab|line-break)|table:table-cell|svg:\w+)$/;

/** Every word of a tree, but those that stand in some elements. */
export function wordsIn(node: Root | Node, but: readonly string[]): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (!('children' in node) || (node.type === 'element' && but.includes(node.name))) return '';
  const words = node.children.map((child) => (child.type === 'doctype' ? '' : wordsIn(child, but))).join('');
  return node.type === 'element' && APART.test(node.name) ? ` ${words} ` : words;
}

/** The list in which a block stands. */
interface ListPlace {
  style: string | undefined;
  level: number;
}

/** Turns a text into HTML, block by block; its notes are kept apart. */
export class OdtText {
  readonly #styles: OdtStyles;
  readonly #notes: HastElement[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** Reads a whole document. */
  read(content: Root): { text: ElementContent[]; notes: HastElement[] } {
    let body: Element | undefined;
    visit(content, 'element', (node) => {
      if (node.name === 'office:text') body = node;
    });
    return { text: this.#blocks(body?.children ?? []), notes: this.#notes };
  }

  #blocks(nodes: readonly Node[], list: ListPlace = { style: undefined, level: 0 }): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element' || NO_TEXT.includes(node.name) || MARGINS.includes(node.name)) return [];
      if (node.name === 'text:p' || node.name === 'text:h') return this.#paragraph(node);
      if (node.name === 'text:list') return this.#list(node, list);
      if (node.name === 'table:table') return [this.#table(node)];
      if (node.name.startsWith('draw:')) return this.#line('p', {}, [node]);
      return this.#blocks(node.children, list);
    });
  }

  #paragraph(node: Element): ElementContent[] {
    const style = node.attributes['text:style-name'];
    if (this.#styles.isTitle(style)) return this.#line('h1', { className: 'titre' }, node.children);
    if (node.name === 'text:p') return this.#line('p', {}, node.children, this.#styles.paragraphEmphasisOf(style));
    const level = Math.min(Math.max(Number(node.attributes['text:outline-level']) || 1, 1), 6);
    return this.#line(`h${level}`, {}, node.children);
  }

  /** A line with what floats beside it: frames hold paragraphs of their own, which follow. */
  #line(tag: string, properties: { className?: string }, nodes: readonly Node[], look?: Emphasis): ElementContent[] {
    const floating: ElementContent[] = [];
    const words = this.#inline(nodes, floating);
    const hasWords = words.some((node) => node.type !== 'text' || node.value.trim() !== '');
    return [...(hasWords ? [h(tag, properties, look ? emphasised(words, look) : words)] : []), ...floating];
  }

  #inline(nodes: readonly Node[], floating: ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text' || node.type === 'cdata') return [{ type: 'text', value: node.value }];
      if (node.type !== 'element') return [];
      const inner = () => this.#inline(node.children, floating);
      switch (node.name) {
        case 'text:span':
          return emphasised(inner(), this.#styles.emphasisOf(node.attributes['text:style-name']));
        case 'text:a':
          return [h('a', { href: node.attributes['xlink:href'] ?? '' }, inner())];
        case 'text:s':
        case 'text:tab':
          return [{ type: 'text', value: ' ' }];
        case 'text:line-break':
          return [h('br')];
        case 'text:note':
          return [this.#note(node)];
        case 'draw:frame':
          return this.#frame(node, floating);
        default:
          if (!BLOCKS.includes(node.name)) return inner();
          floating.push(...this.#blocks([node]));
          return [];
      }
    });
  }

  #note(node: Element): HastElement {
    const id = `footnote-${this.#notes.length + 1}`;
    const item = h('li', { id });
    this.#notes.push(item);
    const body = node.children.find((child) => isNamed(child, 'text:note-body'));
    item.children = this.#blocks(body && 'children' in body ? body.children : []);
    return h('sup', h('a', { href: `#${id}` }, id));
  }

  /** A frame: a picture with the words that stand for it, or a text of its own. */
  #frame(node: Element, floating: ElementContent[]): ElementContent[] {
    const isAlternative = (child: Node) => isNamed(child, 'svg:title', 'svg:desc');
    const alt = node.children.filter(isAlternative).map((child) => wordsIn(child, []).trim());
    const rest = node.children.filter((child) => !isAlternative(child));
    const pictures = node.children.filter((child): child is Element => isNamed(child, 'draw:image')).slice(0, 1);
    const shown = pictures.map(({ attributes }) => h('img', { alt: alt.join(' '), src: attributes['xlink:href'] }));
    return [...shown, ...this.#inline(rest, floating)];
  }

  #list(node: Element, { style, level }: ListPlace): ElementContent[] {
    const place = { style: node.attributes['text:style-name'] ?? style, level: level + 1 };
    const items = node.children.filter((child): child is Element =>
      isNamed(child, 'text:list-item', 'text:list-header'),
    );
    // Numbered headings are written as a list.
    if (items.some(({ children }) => children.some((child) => isNamed(child, 'text:h'))))
      return items.flatMap(({ children }) => this.#blocks(children, place));
    const tag = this.#styles.isNumbered(place.style, place.level) ? 'ol' : 'ul';
    return [
      h(
        tag,
        items.map(({ children }) => h('li', tight(this.#blocks(children, place)))),
      ),
    ];
  }

  #table(node: Element): HastElement {
    const rows: HastElement[] = [];
    const take = (within: Element, cell: 'td' | 'th') => {
      for (const child of within.children) {
        if (isNamed(child, 'table:table-row')) rows.push(this.#row(child, cell));
        else if (isNamed(child, 'table:table-header-rows')) take(child, 'th');
        else if (isNamed(child, 'table:table-rows', 'table:table-row-group')) take(child, cell);
      }
    };
    take(node, 'td');
    return h('table', rows);
  }

  #row(row: Element, tag: 'td' | 'th'): HastElement {
    const cells = row.children.filter((child): child is Element => isNamed(child, 'table:table-cell'));
    return h(
      'tr',
      cells.map(({ attributes, children }) => {
        const [columns, lines] = [attributes['table:number-columns-spanned'], attributes['table:number-rows-spanned']];
        return h(
          tag,
          { ...(columns && { colSpan: columns }), ...(lines && { rowSpan: lines }) },
          this.#blocks(children),
        );
      }),
    );
  }
}

/** What an item holds: one paragraph is its line, several stay apart. */
function tight(blocks: ElementContent[]): ElementContent[] {
  const isLine = (node: ElementContent): node is HastElement => node.type === 'element' && node.tagName === 'p';
  if (blocks.filter(isLine).length !== 1) return blocks;
  return blocks.flatMap((node) => (isLine(node) ? node.children : [node]));
}

/** Words in their emphasis. */
function emphasised(words: ElementContent[], { bold, italic }: Emphasis): ElementContent[] {
  if (words.length === 0) return words;
  const slanted = italic ? [h('em', words)] : words;
  return bold ? [h('strong', slanted)] : slanted;
}
