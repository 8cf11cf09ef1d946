import type { Element as HastElement, Root as HastRoot, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Block, Prose, Segment } from '#domain/blocks.ts';
import type { TextProblem } from '#domain/problem.ts';
import { cite, type Citation } from '#markdown/citations.ts';
import { glossaryOf, markTerms, type Glossary } from '#markdown/glossary.ts';
import { collectHeadings, collectSections, type ProseSection } from '#markdown/headings.ts';
import { findLookalikes, isUnreadReference } from '#markdown/lookalikes.ts';
import { quietMarks } from '#markdown/marks.ts';
import { findForbidden } from '#markdown/restrictions.ts';
import { collectSentences, type Sentence } from '#markdown/sentences.ts';
import { parse } from '#markdown/parse.ts';
import { setTypography } from '#markdown/typography.ts';

/** The blocks that quote a registry: each opens a note of its own. */
const QUOTES: readonly (string | null)[] = ['Chiffre', 'Droit'];

const EMPTY = glossaryOf([]);
const toHast = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });

/** A link written in prose; its line counts from the first line of the prose. */
export interface ProseLink {
  url: string;
  line: number;
}

/** What a source text becomes, and what is to be said of it. */
export interface Compiled extends Prose {
  notes: Citation[];
  links: ProseLink[];
  sections: ProseSection[];
  sentences: Sentence[];
  /** Whether every line was understood. */
  whole: boolean;
  /** Whether all that it names is known: no link or note stayed a text. */
  named: boolean;
  problems: TextProblem[];
}

/** Compiles an author’s prose (restricted MDX with GFM); the glossary’s terms are marked where they first occur. */
export function compile(source: string, glossary: Glossary = EMPTY): Compiled {
  const { tree, text, problems: slips } = parse(source);
  const problems = [...slips, ...findForbidden(tree), ...findLookalikes(tree, text)];
  const notes = cite(tree);
  const citations = [...new Set(notes.map(({ source: key }) => key))];
  const links = linksIn(tree);
  setTypography(tree);
  const headings = collectHeadings(tree);
  const sections = collectSections(tree);
  const sentences = collectSentences(tree);
  quietMarks(tree);
  markTerms(tree, glossary);
  numberQuotes(tree);
  placeBlanks(tree);
  const hast = toHast.runSync(tree);
  headTables(hast);
  return {
    segments: toSegments(hast.children),
    headings,
    citations,
    notes,
    links,
    sections,
    sentences,
    whole: slips.length === 0,
    named: !problems.some(isUnreadReference),
    problems,
  };
}

function linksIn(tree: Root): ProseLink[] {
  const links: ProseLink[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node) links.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  return links;
}

function isBlock(node: { type: string }): node is MdxJsxFlowElementHast | MdxJsxTextElementHast {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Writes the tree as HTML strings, cut where a block stands: the tree is cut, never its text, which may hold anything. */
function toSegments(children: readonly HastContent[]): Segment[] {
  const segments: Segment[] = [];
  const write = (html: string) => {
    if (typeof segments.at(-1) === 'string') segments.push(`${String(segments.pop())}${html}`);
    else segments.push(html);
  };
  const cut = (node: HastContent): void => {
    const block = blockIn(node);
    if (block && 'children' in node)
      segments.push({
        ...block,
        children: toSegments(node.children),
        line: node.position?.start.line,
      });
    else if (node.type === 'element' && holdsBlock(node)) {
      const end = `</${node.tagName}>`;
      write(toHtml({ ...node, children: [] }).slice(0, -end.length));
      node.children.forEach(cut);
      write(end);
    } else write(toHtml(node));
  };
  children.forEach(cut);
  return segments.filter((segment) => typeof segment !== 'string' || segment.trim() !== '' || segment === ' ');
}

/** A block of the author’s, or what takes another name in a booklet: a heading, a link to a place in the page. */
function blockIn(node: HastContent): Pick<Block, 'name' | 'props'> | undefined {
  if (isBlock(node)) return { name: node.name ?? '', props: propsOf(node) };
  if (node.type !== 'element') return undefined;
  const { id, href, title } = node.properties;
  if (/^h[1-6]$/.test(node.tagName)) return { name: 'Titre', props: { niveau: node.tagName.slice(1), id: String(id) } };
  return typeof href === 'string' && href.startsWith('#')
    ? { name: 'Renvoi', props: { ancre: href.slice(1), ...(typeof title === 'string' && { titre: title }) } }
    : undefined;
}

const holdsBlock = (node: HastContent): boolean =>
  blockIn(node) !== undefined || ('children' in node && node.children.some((child) => holdsBlock(child)));

const cellsOf = (row: HastElement) => row.children.filter((cell) => cell.type === 'element');

/** The heads of a table say that they head a column; under an empty corner the first cells head their rows; a table wider than a phone is scrolled by keyboard too. */
function headTables(hast: HastRoot): void {
  visit(hast, { tagName: 'table' }, (table) => {
    table.properties['tabIndex'] = 0;
    const rows: HastElement[] = [];
    visit(table, { tagName: 'tr' }, (row) => void rows.push(row));
    const [heads, ...body] = rows.map(cellsOf);
    for (const head of heads ?? []) {
      if (head.children.length === 0) head.tagName = 'td';
      else head.properties['scope'] = 'col';
    }
    if (heads?.[0]?.tagName !== 'td') return;
    for (const [first] of body)
      if (first && first.children.length > 0) Object.assign(first, { tagName: 'th', properties: { scope: 'row' } });
  });
}

/** Numbers the quotes of the registries in reading order, so that each can have an id of its own in the page. */
function numberQuotes(tree: Root): void {
  let rank = 0;
  visit(tree, (node) => {
    if (isBlock(node) && QUOTES.includes(node.name))
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'rang', value: String(++rank) });
  });
}

/** Says of each blank that it stands in a sentence, where it does. */
function placeBlanks(tree: Root): void {
  visit(tree, 'mdxJsxTextElement', (node) => {
    if (node.name === 'Champ') node.attributes.push({ type: 'mdxJsxAttribute', name: 'place', value: 'phrase' });
  });
}

function propsOf(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
