/** The HTML of other programs as a Markdown tree: lists that are lists, notes where they are called, nothing that only dresses. */
import type { Element, ElementContent, Nodes as HastNode, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { putRight } from '#domain/characters.ts';
import { MOST_PICTURES, pictureName, type DraftPicture } from '#domain/draft.ts';
import { isPictureBytes } from '#domain/picture.ts';
import { bytesWithin } from '#reading/foreign/data-address.ts';
import { gatherBullets, tighten } from '#reading/foreign/lists.ts';
import type { ForeignDocument } from '#reading/foreign/unpack.ts';
import { plainWord } from '#reading/foreign/word-paste.ts';

/** A document as a tree, with what could not stand in it. */
export interface ForeignTree {
  tree: Root;
  /** Every word that was there. */
  words: string;
  /** The title that the document gives itself. */
  title: string | undefined;
  /** The pictures that it shows. */
  pictures: DraftPicture[];
  /** The words that stand for those that cannot come along; empty where there are none. */
  leftPictures: string[];
  /** How many notes were moved to where they are called. */
  notes: number;
}

/** Reads HTML; its pictures are found under their addresses, or stand in the page itself. */
export function readHtml(html: string, found: ForeignDocument['pictures'] = new Map()): ForeignTree {
  const hast = fromHtml(putRight(html), { fragment: true });
  plainWord(hast);
  dropDress(hast);
  const words = wordsIn(hast);
  const notes = inlineNotes(hast);
  const { pictures, leftPictures } = takePictures(hast, found);
  unlink(hast);
  const title = takeTitle(hast);
  takeCaptions(hast);
  headTables(hast);
  const tree = toMdast(hast) as Root;
  placePictures(tree);
  gatherBullets(tree);
  tighten(tree);
  return { tree, words, title, pictures, leftPictures, notes };
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
    const text = link && texts.get(String(link.properties['href'] ?? '').slice(1));
    if (text === undefined || index === undefined || !parent) return undefined;
    count += 1;
    parent.children.splice(index, 1, { type: 'text', value: ` (${text})` });
    return [SKIP, index + 1];
  });
  return count;
}

/** Takes the pictures that may be published, each under a name of its own; the others are left. */
function takePictures(tree: HastRoot, found: ForeignDocument['pictures']) {
  const pictures: DraftPicture[] = [];
  const leftPictures: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!['img', 'svg', 'picture'].includes(node.tagName) || index === undefined || !parent) return undefined;
    const src = String(node.properties['src'] ?? '');
    const bytes = found.get(src) ?? bytesWithin(src);
    if (node.tagName === 'img' && bytes && isPictureBytes(bytes) && pictures.length < MOST_PICTURES) {
      const name = pictureName(pictures.length + 1);
      pictures.push({ name, bytes });
      node.properties['src'] = name;
      return SKIP;
    }
    leftPictures.push(String(node.properties['alt'] ?? '').trim());
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return { pictures, leftPictures };
}

/** Puts each picture on a line of its own, after the block in which it stood. */
function placePictures(tree: Root): void {
  tree.children = tree.children.flatMap((block) => {
    const photos: MdxJsxFlowElement[] = [];
    visit({ type: 'root', children: [block] }, 'image', ({ url, alt }, index, parent) => {
      if (index === undefined || !parent) return undefined;
      const props = Object.entries({ src: url, texte: alt?.trim() }).filter(([, value]) => value);
      const attributes = props.map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value }));
      photos.push({ type: 'mdxJsxFlowElement', name: 'Photo', attributes, children: [] });
      parent.children.splice(index, 1);
      const [before, after] = [parent.children[index - 1], parent.children[index]];
      if (!after && before?.type === 'text') before.value = before.value.trimEnd();
      if (!before && after?.type === 'text') after.value = after.value.trimStart();
      return [SKIP, index];
    });
    const isEmpty = photos.length > 0 && block.type === 'paragraph' && toString(block).trim() === '';
    return isEmpty ? photos : [block, ...photos];
  });
}

/** The caption of a table stands before it: Markdown knows none. */
function takeCaptions(tree: HastRoot): void {
  visit(tree, 'element', (node, index, parent) => {
    const caption = node.tagName === 'table' && node.children.find((child) => isElement(child, 'caption'));
    if (!caption || index === undefined || !parent) return undefined;
    node.children.splice(node.children.indexOf(caption), 1);
    parent.children.splice(index, 0, { ...caption, tagName: 'p' });
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
