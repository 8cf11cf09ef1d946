/** A part of a page as a Word document: headings as styles, notes as footnotes, links alive, blanks as controls. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { About } from '#documents/about.ts';
import { packed, relations, type Parts } from '#documents/package.ts';
import { readChildren, type Tree } from '#documents/tree.ts';
import { blocksOf, paragraph } from '#documents/word/blocks.ts';
import { Draft } from '#documents/word/draft.ts';
import { relationOf, type Picture } from '#documents/word/picture.ts';
import { run, runsOf } from '#documents/word/runs.ts';
import { numbering, settings, styles, W } from '#documents/word/styles.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = { 'xmlns:w': W, 'xmlns:r': R };

/** What a document takes besides its text. */
export interface WordOptions {
  /** The sources that notes call, by key. */
  sources?: ReadonlyMap<string, Tree>;
  /** The drawings that are shown, by what is said of them. */
  pictures?: ReadonlyMap<string, Picture>;
  /** How many levels of headings the contents list; none unless told. */
  contents?: number;
}

/** Makes the Word file of a part of a page. */
export function wordOf(document: Tree, about: About, options: WordOptions = {}): Uint8Array<ArrayBuffer> {
  const draft = new Draft(about.address, options.pictures);
  return wordFile(blocksOf(document, draft), draft, about, options);
}

/** Makes the Word file of paragraphs and tables that are ready, with what they called for. */
export function wordFile(
  text: readonly Element[],
  draft: Draft,
  about: About,
  { sources = new Map(), contents = 0 }: WordOptions = {},
): Uint8Array<ArrayBuffer> {
  const notes = new Draft(about.address);
  const footnotes = footnotesOf(draft.notes, sources, notes);
  const body = x('w:body', [
    paragraph([run(about.title)], 'Titre'),
    paragraph([run(about.summary)], 'Chapeau'),
    ...contentsOf(draft, contents),
    ...text,
    section(),
  ]);
  const parts: Parts = {
    'word/document.xml': x('w:document', NAMESPACES, [body]),
    'word/styles.xml': styles(),
    'word/numbering.xml': numbering(draft.numbered),
    'word/settings.xml': settings(),
    'word/footnotes.xml': footnotes,
    'word/footer1.xml': footer(about),
    'word/_rels/document.xml.rels': relations([
      { id: 'rId1', type: 'styles', target: 'styles.xml' },
      { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
      { id: 'rId3', type: 'settings', target: 'settings.xml' },
      { id: 'rId4', type: 'footnotes', target: 'footnotes.xml' },
      { id: 'rId5', type: 'footer', target: 'footer1.xml' },
      ...draft.shown.map((_, index) => relationOf(index + 1)),
      ...draft.links,
    ]),
    'word/_rels/footnotes.xml.rels': relations(notes.links),
    ...Object.fromEntries(draft.shown.map(({ png }, index) => [`word/${relationOf(index + 1).target}`, png])),
  };
  const type = (name: string) => `wordprocessingml.${name}`;
  return packed(
    parts,
    {
      'word/document.xml': type('document.main'),
      'word/styles.xml': type('styles'),
      'word/numbering.xml': type('numbering'),
      'word/settings.xml': type('settings'),
      'word/footnotes.xml': type('footnotes'),
      'word/footer1.xml': type('footer'),
    },
    'word/document.xml',
    about,
  );
}

/** The notes at the foot of pages; the first two draw the line above them. */
function footnotesOf(notes: Draft['notes'], sources: ReadonlyMap<string, Tree>, draft: Draft): Element {
  const line = (id: number, type: string, sign: string) =>
    x('w:footnote', { 'w:id': id, 'w:type': type }, [x('w:p', [x('w:r', [x(sign)])])]);
  return x('w:footnotes', NAMESPACES, [
    line(-1, 'separator', 'w:separator'),
    line(0, 'continuationSeparator', 'w:continuationSeparator'),
    ...notes.map((keys, index) =>
      x('w:footnote', { 'w:id': index + 1 }, [
        paragraph(
          [
            x('w:r', [x('w:rPr', [x('w:rStyle', { 'w:val': 'AppelDeNote' })]), x('w:footnoteRef')]),
            run(' '),
            ...keys.flatMap((key, place) => {
              const source = sources.get(key);
              return [
                ...(place > 0 ? [run(' ; ')] : []),
                ...(source ? runsOf(readChildren(source), draft) : [run(key)]),
              ];
            }),
          ],
          'Note',
        ),
      ]),
    ),
  ]);
}

const field = (instruction: string): Element => x('w:fldSimple', { 'w:instr': instruction }, [run('1')]);

const footer = ({ origin, address }: About): Element =>
  x('w:ftr', NAMESPACES, [
    paragraph([run(`${origin} ${address}`)], 'Pied'),
    paragraph([run('Page '), field('PAGE'), run(' sur '), field('NUMPAGES')], 'Pied', [
      x('w:jc', { 'w:val': 'right' }),
    ]),
  ]);

/** A4, upright. */
const section = (): Element =>
  x('w:sectPr', [
    x('w:footerReference', { 'w:type': 'default', 'r:id': 'rId5' }),
    x('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
    x('w:pgMar', {
      'w:top': '1304',
      'w:right': '1418',
      'w:bottom': '1304',
      'w:left': '1418',
      'w:header': '680',
      'w:footer': '560',
      'w:gutter': '0',
    }),
  ]);

/** The contents, as a field that Word can bring up to date; its lines lead to their headings at once. */
function contentsOf({ headings }: Draft, depth: number): Element[] {
  const listed = headings.filter(({ level }) => level <= depth);
  if (listed.length < 2) return [];
  const sign = (type: string) => x('w:r', [x('w:fldChar', { 'w:fldCharType': type })]);
  const begin = [
    sign('begin'),
    x('w:r', [x('w:instrText', { 'xml:space': 'preserve' }, ` TOC \\o "1-${depth}" \\h \\n \\z `)]),
    sign('separate'),
  ];
  const lines = listed.map(({ level, text, place }, index) =>
    paragraph(
      [
        ...(index === 0 ? begin : []),
        x('w:hyperlink', { 'w:anchor': place }, [run(text, { style: 'Lien' })]),
        ...(index === listed.length - 1 ? [sign('end')] : []),
      ],
      `Table${level}`,
    ),
  );
  return [...lines, paragraph([])];
}
