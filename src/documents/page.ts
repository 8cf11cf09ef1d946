/** What any page says of itself, and the text of a page of prose. */
import type { About } from '#documents/about.ts';
import { find, findAll, hasClass, visibleText, type Tree } from '#documents/tree.ts';
import { frenchDate } from '#domain/date.ts';

/** The sources at the foot of a page, by key. */
export const sourcesIn = (page: Tree): Map<string, Tree> =>
  new Map(
    findAll(page, ({ name, attributes }) => name === 'li' && (attributes['id'] ?? '').startsWith('source-')).map(
      (item) => [(item.attributes['id'] ?? '').slice('source-'.length), item] as const,
    ),
  );

/** What a page says of itself; `kind` is how its documents are called. */
export function aboutPage(page: Tree, kind: string): About {
  const meta = (key: string) =>
    find(page, ({ name, attributes }) => name === 'meta' && attributes['name'] === key)?.attributes['content'] ?? '';
  const heading = find(page, ({ name }) => name === 'h1');
  const address = find(page, ({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  const day = meta('citation_date');
  const creator = meta('citation_technical_report_institution');
  return {
    title: heading ? visibleText(heading) : '',
    summary: meta('description'),
    creator,
    address: address?.attributes['href'] ?? '',
    day,
    origin: `${kind} du ${creator}, vérifié le ${frenchDate(day)}\u00a0:`,
  };
}

const isArticle = ({ name, attributes }: Tree) => name === 'article' && 'data-page-text' in attributes;

/** Whether a page is one of prose. */
export const hasArticle = (page: Tree): boolean => find(page, isArticle) !== undefined;

/** The text of a page of prose, its title and summary apart. */
function articleIn(page: Tree): Tree {
  const article = find(page, isArticle);
  if (!article) throw new Error('This page has no article');
  return {
    ...article,
    children: article.children.filter((child) => typeof child === 'string' || !hasClass(child, 'head')),
  };
}

/** A page to put in a book or a document. */
export interface Chapter {
  title: string;
  summary: string;
  /** The address of the page, from which its links lead. */
  address: string;
  text: Tree;
  /** The sources that notes call, by key. */
  sources: ReadonlyMap<string, Tree>;
}

/** The chapter that a page of prose makes. */
export function chapterIn(page: Tree): Chapter {
  const { title, summary, address } = aboutPage(page, 'Document');
  return { title, summary, address, text: articleIn(page), sources: sourcesIn(page) };
}
