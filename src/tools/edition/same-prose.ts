/** The form writes some signs of Markdown in its own way as soon as it shows a text; a line that says the same keeps those of its author. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse);

/** What a line says: its words, each letter with what marks it. */
function meaningOf(line: string): string {
  const [, indent = '', written = ''] = /^(\s*)(.*)$/s.exec(line) ?? [];
  // The form forgets that a mark of list was meant as a sign.
  const plain = written.replace(/^(\d*)\\(?=[-+*.)#>])/, '$1');
  const cells = /^\|.*\|$/.test(plain.trim()) ? plain.replaceAll(/\s*\|\s*/g, '|') : plain;
  return indent + lettersOf(parser.parse(cells.trimEnd()), '');
}

/** Spaces bear no mark: it shows on letters alone. */
const marked = (text: string, marks: string) =>
  Array.from(text, (letter) => (letter.trim() === '' ? letter : letter + marks)).join('');

function lettersOf(node: Nodes, marks: string): string {
  if (node.type === 'text') return marked(node.value, marks);
  if (!('children' in node)) return JSON.stringify({ ...node, position: undefined });
  const { type, children, position: _, ...told } = node;
  const isInline = type === 'strong' || type === 'emphasis' || type === 'link';
  const own = isInline ? [...new Set([...marks.split(' '), type + JSON.stringify(told)])].sort().join(' ') : marks;
  const inner = children.map((child) => lettersOf(child, own)).join('');
  return isInline || type === 'root' ? inner : `${type}${JSON.stringify(told)}(${inner})`;
}

/** Whether two texts say the same, line by line. */
export const isSameProse = (one: string, other: string): boolean => {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  return (
    lines.length === others.length &&
    lines.every((line, index) => line === others[index] || meaningOf(line) === meaningOf(others[index] ?? ''))
  );
};

/** A line that holds something, and the blank lines above it. */
interface Written {
  line: string;
  blank: string;
}

const writtenIn = (text: string): Written[] =>
  Array.from(text.matchAll(/((?:[^\S\n]*\n)*)(.*\S.*)/g), ([, blank = '', line = '']) => ({ line, blank }));

/** A text as it is now; what says what it said before has its former signs, and its former distance from what stood before it. */
export function withFormerSigns(former: string, now: string): string {
  const before = writtenIn(former);
  const places = Map.groupBy(before.keys(), (place) => meaningOf(before[place]?.line ?? ''));
  let last = -1;
  return writtenIn(now)
    .map(({ line, blank }) => {
      const place = places.get(meaningOf(line))?.shift();
      const was = place === undefined ? undefined : before[place];
      const isNext = place === last + 1;
      last = place ?? NaN;
      return `${was && isNext ? was.blank : blank}${was?.line ?? line}`;
    })
    .join('');
}
