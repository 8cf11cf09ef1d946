/** A Word file: what it says as HTML, and all its words counted apart, so that what one reader misses is seen. */
import mammoth from 'mammoth';
import { withBoxes } from '#reading/foreign/word-boxes.ts';
import { unpacked, type ForeignDocument } from '#reading/foreign/unpack.ts';

/** Word’s own names of styles, and those that its French users see. */
const STYLES = [
  "p[style-name='Title'] => h1.titre:fresh",
  "p[style-name='Titre'] => h1.titre:fresh",
  "p[style-name='Subtitle'] => p.sous-titre:fresh",
  "p[style-name='Sous-titre'] => p.sous-titre:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Titre ${level}'] => h${level}:fresh`),
];

/** Reads a .docx file. */
export async function readWord(bytes: Uint8Array<ArrayBuffer>): Promise<ForeignDocument> {
  const parts = unpacked(bytes, /^word\/[a-z]+\d*\.xml$/, 'word/document.xml', 'Word');
  const readable = withBoxes(bytes);
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: readable.buffer } : { buffer: Buffer.from(readable) };
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  const { value: html } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async (image) => {
      const src = `image-${pictures.size}`;
      pictures.set(src, new Uint8Array());
      // One that lies outside of the document cannot be read.
      const read = await image.readAsArrayBuffer().catch(() => undefined);
      if (read) pictures.set(src, new Uint8Array(read));
      return { src };
    }),
  });
  const wordsIn = (names: RegExp) =>
    Array.from(parts)
      .filter(([name]) => names.test(name))
      .map(([, part]) => textIn(part))
      .join('\n');
  return {
    html,
    words: wordsIn(/^word\/(?:document|footnotes|endnotes)\.xml$/),
    margins: wordsIn(/^word\/(?:header\d*|footer\d*|comments)\.xml$/),
    pictures,
  };
}

/** The text of a part: what stands twice for older programs is read once, what was deleted is no text. */
const textIn = (xml: string) =>
  xml
    .replaceAll(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '')
    .replaceAll(/<\/(?:w:p|w:tc|w:txbxContent)>|<w:txbxContent[^>]*>|<w:(?:br|tab)\/>/g, ' ')
    .replaceAll(/<w:(?:delText|instrText)[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
