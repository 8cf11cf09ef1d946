import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

const CITATION = /\[\^([^\]\s]+)\]/g;

/** Adds the footnote definitions that remark-gfm wants to see, so that authors write `[^key]` and nothing more. */
export function withDefinitions(source: string): string {
  const keys = new Set(Array.from(source.matchAll(CITATION), (match) => match[1] ?? ''));
  return [source, ...Array.from(keys, (key) => `[^${key}]: ${key}`)].join('\n\n');
}

/** Turns each citation into a `Note` block numbered by order of first citation, its call counted, and returns the keys in that order. */
export function cite(tree: Root): string[] {
  const keys: string[] = [];
  const calls = new Map<string, number>();
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'footnoteDefinition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'footnoteReference') {
      if (!keys.includes(node.identifier)) keys.push(node.identifier);
      const call = (calls.get(node.identifier) ?? 0) + 1;
      calls.set(node.identifier, call);
      parent.children[index] = note(node.identifier, keys.indexOf(node.identifier) + 1, call, node.position);
    }
    return undefined;
  });
  return keys;
}

const note = (
  source: string,
  number: number,
  call: number,
  position: MdxJsxTextElement['position'],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Note',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'source', value: source },
    { type: 'mdxJsxAttribute', name: 'numero', value: String(number) },
    { type: 'mdxJsxAttribute', name: 'appel', value: String(call) },
  ],
  children: [],
  position,
});
