/** What the styles of an OpenDocument text say of its words: titles, emphasis, numbered lists. */
import type { Element, Root } from 'xast';
import { visit } from 'unist-util-visit';

interface Style {
  parent: string | undefined;
  bold: boolean | undefined;
  italic: boolean | undefined;
  /** Whether it stands for what was set by hand, and not for a style that has a name. */
  byHand: boolean;
}

/** Emphasis of words. */
export interface Emphasis {
  bold: boolean;
  italic: boolean;
}

/** The styles of a document, those of its text and those that it names. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #numbered = new Set<string>();

  constructor(trees: readonly Root[]) {
    for (const tree of trees)
      visit(tree, 'element', (node, _, parent) => {
        if (node.name === 'style:style') this.#keep(node, parent);
        if (node.name === 'text:list-style') this.#keepList(node);
      });
  }

  #keep({ attributes, children }: Element, parent: { type: string } | undefined) {
    const text = children.find((child): child is Element => isNamed(child, 'style:text-properties'))?.attributes ?? {};
    const told = (name: string, value: string) => (text[name] ? text[name] === value : undefined);
    this.#styles.set(`${attributes['style:family']} ${attributes['style:name']}`, {
      parent: attributes['style:parent-style-name'] ?? undefined,
      bold: told('fo:font-weight', 'bold'),
      italic: told('fo:font-style', 'italic'),
      byHand: parent !== undefined && isNamed(parent, 'office:automatic-styles'),
    });
  }

  #keepList({ attributes, children }: Element) {
    for (const child of children)
      if (isNamed(child, 'text:list-level-style-number') && child.attributes['style:num-format'])
        this.#numbered.add(`${attributes['style:name']} ${child.attributes['text:level']}`);
  }

  /** A style with those on which it rests, itself first. */
  *#chain(family: string, name: string | null | undefined): Generator<[name: string, style: Style | undefined]> {
    const seen = new Set<string>();
    for (let at = name; at && !seen.has(at);) {
      seen.add(at);
      const style = this.#styles.get(`${family} ${at}`);
      yield [at, style];
      at = style?.parent;
    }
  }

  /** Whether a paragraph is the title of its document. */
  isTitle = (name: string | null | undefined): boolean =>
    Array.from(this.#chain('paragraph', name)).some(([at]) => at === 'Title' || at === 'Titre');

  /** How the words of a style are set. */
  emphasisOf(name: string | null | undefined): Emphasis {
    const chain = Array.from(this.#chain('text', name), ([, style]) => style);
    return {
      bold: chain.find((style) => style?.bold !== undefined)?.bold ?? false,
      italic: chain.find((style) => style?.italic !== undefined)?.italic ?? false,
    };
  }

  /** How a whole paragraph was set by hand. */
  paragraphEmphasisOf(name: string | null | undefined): Emphasis {
    const style = this.#styles.get(`paragraph ${name}`);
    return { bold: (style?.byHand && style.bold) ?? false, italic: (style?.byHand && style.italic) ?? false };
  }

  /** Whether a list has numbers at a level. */
  isNumbered = (name: string | undefined, level: number): boolean => this.#numbered.has(`${name} ${level}`);
}

/** Whether a node is an element of one of these names. */
export const isNamed = (node: { type: string }, ...names: string[]): node is Element =>
  node.type === 'element' && names.includes((node as Element).name);
