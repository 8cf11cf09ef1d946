/** Pages of prose as one Word document: a chapter each, under one table of contents. */
import type { About } from '#documents/about.ts';
import { element } from '#documents/made.ts';
import type { Chapter } from '#documents/page.ts';
import type { Tree } from '#documents/tree.ts';
import { wordOf } from '#documents/word.ts';

/** Makes the file of some pages; one alone is the document itself. */
export function chaptersFile(chapters: readonly Chapter[], about: About): Uint8Array<ArrayBuffer> {
  const [only] = chapters;
  const sources = new Map(chapters.flatMap((chapter) => Array.from(chapter.sources)));
  return only && chapters.length === 1
    ? wordOf(only.text, about, { sources, contents: 2 })
    : wordOf(element('div', {}, ...chapters.map(chapterOf)), about, { sources, contents: 1 });
}

/** A page among others: its title above its headings, its places and links its own. */
function chapterOf({ title, summary, address, text }: Chapter, index: number): Tree {
  const own = (id: string) => `page-${index + 1}-${id}`;
  const within = (tree: Tree): Tree => {
    const { id, href, class: classes = '' } = tree.attributes;
    const isNote = classes.split(' ').includes('note');
    return {
      name: tree.name.replace(/^h([2-5])$/, (_, level) => `h${Number(level) + 1}`),
      attributes: {
        ...tree.attributes,
        ...(id !== undefined && { id: own(id) }),
        ...(href !== undefined && !isNote && { href: href.startsWith('#') ? `#${own(href.slice(1))}` : whole(href) }),
      },
      children: tree.children.map((child) => (typeof child === 'string' ? child : within(child))),
    };
  };
  const whole = (href: string) => (URL.canParse(href, address) ? new URL(href, address).href : href);
  return element(
    'section',
    {},
    element('h2', { id: own('titre'), class: 'new-page' }, title),
    element('p', {}, element('em', {}, summary)),
    within(text),
  );
}
