import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '#domain/blocks.ts';
import { freeAnchor } from '#domain/anchors.ts';

/** Gives every heading a French id, unique in the page, and lists them in order. */
export function collectHeadings(tree: Root): Heading[] {
  const headings: Heading[] = [];
  const taken = new Set<string>();
  visit(tree, 'heading', (node) => {
    const text = toString(node);
    const id = freeAnchor(text, taken);
    taken.add(id);
    node.data = { ...node.data, hProperties: { id } };
    headings.push({ depth: node.depth, id, text });
  });
  return headings;
}

/** A heading, and the words under it up to the next one. */
export interface ProseSection {
  depth: number;
  title: string;
  line: number;
  text: string;
}

/** The parts of a text that its headings make. */
export function collectSections(tree: Root): ProseSection[] {
  const sections: ProseSection[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading')
      sections.push({ depth: node.depth, title: toString(node), line: node.position?.start.line ?? 1, text: '' });
    else {
      const section = sections.at(-1);
      if (section) section.text += toString(node) || ' ';
    }
  }
  return sections;
}
