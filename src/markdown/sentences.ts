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

/** Holds the place of a citation while sentences are parted: a sign without width, that a sentence’s end carries along. */
const HOLDER = '\u2060';
const SOURCES = ['Note', 'Chiffre', 'Droit'];

/** Lists the sentences of a tree whose citations are already `Note` blocks. */
export function collectSentences(tree: Root): Sentence[] {
  const sentences: Sentence[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableRow') return undefined;
    const kind = node.type;
    const { text, held } = textOf(node);
    const line = node.position?.start.line ?? 1;
    const starts = kind === 'tableRow' ? [0] : sentencesOf(text).map(({ index }) => index);
    for (const [rank, start] of starts.entries()) {
      const end = starts[rank + 1] ?? text.length;
      sentences.push({
        kind,
        text: text
          .slice(start, end)
          .split('')
          .filter((_, at) => !held.has(start + at))
          .join('')
          .replace(/\s/g, ' ')
          .trim(),
        line: line + text.slice(0, start).split('\n').length - 1,
        sourced: held.keys().some((at) => at >= start && at < end),
      });
    }
    return SKIP;
  });
  return sentences;
}

/** The words of a node, and where a citation’s place is held among them. */
function textOf(root: Nodes): { text: string; held: ReadonlySet<number> } {
  let text = '';
  const held = new Set<number>();
  const read = (node: Nodes): void => {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'break') text += ' ';
    else if (node.type === 'mdxJsxTextElement' && SOURCES.includes(node.name ?? '')) {
      held.add(text.length);
      text += HOLDER;
    } else if ('children' in node)
      for (const [rank, child] of node.children.entries()) {
        if (rank > 0 && node.type === 'tableRow') text += ' | ';
        read(child);
      }
  };
  read(root);
  return { text, held };
}
