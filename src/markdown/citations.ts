import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const CITATION = /\[\^([^\]\s]+)\]/g;

/** A citation as the author wrote it: the key of a source, and its line. */
export interface Citation {
  source: string;
  line: number;
}

/** Adds the footnote definitions that remark-gfm wants to see, so that authors write `[^key]` and nothing more. */
export function withDefinitions(source: string): string {
  const keys = new Set(Array.from(source.matchAll(CITATION), (match) => match[1] ?? ''));
  return [source, ...Array.from(keys, (key) => `[^${key}]: ${key}`)].join('\n\n');
}

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
