/** For the tests: Word files as people make them. */
import { strToU8, zipSync } from 'fflate';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words, set as `look` tells. */
export const run = (text: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (inner: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inner}</w:p>`;

/** An item of a list: the first is bulleted, the second numbered. */
export const item = (text: string, level: number, list: 1 | 2 = 1): string =>
  paragraph(run(text), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A cell; `merged` says how it goes on from the one above it. */
export const cell = (text: string, span = 1, merged: '' | 'restart' | 'continue' = ''): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merged && `<w:vMerge w:val="${merged}"/>`}</w:tcPr>${paragraph(run(text))}</w:tc>`;

/** A table of rows of cells. */
export const table = (...rows: string[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`;

/** A picture with the words that stand for it, if any. */
export const picture = (words?: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Image"${words === undefined ? '' : ` descr="${words}"`}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const SCHEMAS = 'http://schemas.openxmlformats.org';
const NAMES = [
  `w="${SCHEMAS}/wordprocessingml/2006/main"`,
  `mc="${SCHEMAS}/markup-compatibility/2006"`,
  `r="${SCHEMAS}/officeDocument/2006/relationships"`,
  `wp="${SCHEMAS}/drawingml/2006/wordprocessingDrawing"`,
  `a="${SCHEMAS}/drawingml/2006/main"`,
  `pic="${SCHEMAS}/drawingml/2006/picture"`,
  'wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"',
];
const part = (tag: string, inner: string) =>
  strToU8(`<?xml version="1.0"?><w:${tag} ${NAMES.map((name) => `xmlns:${name}`).join(' ')}>${inner}</w:${tag}>`);
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${SCHEMAS}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const links = (...inner: string[]) =>
  strToU8(`<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${inner.join('')}</Relationships>`);
const list = (id: number, format: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')}</w:abstractNum>`;
const numbered = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

/** What a document holds besides its text. */
export interface Around {
  footnotes?: string;
  endnotes?: string;
  header?: string;
  comments?: string;
  /** What its pictures are made of. */
  image?: Uint8Array;
}

/** A Word file of these paragraphs and tables. */
export const word = (
  body: string,
  { footnotes, endnotes, header, comments, image }: Around = {},
): Uint8Array<ArrayBuffer> =>
  zipSync({
    '_rels/.rels': links(link('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': links(
      ...['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((kind) => link(kind, kind, `${kind}.xml`)),
      link('image', 'image', 'media/image1.png'),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part(
      'styles',
      style('Titre', 'Title') +
        style('Titre1', 'heading 1') +
        style('Titre2', 'heading 2') +
        style('MonTitre', 'Titre 1'),
    ),
    'word/numbering.xml': part('numbering', list(1, 'bullet') + list(2, 'decimal') + numbered(1) + numbered(2)),
    'word/media/image1.png': image ?? new Uint8Array([137, 80, 78, 71]),
    'word/footnotes.xml': part('footnotes', footnotes ?? ''),
    'word/endnotes.xml': part('endnotes', endnotes ?? ''),
    'word/header1.xml': part('hdr', header ?? ''),
    'word/comments.xml': part('comments', comments ?? ''),
  }) as Uint8Array<ArrayBuffer>;
