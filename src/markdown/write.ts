/** Tree → text, as authors write it. */
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' });
const plainParser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(withoutUnderlinedTitles);

/** A line of dashes is a rule, also right under a text, whose last lines would become a title. */
function withoutUnderlinedTitles(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: ['setextUnderline'] } });
}

/** Writes a tree in the Markdown of this site: what would be read as a block or an expression is escaped. */
export const writeMarkdown = (children: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...children] }).trim();

/** Reads the Markdown of other programs, in which braces and tags are text. */
export function readPlainMarkdown(text: string): Root {
  return plainParser.parse(text);
}
