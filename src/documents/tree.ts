/** A part of a page as documents read it: the same from a browser and from a built file. */

export interface Tree {
  /** The name of the element. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Tree | string)[];
}

/** What belongs to the screen or to the site, never to a document. */
const LEFT_OUT_TAGS: readonly string[] = ['script', 'style', 'template', 'noscript', 'nav', 'svg', 'button'];
const LEFT_OUT_CLASSES: readonly string[] = ['explanation', 'screen-only', 'print-only', 'needs-script'];
const LEFT_OUT_ATTRIBUTES: readonly string[] = ['data-not-text', 'data-unfilled', 'popover', 'hidden'];

/** Whether a part of a page stays out of documents; a word of the glossary is a button that is read. */
const isLeftOut = (tree: Tree): boolean =>
  (LEFT_OUT_TAGS.includes(tree.name) && tree.attributes['class'] !== 'word') ||
  LEFT_OUT_CLASSES.some((one) => hasClass(tree, one)) ||
  LEFT_OUT_ATTRIBUTES.some((one) => one in tree.attributes);

/** Whether an element is of a class. */
export const hasClass = ({ attributes }: Tree, name: string): boolean =>
  (attributes['class'] ?? '').split(' ').includes(name);

/** The parts of a tree that documents read. */
export const readChildren = ({ children }: Tree): (Tree | string)[] =>
  children.filter((child) => typeof child === 'string' || !isLeftOut(child));

/** The words of a tree, white space as it is seen. */
export function visibleText(tree: Tree | string): string {
  const raw = (node: Tree | string): string => (typeof node === 'string' ? node : readChildren(node).map(raw).join(''));
  return raw(tree)
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();
}

/** The first element for which something holds, in reading order. */
export function find(tree: Tree, holds: (tree: Tree) => boolean): Tree | undefined {
  if (holds(tree)) return tree;
  for (const child of tree.children) {
    const found = typeof child === 'string' ? undefined : find(child, holds);
    if (found) return found;
  }
  return undefined;
}

/** Every element for which something holds, in reading order; what documents leave out is passed over. */
export function findAll(tree: Tree, holds: (tree: Tree) => boolean): Tree[] {
  const below = readChildren(tree).flatMap((child) => (typeof child === 'string' ? [] : findAll(child, holds)));
  return holds(tree) ? [tree, ...below] : below;
}

/** What the picture of a figure shows, in words: « Dessin : trois bacs ». */
export function shownIn(figure: Tree): string | undefined {
  const drawing = find(figure, ({ name, attributes }) => name === 'svg' && 'aria-label' in attributes);
  if (drawing) return `Dessin\u00a0: ${drawing.attributes['aria-label'] ?? ''}`;
  const photo = find(figure, ({ name }) => name === 'img');
  return photo && `Photo\u00a0: ${photo.attributes['alt'] ?? ''}`;
}

/** Reads an element of a page that is open, with what its reader has typed and chosen. */
export function treeOf(element: Element): Tree {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  )
    attributes['value'] = element.value;
  if (element instanceof HTMLInputElement && element.checked) attributes['checked'] = '';
  return {
    name: element.localName,
    attributes,
    children: Array.from(element.childNodes).flatMap((node): (Tree | string)[] => {
      if (node instanceof Element) return [treeOf(node)];
      return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ''] : [];
    }),
  };
}
