import type { Root as HastRoot, RootContent as HastContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Prose, Segment } from '#domain/blocks.ts';
import type { TextProblem } from '#domain/problem.ts';
import { cite, withDefinitions } from '#markdown/citations.ts';
import { glossaryOf, markTerms, type Glossary } from '#markdown/glossary.ts';
import { collectHeadings } from '#markdown/headings.ts';
import { findForbidden, syntaxProblem } from '#markdown/restrictions.ts';
import { collectSentences, type Sentence } from '#markdown/sentences.ts';
import { setTypography } from '#markdown/typography.ts';

/** Changes whenever the pipeline’s output does: the content store then compiles everything again. */
export const PIPELINE_VERSION = '6';

/** The blocks that quote a registry: each opens a note of its own. */
const QUOTES: readonly (string | null)[] = ['Chiffre', 'Droit'];

const EMPTY = glossaryOf([]);
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
const toHast = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });

/** A link written in prose; its line counts from the first line of the prose. */
export interface ProseLink {
  url: string;
  line: number;
}

/** Compiles an author’s prose (restricted MDX with GFM) into segments, headings, citations, links and sentences, with all problems found; the glossary’s terms are marked where they first occur. */
export function compile(
  source: string,
  glossary: Glossary = EMPTY,
): Prose & { links: ProseLink[]; sentences: Sentence[]; problems: TextProblem[] } {
  const problems: TextProblem[] = [];
  const tree = parse(source, problems);
  problems.push(...findForbidden(tree, source.split('\n').length));
  const citations = cite(tree);
  const links = linksIn(tree);
  setTypography(tree);
  const headings = collectHeadings(tree);
  const sentences = collectSentences(tree);
  markTerms(tree, glossary);
  numberQuotes(tree);
  const hast = toHast.runSync(tree) as HastRoot;
  headColumns(hast);
  return { segments: toSegments(hast.children), headings, citations, links, sentences, problems };
}

/** Parses; a line that breaks the syntax is reported, set aside, and the rest is read again so that all slips show at once. */
function parse(source: string, problems: TextProblem[]): Root {
  const lines = source.split('\n');
  for (;;) {
    try {
      return parser.parse(withDefinitions(lines.join('\n')));
    } catch (error) {
      const { problem, line } = syntaxProblem(error, lines);
      problems.push(problem);
      if (line === undefined || !lines[line - 1]) return { type: 'root', children: [] };
      lines[line - 1] = '';
    }
  }
}

function linksIn(tree: Root): ProseLink[] {
  const links: ProseLink[] = [];
  visit(tree, ['link', 'definition'], (node) => {
    if ('url' in node) links.push({ url: node.url, line: node.position?.start.line ?? 1 });
  });
  return links;
}

const MARK = /\uE000(\d+)\uE001/;

function isBlock(node: { type: string }): node is MdxJsxFlowElementHast | MdxJsxTextElementHast {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Writes the tree as HTML strings, cut where a block stands. */
function toSegments(children: HastContent[]): Segment[] {
  const found: (MdxJsxFlowElementHast | MdxJsxTextElementHast)[] = [];
  const root: HastRoot = { type: 'root', children };
  visit(root, (node, index, parent) => {
    if (!isBlock(node) || !parent || index === undefined) return undefined;
    parent.children[index] = { type: 'text', value: `\uE000${found.push(node) - 1}\uE001` };
    return [SKIP, index + 1];
  });
  return toHtml(root)
    .split(MARK)
    .map((part, index): Segment => {
      const node = index % 2 === 1 ? found[Number(part)] : undefined;
      return node
        ? {
            name: node.name ?? '',
            props: propsOf(node),
            children: toSegments(node.children as HastContent[]),
            line: node.position?.start.line,
          }
        : part;
    })
    .filter((segment) => typeof segment !== 'string' || segment.trim() !== '' || segment === ' ');
}

/** The heads of a table say that they head a column; its empty corner heads nothing. */
function headColumns(hast: HastRoot): void {
  visit(hast, 'element', (node) => {
    if (node.tagName !== 'th') return;
    if (node.children.length === 0) node.tagName = 'td';
    else node.properties['scope'] = 'col';
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

function propsOf(node: MdxJsxFlowElementHast | MdxJsxTextElementHast): Record<string, string> {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
