/** From a page of the site to a chapter: elements that e-readers know, links that lead somewhere, notes at its end. */
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { isControl, valueIn } from '#documents/form.ts';
import { cleanText } from '#documents/package.ts';
import type { Chapter } from '#documents/page.ts';
import { findAll, readChildren, shownIn, visibleText, type Tree } from '#documents/tree.ts';

/** What the contents of a book say of a chapter. */
export interface Listed {
  title: string;
  headings: readonly { id: string; text: string }[];
}

/** Elements that are kept as they are; of the others, only what they hold. */
const KEPT: ReadonlySet<string> = new Set(
  [
    'abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins li mark ol p pre q',
    's section small strong sub sup table tbody td tfoot th thead time tr ul',
  ].flatMap((names) => names.split(' ')),
);
/** What stands for elements that books don’t have. */
const INSTEAD: Readonly<Record<string, string>> = {
  article: 'div',
  aside: 'div',
  details: 'div',
  fieldset: 'div',
  footer: 'div',
  header: 'div',
  h1: 'h2',
  legend: 'p',
  summary: 'p',
};
const ATTRIBUTES: readonly string[] = ['colspan', 'rowspan', 'scope', 'start', 'datetime', 'lang'];

/** Writes a chapter. */
export function chapterBody(chapter: Chapter): Listed & { body: Element[] } {
  const writer = new Writer(chapter);
  const text = writer.content(chapter.text);
  return {
    title: chapter.title,
    headings: writer.headings,
    body: [
      x('section', [x('h1', cleanText(chapter.title)), x('p', cleanText(chapter.summary)), ...text]),
      ...writer.notes(),
    ],
  };
}

class Writer {
  readonly headings: { id: string; text: string }[] = [];
  readonly #chapter: Chapter;
  /** The places of the chapter to which a link may lead. */
  readonly #places: ReadonlySet<string>;
  readonly #notes: string[][] = [];
  readonly #written = new Set<string>();

  constructor(chapter: Chapter) {
    this.#chapter = chapter;
    this.#places = new Set(
      findAll(chapter.text, ({ name, attributes }) => 'id' in attributes && this.#isKept(name)).map(
        ({ attributes }) => attributes['id'] ?? '',
      ),
    );
  }

  content(tree: Tree): ElementContent[] {
    return readChildren(tree).flatMap((child) => this.#node(child));
  }

  #isKept = (name: string) => KEPT.has(name) || name in INSTEAD;

  #node(node: Tree | string): ElementContent[] {
    if (typeof node === 'string') return [{ type: 'text', value: cleanText(node) }];
    if (isControl(node))
      return [{ type: 'text', value: cleanText(node.name === 'output' ? visibleText(node) : valueIn(node) || '………') }];
    if (node.name === 'a') return this.#link(node);
    const name = INSTEAD[node.name] ?? node.name;
    if (!this.#isKept(name)) return this.content(node);
    return [...(node.name === 'figure' ? drawn(node) : []), this.#element(name, node)];
  }

  #element(name: string, node: Tree): Element {
    const { id } = node.attributes;
    const attributes = Object.fromEntries(
      ATTRIBUTES.filter((attribute) => attribute in node.attributes).map((attribute) => [
        attribute,
        node.attributes[attribute],
      ]),
    );
    const placed = id !== undefined && this.#places.has(id) && !this.#written.has(id);
    if (placed) this.#written.add(id);
    if (name === 'h2' && placed) this.headings.push({ id, text: visibleText(node) });
    const isNote = node.attributes['role'] === 'note';
    return x(name, { ...attributes, ...(placed && { id }), ...(isNote && { class: 'encadre' }) }, this.content(node));
  }

  #link(node: Tree): ElementContent[] {
    const { class: classes = '', href = '', 'data-sources': sources } = node.attributes;
    if (classes.split(' ').includes('note')) {
      this.#notes.push(sources?.split(' ') ?? [href.replace(/^#source-/, '')]);
      const number = this.#notes.length;
      return [
        x(
          'a',
          { 'epub:type': 'noteref', role: 'doc-noteref', id: `appel-${number}`, href: `#note-${number}` },
          String(number),
        ),
      ];
    }
    const inner = this.content(node);
    if (href.startsWith('#')) return this.#places.has(href.slice(1)) ? [x('a', { href }, inner)] : inner;
    return URL.canParse(href, this.#chapter.address)
      ? [x('a', { href: new URL(href, this.#chapter.address).href }, inner)]
      : inner;
  }

  /** The notes of the chapter, each with the way back. */
  notes(): Element[] {
    const { sources } = this.#chapter;
    return this.#notes.map((keys, index) =>
      x('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: `note-${index + 1}` }, [
        x('div', [
          x('a', { href: `#appel-${index + 1}`, role: 'doc-backlink' }, `${index + 1}.`),
          { type: 'text', value: ' ' },
          ...keys.flatMap((key, place): ElementContent[] => {
            const source = sources.get(key);
            return [
              ...(place > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
              ...(source ? this.content(source) : [{ type: 'text' as const, value: key }]),
            ];
          }),
        ]),
      ]),
    );
  }
}

/** What a drawing or a picture shows, in words. */
function drawn(figure: Tree): Element[] {
  const shown = shownIn(figure);
  return shown ? [x('p', cleanText(shown))] : [];
}
