/** Pages as one book for e-readers (EPUB 3): a chapter a page, notes that open in place, a table of contents. */
import { strToU8, zipSync } from 'fflate';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { About } from '#documents/about.ts';
import { chapterBody, type Listed } from '#documents/epub/chapter.ts';
import { cleanText, EPOCH } from '#documents/package.ts';
import type { Chapter } from '#documents/page.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const OPS = 'http://www.idpf.org/2007/ops';
const DC = 'http://purl.org/dc/elements/1.1/';

/** Makes the book of some pages; its own title and address are those of `about`. */
export function epubOf(chapters: readonly Chapter[], about: About): Uint8Array<ArrayBuffer> {
  const written = chapters.map((chapter, index) => ({ file: `page-${index + 1}.xhtml`, ...chapterBody(chapter) }));
  const pages = Object.fromEntries(written.map(({ file, title, body }) => [`livre/${file}`, pageOf(title, body)]));
  const parts: Readonly<Record<string, Element>> = {
    'META-INF/container.xml': container(),
    'livre/livre.opf': packageOf(
      written.map(({ file }) => file),
      about,
    ),
    'livre/sommaire.xhtml': pageOf('Sommaire', [contentsOf(written, about)]),
    ...pages,
  };
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      ...Object.fromEntries(Object.entries(parts).map(([name, element]) => [name, xmlOf(element)])),
      'livre/livre.css': strToU8(STYLES),
    },
    { mtime: EPOCH, level: 9 },
  );
}

const xmlOf = (element: Element) =>
  strToU8(
    toXml(
      {
        type: 'root',
        children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, element],
      },
      { closeEmptyElements: true },
    ),
  );

const container = (): Element =>
  x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [x('rootfile', { 'full-path': 'livre/livre.opf', 'media-type': 'application/oebps-package+xml' })]),
  ]);

const pageOf = (title: string, body: Element[]): Element =>
  x('html', { xmlns: XHTML, 'xmlns:epub': OPS, lang: 'fr', 'xml:lang': 'fr' }, [
    x('head', [x('title', cleanText(title)), x('link', { rel: 'stylesheet', type: 'text/css', href: 'livre.css' })]),
    x('body', body),
  ]);

/** What the book is, what it holds, in which order. */
function packageOf(files: readonly string[], { title, summary, creator, address, day }: About): Element {
  const meta = (property: string, value: string) => x('meta', { property }, value);
  return x(
    'package',
    { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'adresse', 'xml:lang': 'fr' },
    [
      x('metadata', { 'xmlns:dc': DC }, [
        x('dc:identifier', { id: 'adresse' }, address),
        x('dc:title', cleanText(title)),
        x('dc:language', 'fr'),
        x('dc:creator', cleanText(creator)),
        x('dc:description', cleanText(summary)),
        x('dc:date', day),
        meta('dcterms:modified', `${day}T00:00:00Z`),
        meta('schema:accessMode', 'textual'),
        meta('schema:accessModeSufficient', 'textual'),
        meta('schema:accessibilityFeature', 'structuralNavigation'),
        meta('schema:accessibilityFeature', 'tableOfContents'),
        meta('schema:accessibilityHazard', 'none'),
      ]),
      x('manifest', [
        x('item', {
          id: 'sommaire',
          href: 'sommaire.xhtml',
          'media-type': 'application/xhtml+xml',
          properties: 'nav',
        }),
        x('item', { id: 'styles', href: 'livre.css', 'media-type': 'text/css' }),
        ...files.map((file, index) =>
          x('item', { id: `page-${index + 1}`, href: file, 'media-type': 'application/xhtml+xml' }),
        ),
      ]),
      x('spine', [
        x('itemref', { idref: 'sommaire' }),
        ...files.map((_, index) => x('itemref', { idref: `page-${index + 1}` })),
      ]),
    ],
  );
}

/** The chapters; those of a book of one page are its headings. */
function contentsOf(chapters: readonly (Listed & { file: string })[], { title, origin, address }: About): Element {
  const entry = (href: string, text: string) => x('li', [x('a', { href }, cleanText(text))]);
  const [only] = chapters;
  const entries =
    only && chapters.length === 1
      ? [entry(only.file, only.title), ...only.headings.map(({ id, text }) => entry(`${only.file}#${id}`, text))]
      : chapters.map((chapter) => entry(chapter.file, chapter.title));
  return x('section', [
    x('h1', cleanText(title)),
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': 'Sommaire' }, [x('ol', entries)]),
    x('p', { class: 'origine' }, [cleanText(`${origin} `), x('a', { href: address }, address)]),
  ]);
}

const STYLES = `body { line-height: 1.5; }
h1, h2, h3, h4 { line-height: 1.2; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
aside[role='doc-footnote'], .origine { font-size: 0.85em; }
.encadre { border-inline-start: 0.25em solid; padding-inline-start: 0.8em; margin-block: 1em; }
`;
