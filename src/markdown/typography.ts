import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { putRight } from '#domain/characters.ts';
import { frenchTypography } from '#domain/typography.ts';

/** Sets French typography in running text, whose entities may have brought signs that nobody sees; code and addresses stay as typed. */
export function setTypography(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = frenchTypography(putRight(node.value));
  });
}
