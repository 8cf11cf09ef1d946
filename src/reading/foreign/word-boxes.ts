/** The text boxes of a Word file, set where its reader finds them: it knows those of older programs alone. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SKIP, visit } from 'unist-util-visit';
import type { Element, Parents, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

const TEXT = 'word/document.xml';
/** Bytes of one part, unpacked, at most. */
const LARGEST_PART = 50_000_000;
/** What a document holds that has boxes for newer programs, or in shapes that the reader does not know. */
const BOXES = /<(?:wps:txbx|v:(?!shape|textbox|rect|roundrect|group)\w+)[\s>]/;
/** Shapes of older programs that the reader knows. */
const KNOWN_SHAPES = new Set(['v:shape', 'v:textbox', 'v:rect', 'v:roundrect', 'v:group', 'v:imagedata']);

/** The same file, each of its text boxes where the reader finds it; a damaged one stays as it is. */
export function withBoxes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < LARGEST_PART });
  const text = strFromU8(parts[TEXT] ?? new Uint8Array());
  if (!BOXES.test(text)) return bytes;
  const tree = treeOf(text);
  if (!tree) return bytes;
  setBoxes(tree);
  return zipSync({ ...parts, [TEXT]: strToU8(toXml(tree)) }, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

/** A document as a tree; where it is damaged, its reader says so. */
function treeOf(text: string): Root | undefined {
  try {
    return fromXml(text);
  } catch {
    return undefined;
  }
}

function setBoxes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.name === 'mc:AlternateContent' && !hasText(childOf(node, 'mc:Fallback'))) {
      const chosen = childOf(node, 'mc:Choice');
      if (!hasText(chosen)) return SKIP;
      parent.children.splice(index, 1, ...(chosen?.children ?? []));
      return [SKIP, index];
    }
    if (node.name === 'w:drawing') {
      const boxes = takenBoxes(node);
      if (boxes.length > 0) parent.children.splice(index + 1, 0, x('w:pict', boxes));
    }
    if (node.name.startsWith('v:') && !KNOWN_SHAPES.has(node.name) && hasText(node)) node.name = 'v:shape';
    return undefined;
  });
}

const childOf = (node: Element, name: string) =>
  node.children.find((child): child is Element => child.type === 'element' && child.name === name);

function hasText(node: Element | undefined): boolean {
  let has = false;
  if (node) visit(node, { type: 'element', name: 'w:t' }, () => void (has = true));
  return has;
}

/** The boxes of a drawing, taken out of it; what stands within one stays there. */
function takenBoxes(drawing: Element): Element[] {
  const boxes: Element[] = [];
  visit(drawing as Parents, 'element', (node: Element, index, parent: Parents | undefined) => {
    if (node.name !== 'w:txbxContent' || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    boxes.push(node);
    return [SKIP, index];
  });
  return boxes;
}
