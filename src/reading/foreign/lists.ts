/** Lists of other programs as lists of Markdown. */
import type { List, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { BULLETS } from '#domain/characters.ts';

/** An item of one paragraph stands close to its neighbours, whatever it holds below. */
export function tighten(tree: Root): void {
  visit(tree, 'list', (list) => {
    for (const item of list.children) item.spread = item.children.filter(({ type }) => type === 'paragraph').length > 1;
    list.spread = list.children.some(({ spread }) => spread);
  });
}

const BULLET = new RegExp(`^(?:${BULLETS}|[-–—o](?=[\\s\\u00A0]))[\\s\\u00A0]*`);

/** Makes one list of paragraphs that begin with a bullet, as word processors paste them. */
export function gatherBullets(tree: Root): void {
  const children: RootContent[] = [];
  for (const node of tree.children) {
    if (node.type !== 'paragraph' || !BULLET.test(toString(node))) {
      children.push(node);
      continue;
    }
    withoutBullet(node);
    const last = children.at(-1);
    const item = { type: 'listItem' as const, spread: false, children: [node] };
    if (last?.type === 'list' && last.data && 'gathered' in last.data) last.children.push(item);
    else
      children.push({
        type: 'list',
        ordered: false,
        spread: false,
        children: [item],
        data: { gathered: true },
      } as List);
  }
  tree.children = children;
}

function withoutBullet(paragraph: Paragraph): void {
  visit(paragraph, 'text', (node) => {
    node.value = node.value.replace(BULLET, '');
    return false;
  });
}
