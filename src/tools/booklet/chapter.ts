/** Makes a chapter of a booklet from a page of this site. */
import type { Notes } from '#domain/booklet.ts';
import { make } from '#tools/dom.ts';

/** What belongs to the screen, to the site or to the page alone. */
const LEFT_OUT = '.screen-only, .beside, .head, nav, script, noscript, template, [data-not-text]';
const REFERRING = ['for', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

export interface Chapter {
  element: HTMLElement;
  title: string;
  /** The façade at the head of the page. */
  facade: Element | null;
  /** The sources of the page, by key. */
  sources: Map<string, Element>;
}

/** Takes the content of a page as a chapter: headings one level down, ids with a prefix, notes in the booklet’s sequence. */
export function chapterOf(page: Document, id: string, address: string, notes: Notes): Chapter | undefined {
  const title = page.querySelector('h1')?.textContent.trim();
  const content = page.querySelector('main > *');
  if (!title || !content) return undefined;
  const sources = takeSources(content);
  const facade = content.querySelector('.head .facade');
  const said = content.querySelectorAll('.head .summary, .identity > .facts');
  for (const element of content.querySelectorAll(LEFT_OUT)) element.remove();
  for (const columns of content.querySelectorAll('.columns')) columns.replaceWith(...columns.childNodes);
  lowerHeadings(content);
  numberNotes(content, notes);
  prefixIds(content, id);
  const heading = make('h2', { id }, title);
  const origin = make('p', { className: 'address' }, make('a', { href: address }, address));
  const element = make('article', { className: 'chapter' }, heading, ...said, ...content.childNodes, origin);
  element.setAttribute('aria-labelledby', id);
  return { element, title, facade, sources };
}

function takeSources(content: Element): Map<string, Element> {
  const section = content.querySelector('section[aria-labelledby=sources]');
  section?.remove();
  const sources = new Map<string, Element>();
  for (const item of section?.querySelectorAll('li[id^=source-]') ?? [])
    sources.set(item.id.slice('source-'.length), item);
  return sources;
}

function lowerHeadings(content: Element) {
  for (const level of [5, 4, 3, 2] as const)
    for (const heading of content.querySelectorAll(`h${level}`)) {
      const lower = make(`h${(level + 1) as 3 | 4 | 5 | 6}`, { id: heading.id }, ...heading.childNodes);
      if (!heading.id) lower.removeAttribute('id');
      heading.replaceWith(lower);
    }
}

function numberNotes(content: Element, notes: Notes) {
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a.note')) {
    const keys = (link.dataset['sources'] ?? link.hash.slice('#source-'.length)).split(' ');
    const numbers = keys.map((key) => notes.numberOf(key)).join(', ');
    link.textContent = numbers;
    link.setAttribute('aria-label', `${keys.length > 1 ? 'Sources' : 'Source'} ${numbers}`);
  }
}

function prefixIds(content: Element, prefix: string) {
  for (const element of content.querySelectorAll<HTMLElement>('[id]')) element.id = `${prefix}-${element.id}`;
  for (const name of REFERRING)
    for (const element of content.querySelectorAll(`[${name}]`))
      element.setAttribute(name, (element.getAttribute(name) ?? '').replace(/[^\s]+/g, `${prefix}-$&`));
  for (const link of content.querySelectorAll('a[href^="#"]:not([href^="#source-"])'))
    link.setAttribute('href', `#${prefix}-${(link.getAttribute('href') ?? '').slice(1)}`);
}
