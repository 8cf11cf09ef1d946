/** Reads the built pages as a reader would: title, sections, words. */
import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser';
import { collectionNames, collections } from '#domain/collections.ts';
import { pageAt } from '#domain/paging.ts';
import type { Notice } from '#search/notice.ts';
import type { Section } from '#search/weigh.ts';
import { addressOfFile, type BuiltSite } from './built-site.ts';

export interface ReadPage {
  notice: Notice;
  sections: Section[];
}

const SKIPPED = new Set(['svg', 'script', 'style', 'template', 'nav', 'h1', 'form', 'button', 'sup']);
const SKIPPED_CLASSES = ['visually-hidden', 'screen-only', 'print-only', 'cards', 'note', 'identity', 'photo'];
/** Buttons that are words of a sentence: of the glossary, of a registry of figures. */
const WORD = 'word';
/** Sections that send elsewhere. */
const SKIPPED_SECTIONS = ['sources', 'a-lire-aussi', 'voir-aussi'];
/** Pages that repeat small entries, each of which has its own page. */
const LISTS: ReadonlySet<string> = new Set(
  Object.values(collections).flatMap(({ shape, path }) => (shape === 'folder' ? [] : [path])),
);
const INLINE = new Set(['a', 'abbr', 'b', 'button', 'cite', 'em', 'i', 'mark', 'q', 'span', 'strong', 'sub', 'time']);

/** The pages of a site that mark their body for the search, with their notice, or one made of their title and place in the site. */
export function readPages(site: BuiltSite, notices: readonly Notice[]): ReadPage[] {
  const byUrl = new Map(notices.map((notice) => [notice.url, notice]));
  return site
    .names()
    .filter((name) => /(^|\/)index\.html$/.test(name))
    .flatMap((file) => {
      const html = site.text(file);
      if (!html.includes('data-page-text')) return [];
      const root = parse(html, { blockTextElements: { script: true, style: true } });
      const body = root.querySelector('[data-page-text]');
      if (!body) return [];
      const url = addressOfFile(file);
      const notice = byUrl.get(url) ?? plainNotice(url, textOf(body.querySelector('h1')) || url, descriptionOf(root));
      if (LISTS.has(url)) return [{ notice, sections: [] }];
      return [{ notice, sections: sectionsOf(body, notice.essentials.length > 0) }];
    });
}

/** What a page says of itself to those who have not opened it. */
const descriptionOf = (root: HTMLElement): string =>
  root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';

/** The notice of a page that is not an entry: a list, a place. */
function plainNotice(url: string, title: string, summary: string): Notice {
  return {
    url,
    title,
    summary,
    ...collectionAt(url),
    sending: isSending(url),
    themes: [],
    names: [],
    keywords: [],
    essentials: [],
  };
}

/** The collection whose list stands at an address; a page of the site where none does. */
function collectionAt(url: string): Pick<Notice, 'collection' | 'kind'> {
  const collection =
    collectionNames.find((name) => collections[name].path !== '/' && url.startsWith(collections[name].path)) ?? 'pages';
  return { collection, kind: collections[collection].label };
}

/** Whether a page that is no entry only sends elsewhere: the bibliography, the further pages of a list, a tool. */
function isSending(url: string): boolean {
  const { collection } = collectionAt(url);
  return collection === 'sources' || collection === 'pages' || pageAt(url).number > 1;
}

/** The text of a page under its headings, each of its blocks on a line of its own; the facts of an article’s identity are in its notice already. */
function sectionsOf(body: HTMLElement, isArticle: boolean): Section[] {
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  const walk = (node: Node) => {
    const section = sections.at(-1);
    if (!section) return;
    if (node instanceof TextNode) section.text += node.text.replace(/[^\S\u00a0\u202f]+/g, ' ');
    if (!(node instanceof HTMLElement) || isSkipped(node)) return;
    const tag = node.tagName.toLowerCase();
    if ((SKIPPED.has(tag) && !node.classList.contains(WORD)) || (isArticle && tag === 'dl')) return;
    const id = node.getAttribute('id');
    if (/^h[23]$/.test(tag) && id !== undefined) {
      sections.push({ id, title: textOf(node), text: '' });
      return;
    }
    const edge = INLINE.has(tag) ? '' : BLOCK_EDGE;
    if (tag !== 'dd') section.text += edge;
    node.childNodes.forEach(walk);
    if (tag === 'dt') section.text = told(section.text);
    else if (edge) (sections.at(-1) ?? section).text += edge;
  };
  body.childNodes.forEach(walk);
  return sections
    .map((section) => ({ ...section, text: linesOf(section.text) }))
    .filter(({ title, text }) => title || text);
}

/** What parts two blocks while a page is read. */
const BLOCK_EDGE = '\n';
/** A label and what stands between it and what it tells, on one line. */
const told = (label: string) => (/[:?!]\s*$/.test(label) ? `${label} ` : `${label.trimEnd()}\u00a0: `);

/** The blocks of a text, without blanks around them, each on its line. */
const linesOf = (text: string): string =>
  text
    .split(BLOCK_EDGE)
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join(BLOCK_EDGE);

const isSkipped = (element: HTMLElement): boolean =>
  element.hasAttribute('data-not-text') ||
  element.hasAttribute('popover') ||
  SKIPPED_SECTIONS.includes(element.getAttribute('aria-labelledby') ?? '') ||
  SKIPPED_CLASSES.some((name) => element.classList.contains(name));

const textOf = (element: HTMLElement | null): string => element?.text.replace(/\s+/g, ' ').trim() ?? '';
