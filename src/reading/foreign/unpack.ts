/** The parts of a document that is an archive. */
import { strFromU8, unzipSync } from 'fflate';

/** A document as HTML, with every word that it holds. */
export interface ForeignDocument {
  html: string;
  /** The words of its text, its notes and its text boxes. */
  words: string;
  /** Those of its margins: headers, footers, comments. */
  margins: string;
  /** Its pictures, by the address under which its HTML shows them. */
  pictures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What stands in the way of reading a file, in French. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Bytes of a picture, at most. */
const LARGEST_PICTURE = 20_000_000;

/** The parts of a document that are pictures, by name. */
export const unpackedPictures = (bytes: Uint8Array, names: RegExp): Map<string, Uint8Array<ArrayBuffer>> =>
  new Map(
    Object.entries(
      unzipSync(bytes, { filter: ({ name, originalSize }) => names.test(name) && originalSize < LARGEST_PICTURE }),
    ) as [string, Uint8Array<ArrayBuffer>][],
  );

/** Bytes of one part of a document, unpacked, at most: more is no text. */
const LARGEST_PART = 50_000_000;

/** The parts whose names are asked for, as text; throws `Unreadable` where the one that holds the text is not among them. */
export function unpacked(bytes: Uint8Array, names: RegExp, text: string, format: string): Map<string, string> {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => names.test(name) && originalSize < LARGEST_PART,
    });
    if (parts[text]) return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    // Told below: whatever a damaged archive throws, its author can only save it again.
  }
  throw new Unreadable(
    `Ce fichier n’est pas un document ${format} lisible. Ouvrez-le dans Word ou LibreOffice, puis « Enregistrer sous » au format .docx.`,
  );
}
