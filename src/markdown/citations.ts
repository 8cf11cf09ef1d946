import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Data } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const OPENING_BRACKET = 91;
/** A list of labels that holds all of them. */
const EVERY_LABEL = Object.assign<string[], object>([], { includes: () => true });

/** A citation as the author wrote it: the key of a source, and its line. */
export interface Citation {
  source: string;
  line: number;
}

/** Lets `[^key]` be a call without its definition in the text, which remark-gfm asks for: ours stand in the bibliography. */
export const callsWithoutDefinitions: NonNullable<Data['micromarkExtensions']>[number] = {
  text: {
    [OPENING_BRACKET]: {
      tokenize(_effects, _ok, next) {
        this.parser.gfmFootnotes = EVERY_LABEL;
        return next;
      },
    },
  },
};

/** Turns each citation into a `Note` block, and returns them all in reading order. */
export function cite(tree: Root): Citation[] {
  const citations: Citation[] = [];
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'footnoteDefinition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'footnoteReference') {
      citations.push({ source: node.identifier, line: node.position?.start.line ?? 1 });
      parent.children[index] = {
        type: 'mdxJsxTextElement',
        name: 'Note',
        attributes: [{ type: 'mdxJsxAttribute', name: 'sources', value: node.identifier }],
        children: [],
        position: node.position,
      } satisfies MdxJsxTextElement;
    }
    return undefined;
  });
  return citations;
}
