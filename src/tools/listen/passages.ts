/** Reads the page in front of the reader as a list of sentences, each with its place in the text. */
import { breathsOf } from '#tools/listen/breaths.ts';

/** A sentence to speak and to show. */
export interface Passage {
  text: string;
  /** The block in which it stands. */
  block: Element;
  range: Range;
}

/** What can be read: the short version, or everything. */
export const parts = {
  essentiel: '.essential li',
  page: 'h1, .summary, .essential li, .prose :is(h2, h3, p, li, th, td, .title)',
} as const;
export type Part = keyof typeof parts;

/** Notes, definitions and what is only for print are not read aloud. */
const SILENT = 'a.note, [popover], [hidden], .print-only, .visually-hidden';

/** The sentences of a part of the page, in reading order; none where the page lacks that part. */
export function passagesOf(part: Part): Passage[] {
  const blocks = Array.from(document.querySelectorAll(`main :is(${parts[part]})`));
  return blocks
    .filter((block) => !block.closest(SILENT) && !blocks.some((other) => other !== block && block.contains(other)))
    .flatMap(passagesIn);
}

function passagesIn(block: Element): Passage[] {
  const nodes = textsIn(block);
  const text = nodes.map(({ data }) => data).join('');
  return breathsOf(text).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...placeOf(nodes, start));
    range.setEnd(...placeOf(nodes, end));
    return { text: text.slice(start, end), block, range };
  });
}

/** The texts of a block that are read, in order. */
function textsIn(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(SILENT)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** The node and offset of a position in the joined text. */
function placeOf(nodes: readonly Text[], position: number): [Text, number] {
  let left = position;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  throw new RangeError(`No text at ${position}`);
}
