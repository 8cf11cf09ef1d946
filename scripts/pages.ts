/** Reads the built pages as a reader would: title, sections, words. */
import { globSync, readFileSync } from 'node:fs';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { collections, type CollectionName } from '#domain/collections.ts';
import type { Notice } from '#search/notice.ts';
import type { Section } from '#search/weigh.ts';

export interface ReadPage {
  notice: Notice;
  sections: Section[];
}

const SKIPPED = new Set(['svg', 'script', 'style', 'nav', 'h1', 'form', 'button']);
const SKIPPED_CLASSES = ['visually-hidden', 'screen-only', 'print-only', 'cards'];
/** Sections that send elsewhere. */
const SKIPPED_SECTIONS = ['sources', 'a-lire-aussi', 'voir-aussi'];
/** Pages that repeat small entries, each of which has its own page. */
const LISTS: ReadonlySet<string> = new Set(
  Object.values(collections).flatMap(({ shape, path }) => (shape === 'folder' ? [] : [path])),
);
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'mark', 'q', 'small', 'span', 'strong', 'sub', 'time']);

/** The pages of a folder that mark their body for the search, with their notice, or one made of their title and place in the site. */
export function readPages(folder: string, notices: readonly Notice[]): ReadPage[] {
  const byUrl = new Map(notices.map((notice) => [notice.url, notice]));
  return globSync('**/index.html', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const html = readFileSync(`${folder}/${file}`, 'utf8');
      if (!html.includes('data-pagefind-body')) return [];
      const root = fromHtml(html);
      const body = find(root, isBody);
      if (!body) return [];
      const url = `/${file.replace(/index\.html$/, '')}`;
      const title = find(body, ({ tagName }) => tagName === 'h1');
      const notice = byUrl.get(url) ?? plainNotice(url, title ? textOf(title) : url, descriptionOf(root));
      if (LISTS.has(url)) return [{ notice, sections: [] }];
      return [{ notice, sections: sectionsOf(body, notice.essentials.length > 0) }];
    });
}

const isBody = ({ properties }: Element) => 'dataPagefindBody' in properties;

function find(node: Root | Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** What a page says of itself to those who have not opened it. */
function descriptionOf(root: Root): string {
  const meta = find(root, ({ tagName, properties }) => tagName === 'meta' && properties['name'] === 'description');
  return String(meta?.properties['content'] ?? '');
}

/** The notice of a page that is not an entry: a list, a place. */
function plainNotice(url: string, title: string, summary: string): Notice {
  return {
    url,
    title,
    summary,
    ...collectionAt(url),
    themes: [],
    names: [],
    keywords: [],
    essentials: [],
  };
}

/** The collection whose list stands at an address; a page of the site where none does. */
function collectionAt(url: string): Pick<Notice, 'collection' | 'kind'> {
  const names = Object.keys(collections) as CollectionName[];
  const collection =
    names.find((name) => collections[name].path !== '/' && url.startsWith(collections[name].path)) ?? 'pages';
  return { collection, kind: collections[collection].label };
}

/** The text of a page under its headings; the facts of an article’s identity are in its notice already. */
function sectionsOf(body: Element, isArticle: boolean): Section[] {
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  const walk = (node: ElementContent) => {
    const section = sections.at(-1);
    if (!section) return;
    if (node.type === 'text') section.text += node.value;
    if (node.type !== 'element' || isSkipped(node) || (isArticle && node.tagName === 'dl')) return;
    const id = node.properties['id'];
    if (/^h[23]$/.test(node.tagName) && typeof id === 'string') {
      sections.push({ id, title: textOf(node), text: '' });
      return;
    }
    if (!INLINE.has(node.tagName)) section.text += ' ';
    node.children.forEach(walk);
    if (!INLINE.has(node.tagName)) section.text += ' ';
  };
  body.children.forEach(walk);
  return sections
    .map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ title, text }) => title || text);
}

function isSkipped({ tagName, properties }: Element): boolean {
  const classes = properties['className'];
  const label = properties['ariaLabelledBy'];
  return (
    SKIPPED.has(tagName) ||
    'dataPagefindIgnore' in properties ||
    'popover' in properties ||
    tagName === 'sup' ||
    (Array.isArray(label) && label.some((id) => SKIPPED_SECTIONS.includes(String(id)))) ||
    (Array.isArray(classes) && classes.some((name) => SKIPPED_CLASSES.includes(String(name))))
  );
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
