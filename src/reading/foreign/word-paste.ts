/** What Word puts on the clipboard → the HTML of everyone: its title, its lists, its notes. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Rewrites in place what only Word writes so. */
export function plainWord(tree: Root): void {
  visit(tree, 'element', (node) => {
    const { style, href, id } = told(node);
    if (classesOf(node).includes('MsoTitle')) Object.assign(node, h('h1.titre', node.children));
    else if (/^#_(?:ftn|edn)\d+$/.test(href)) Object.assign(node, h('sup', h('a', { href: `#${noteId(href)}` })));
    else if (/mso-element:\s*(?:foot|end)note-list/.test(style))
      node.children = node.children.filter((child) => child.type === 'element' && child.tagName === 'div');
    else if (/mso-element:\s*(?:foot|end)note/.test(style)) {
      dropCalls(node);
      Object.assign(node, h('ol', h('li', { id: noteId(id) }, node.children)));
    }
  });
  visit(tree, (node) => {
    if ('children' in node) node.children = withLists(node.children as ElementContent[]);
  });
}

const told = ({ properties }: Element) => ({
  style: String(properties['style'] ?? ''),
  href: String(properties['href'] ?? ''),
  id: String(properties['id'] ?? ''),
});
const classesOf = ({ properties }: Element) => [properties['className'] ?? []].flat().map(String);
const noteId = (name: string) => `footnote-${name.replace(/^#_/, '')}`;

/** A note without the number that leads back to its call. */
function dropCalls(note: Element): void {
  visit(note, 'element', (node, index, parent) => {
    if (!/^#_(?:ftn|edn)ref/.test(told(node).href) || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

interface Item {
  level: number;
  ordered: boolean;
  children: ElementContent[];
}

/** A paragraph that Word shows as an item of a list; undefined for any other. */
function itemOf(node: ElementContent | RootContent): Item | undefined {
  if (node.type !== 'element') return undefined;
  const level = /mso-list:\s*l\d+\s+level(\d)/.exec(told(node).style)?.[1];
  return level === undefined ? undefined : { level: Number(level), ...withoutMarker(node) };
}

/** An item without its bullet or number, and whether that was a number. */
function withoutMarker(item: Element): Omit<Item, 'level'> {
  let marker = '';
  visit(item, 'element', (node, index, parent) => {
    if (!/mso-list:\s*ignore/i.test(told(node).style) || index === undefined || !parent) return undefined;
    visit(node, 'text', ({ value }) => void (marker += value));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return { ordered: /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/.test(marker), children: item.children };
}

const isBlank = (node: ElementContent) => node.type === 'text' && node.value.trim() === '';

/** The same nodes, the items that follow each other in lists within lists. */
function withLists(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let open: { level: number; list: Element }[] = [];
  for (const node of nodes) {
    const item = itemOf(node);
    if (!item) {
      if (!isBlank(node)) open = [];
      made.push(node);
      continue;
    }
    const tag = item.ordered ? 'ol' : 'ul';
    open = open.filter(({ level, list }) => level < item.level || (level === item.level && list.tagName === tag));
    const last = open.at(-1);
    if (last?.level !== item.level) {
      const list = h(tag);
      const outer = last?.list.children.at(-1) as Element | undefined;
      (outer?.children ?? made).push(list);
      open.push({ level: item.level, list });
    }
    open.at(-1)?.list.children.push(h('li', item.children));
  }
  return made;
}
