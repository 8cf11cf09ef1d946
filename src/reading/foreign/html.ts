/** The HTML of other programs as a Markdown tree: lists that are lists, notes where they are called, nothing that only dresses. */
import type { Element, ElementContent, Nodes as HastNode, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { putRight } from '#domain/characters.ts';
import { gatherBullets, tighten } from '#reading/foreign/lists.ts';

/** A document as a tree, with what could not stand in it. */
export interface ForeignTree {
  tree: Root;
  /** Every word that was there. */
  words: string;
  /** The title that the document gives itself. */
  title: string | undefined;
  /** The words that stand for each picture; empty where it has none. */
  pictures: string[];
  /** How many notes were moved to where they are called. */
  notes: number;
}

/** Reads HTML. */
export function readHtml(html: string): ForeignTree {
  const hast = fromHtml(putRight(html), { fragment: true });
  dropDress(hast);
  const words = wordsIn(hast);
  const notes = inlineNotes(hast);
  const pictures = takePictures(hast);
  unlink(hast);
  const title = takeTitle(hast);
  takeCaptions(hast);
  headTables(hast);
  const tree = toMdast(hast) as Root;
  gatherBullets(tree);
  tighten(tree);
  return { tree, words, title, pictures, notes };
}

/** The words of a node, each break a new line. */
export const linesOf = (node: Nodes): string => {
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(linesOf).join('') : toString(node);
};

const textOf = (node: Element | ElementContent): string => {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
};

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Every word of a tree, those of blocks apart. */
function wordsIn(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsIn).join('');
  return node.type === 'element' && !INLINE.test(node.tagName) ? ` ${words} ` : words;
}

const isElement = (node: { type: string } | undefined, ...tags: string[]): node is Element =>
  node?.type === 'element' && tags.includes((node as Element).tagName);

/** Takes out what only machines read, and what other programs put around a text. */
function dropDress(tree: HastRoot): void {
  visit(tree, (node, index, parent) => {
    const dress =
      node.type === 'comment' ||
      node.type === 'doctype' ||
      isElement(node, 'script', 'style', 'link', 'meta', 'title', 'template', 'iframe', 'object');
    if (!dress || index === undefined || !parent) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Puts the text of each note between brackets where it is called; gives how many there were. */
function inlineNotes(tree: HastRoot): number {
  const texts = new Map<string, string>();
  visit(tree, 'element', (node, index, parent) => {
    const id = String(node.properties['id'] ?? '');
    if (node.tagName !== 'li' || !/^(?:foot|end)note-/.test(id) || index === undefined || !parent) return undefined;
    texts.set(id, textOf(node).replace(/\s*↑$/, ''));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  let count = 0;
  visit(tree, 'element', (node, index, parent) => {
    const link = node.tagName === 'sup' ? node.children.find((child) => isElement(child, 'a')) : undefined;
    const text = link && texts.get(String((link as Element).properties['href'] ?? '').slice(1));
    if (text === undefined || index === undefined || !parent) return undefined;
    count += 1;
    parent.children.splice(index, 1, { type: 'text', value: ` (${text})` });
    return [SKIP, index + 1];
  });
  return count;
}

function takePictures(tree: HastRoot): string[] {
  const pictures: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!['img', 'svg', 'picture'].includes(node.tagName) || index === undefined || !parent) return undefined;
    pictures.push(String(node.properties['alt'] ?? '').trim());
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return pictures;
}

/** The caption of a table stands before it: Markdown knows none. */
function takeCaptions(tree: HastRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    const caption = node.tagName === 'table' && node.children.find((child) => isElement(child, 'caption'));
    if (!caption || index === undefined || !parent) return undefined;
    node.children.splice(node.children.indexOf(caption), 1);
    parent.children.splice(index, 0, { ...(caption as Element), tagName: 'p' });
    return index + 1;
  });
}

/** A table without heads has its first row for heads: Markdown knows no other. */
function headTables(tree: HastRoot): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'table') return;
    const rows: Element[] = [];
    visit(node, 'element', (row) => {
      if (row.tagName === 'tr') rows.push(row);
    });
    const isHead = (row: Element) => row.children.some((cell) => isElement(cell, 'th'));
    if (!rows.some(isHead)) for (const cell of rows[0]?.children ?? []) if (isElement(cell, 'td')) cell.tagName = 'th';
  });
}

/** Leaves the words of a link that leads nowhere from here: into its own document, to a file, to a program. */
function unlink(tree: HastRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || index === undefined || !parent) return undefined;
    if (/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(String(node.properties['href'] ?? ''))) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** The title: what is styled as one, else the only heading of the first level. */
function takeTitle(tree: HastRoot): string | undefined {
  const firsts: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1' && textOf(node) !== '') firsts.push(node);
  });
  const styled = firsts.find(({ properties }) => [properties['className']].flat().includes('titre'));
  const title = styled ?? (firsts.length === 1 ? firsts[0] : undefined);
  if (!title) return undefined;
  const text = textOf(title);
  title.children = [];
  title.tagName = 'div';
  return text;
}

/** The first heading of the first level of a Markdown tree, which it leaves. */
export function takeFirstTitle(tree: Root): string | undefined {
  const firsts = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [title] = firsts;
  if (!title || firsts.length > 1) return undefined;
  tree.children.splice(tree.children.indexOf(title), 1);
  return toString(title);
}
