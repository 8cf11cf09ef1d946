import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { frenchTypography } from '#domain/typography.ts';

/** Sets French typography in running text; code and addresses stay as typed. */
export function setTypography(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = frenchTypography(node.value);
  });
}
