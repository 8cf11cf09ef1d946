import type { Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';

/** A term of the glossary as the pipeline needs it: its key, and every way in which it is written. */
export interface GlossaryTerm {
  id: string;
  forms: readonly string[];
}

/** More marks than this would make a page harder to read, not easier. */
export const MOST_MARKS = 4;

const NEVER_INSIDE = new Set(['heading', 'link', 'linkReference', 'inlineCode', 'tableCell']);

/** Finds the first word of a text that belongs to a term not marked yet. */
export type Glossary = (text: string, marked: ReadonlySet<string>) => Match | undefined;
interface Match {
  id: string;
  start: number;
  end: number;
}

/** Marks the first occurrence of each term in running text as a `Terme` block, at most four a page. */
export function markTerms(tree: Root, find: Glossary): void {
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

/** Prepares a glossary once for all pages; where two terms begin together, the longest wins. */
export function glossaryOf(terms: readonly GlossaryTerm[]): Glossary {
  const forms = terms
    .flatMap(({ id, forms: written }) => written.map((form) => ({ id, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const finders = [
    finderOf(
      forms.filter(({ form }) => isAcronym(form)),
      spelled,
      'gu',
    ),
    finderOf(
      forms.filter(({ form }) => !isAcronym(form)),
      inflected,
      'giu',
    ),
  ];
  return (value, marked) =>
    finders
      .flatMap((find) => find(value))
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .find(({ id }) => !marked.has(id));
}

/** One pattern for all forms, a group for each: a text is read once, however long the glossary. */
function finderOf(
  forms: readonly { id: string; form: string }[],
  written: (form: string) => string,
  flags: string,
): (value: string) => Match[] {
  const groups = forms.map(({ form }) => `(${written(form)})`).join('|') || '(?!)';
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${groups})(?![\\p{L}\\p{N}]|-\\p{L})`, flags);
  return (value) =>
    Array.from(value.matchAll(pattern), (match): Match => {
      const group = match.findIndex((captured, index) => index > 0 && captured !== undefined);
      return { id: forms[group - 1]?.id ?? '', start: match.index, end: match.index + match[0].length };
    });
}

const isAcronym = (form: string) => /\p{Lu}{2}/u.test(form);

/** An acronym is matched letter by letter, whichever space or apostrophe was typed. */
const spelled = (form: string) =>
  form
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+');

/** Words are matched in the singular and in the plural. */
const inflected = (form: string) => spelled(form).replace(/\p{L}{3,}/gu, (word) => `${word.replace(/[sx]$/, '')}[sx]?`);

const text = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);

const terme = (id: string, word: string, { position }: Text): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Terme',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [{ type: 'text', value: word }],
  position,
});
