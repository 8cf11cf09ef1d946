/** A Word file: what it says as HTML, and all its words counted apart, so that what one reader misses is seen. */
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';

/** A document as HTML, with every word that it holds. */
export interface ForeignDocument {
  html: string;
  /** The words of its text, its notes and its text boxes. */
  words: string;
  /** Those of its margins: headers, footers, comments. */
  margins: string;
}

/** What stands in the way of reading a file, in French. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Word’s own names of styles, and those that its French users see. */
const STYLES = [
  "p[style-name='Title'] => h1.titre:fresh",
  "p[style-name='Titre'] => h1.titre:fresh",
  "p[style-name='Subtitle'] => p.sous-titre:fresh",
  "p[style-name='Sous-titre'] => p.sous-titre:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Titre ${level}'] => h${level}:fresh`),
];

/** Bytes of one part of a document, unpacked, at most: more is no text. */
const LARGEST_PART = 50_000_000;

/** Reads a .docx file. */
export async function readWord(bytes: Uint8Array<ArrayBuffer>): Promise<ForeignDocument> {
  const parts = unpacked(bytes);
  const input = typeof Buffer === 'undefined' ? { arrayBuffer: bytes.buffer } : { buffer: Buffer.from(bytes) };
  const { value: html } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  const wordsIn = (names: RegExp) =>
    Object.entries(parts)
      .filter(([name]) => names.test(name))
      .map(([, part]) => textIn(strFromU8(part)))
      .join('\n');
  return {
    html,
    words: wordsIn(/^word\/(?:document|footnotes|endnotes)\.xml$/),
    margins: wordsIn(/^word\/(?:header\d*|footer\d*|comments)\.xml$/),
  };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => /^word\/[a-z]+\d*\.xml$/.test(name) && originalSize < LARGEST_PART,
    });
    if (parts['word/document.xml']) return parts;
  } catch {
    // Told below: whatever a damaged archive throws, its author can only save it again.
  }
  throw new Unreadable(
    'Ce fichier n’est pas un document Word lisible. Ouvrez-le dans Word ou LibreOffice, puis « Enregistrer sous » au format .docx.',
  );
}

/** The text of a part: what stands twice for older programs is read once, what was deleted is no text. */
const textIn = (xml: string) =>
  xml
    .replaceAll(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '')
    .replaceAll(/<\/(?:w:p|w:tc)>|<w:(?:br|tab)\/>/g, ' ')
    .replaceAll(/<w:(?:delText|instrText)[^>]*>[^<]*<\/w:(?:delText|instrText)>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
