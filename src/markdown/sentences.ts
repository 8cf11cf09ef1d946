import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { sentencesOf } from '#domain/sentences.ts';

/** A sentence of an author’s prose; a table row counts as one. */
export interface Sentence {
  kind: 'heading' | 'paragraph' | 'tableRow';
  text: string;
  /** The line of the prose on which it begins. */
  line: number;
  /** Whether it holds a citation, a `<Chiffre>` or a `<Droit>`. */
  sourced: boolean;
}

/** Stands for a citation in the text: a sign without width, that a sentence’s end carries along. */
const MARK = '\u2060';
const SOURCES = ['Note', 'Chiffre', 'Droit'];

/** Lists the sentences of a tree whose citations are already `Note` blocks. */
export function collectSentences(tree: Root): Sentence[] {
  const sentences: Sentence[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableRow') return undefined;
    const kind = node.type;
    const marked = markedText(node);
    const line = node.position?.start.line ?? 1;
    const parts = kind === 'tableRow' ? [{ text: marked, index: 0 }] : sentencesOf(marked);
    for (const { text, index } of parts) {
      sentences.push({
        kind,
        text: text.replaceAll(MARK, '').trim(),
        line: line + marked.slice(0, index).split('\n').length - 1,
        sourced: text.includes(MARK),
      });
    }
    return SKIP;
  });
  return sentences;
}

function markedText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxJsxTextElement' && SOURCES.includes(node.name ?? '')) return MARK;
  if (!('children' in node)) return '';
  return node.children.map(markedText).join(node.type === 'tableRow' ? ' | ' : '');
}
