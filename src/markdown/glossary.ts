import type { Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

/** A term of the glossary as the pipeline needs it: its key, and every way in which it is written. */
export interface GlossaryTerm {
  id: string;
  forms: readonly string[];
}

/** More marks than this would make a page harder to read, not easier. */
export const MOST_MARKS = 8;

const NEVER_INSIDE = new Set(['heading', 'link', 'linkReference', 'inlineCode', 'tableCell']);

/** Marks the first occurrence of each term in running text as a `Terme` block, at most eight a page. */
export function markTerms(tree: Root, terms: readonly GlossaryTerm[]): void {
  const find = finder(terms);
  const marked = new Set<string>();
  visit(tree, (node, index, parent) => {
    if (NEVER_INSIDE.has(node.type)) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined || marked.size === MOST_MARKS) return undefined;
    const match = find(node.value, marked);
    if (!match) return undefined;
    marked.add(match.id);
    const [before, word, after] = [0, match.start, match.end].map((start, part) =>
      node.value.slice(start, [match.start, match.end, undefined][part]),
    ) as [string, string, string];
    parent.children.splice(index, 1, ...text(before), terme(match.id, word, node), ...text(after));
    return [SKIP, index + (before ? 2 : 1)];
  });
}

interface Match {
  id: string;
  start: number;
  end: number;
}

/** Finds the first word of a text that belongs to a term not marked yet; where two begin together, the longest wins. */
function finder(terms: readonly GlossaryTerm[]): (value: string, marked: ReadonlySet<string>) => Match | undefined {
  const forms = terms
    .flatMap(({ id, forms }) => forms.map((form) => ({ id, length: form.length, pattern: patternOf(form) })))
    .sort((a, b) => b.length - a.length);
  return (value, marked) => {
    const taken: Match[] = [];
    for (const { id, pattern } of forms) {
      for (const { 0: word, index: start } of value.matchAll(pattern)) {
        const end = start + word.length;
        if (!taken.some((other) => start < other.end && other.start < end)) taken.push({ id, start, end });
      }
    }
    return taken.sort((a, b) => a.start - b.start).find(({ id }) => !marked.has(id));
  };
}

/** An acronym is matched letter by letter; words are matched in any case, singular or plural. No letter, digit or hyphen may touch either. */
function patternOf(form: string): RegExp {
  const acronym = /\p{Lu}{2}/u.test(form);
  const spelled = form
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');
  const pattern = acronym ? spelled : spelled.replace(/\p{L}{3,}/gu, (word) => `${word.replace(/[sx]$/, '')}[sx]?`);
  return new RegExp(`(?<![\\p{L}\\p{N}-])${pattern}(?![\\p{L}\\p{N}]|-\\p{L})`, acronym ? 'gu' : 'giu');
}

const text = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);

const terme = (id: string, word: string, { position }: Text): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Terme',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [{ type: 'text', value: word }],
  position,
});
