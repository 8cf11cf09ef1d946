import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '#domain/blocks.ts';
import { slugOf } from '#domain/slug.ts';

/** Gives every heading a French id, unique in the text, and lists them in order. */
export function collectHeadings(tree: Root): Heading[] {
  const headings: Heading[] = [];
  const taken = new Map<string, number>();
  visit(tree, 'heading', (node) => {
    const text = toString(node);
    const base = slugOf(text) || 'section';
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    const id = count === 1 ? base : `${base}-${count}`;
    node.data = { ...node.data, hProperties: { id } };
    headings.push({ depth: node.depth, id, text });
  });
  return headings;
}
