/** Pictures beside the text of a page: what they may be, and where readers get them. */

/** The formats in which a picture may lie beside a text, by the ending of its name. */
export const pictureFormats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
};

/** A picture less wide is blurred at the width of a text. */
export const NARROWEST = 640;
/** No screen shows more; what is larger only weighs. */
export const LARGEST_SIDE = 6000;
/** Bytes of a picture as its author gives it, at most. */
export const HEAVIEST = 5_000_000;

/** The widths in which readers get a picture: for a phone, for a screen that is finer or wider. */
const SENT_WIDTHS = [NARROWEST, 1080];
/** Bytes for each column of a picture as readers get it, at most. */
const BYTES_A_COLUMN = 80;

/** The widths in which readers get a picture as wide as this. */
export const sentWidths = (width: number): number[] => [...new Set(SENT_WIDTHS.map((sent) => Math.min(sent, width)))];

/** The bytes that a picture may weigh once it is made as wide as this. */
export const mostBytes = (width: number) => width * BYTES_A_COLUMN;

/** The name of a picture without its ending. */
export const stemOf = (name: string) => name.replace(/\.[^.]*$/, '');

/** Where readers get a picture of a page. */
export const pictureUrl = (page: string, name: string, width: number) => `/photos${page}${stemOf(name)}-${width}.webp`;

/** The address of the page whose picture this is; undefined for the address of anything else. */
export const pageOfPicture = (path: string): string | undefined => /^\/photos(\/.*\/)[^/]+$/.exec(path)?.[1];

const startsWith = (bytes: Uint8Array, signs: readonly number[], at = 0) =>
  signs.every((sign, index) => bytes[at + index] === sign);

/** Whether some bytes begin as those of a picture that may be published. */
export const isPictureBytes = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xd8, 0xff]) ||
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
  (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)) ||
  startsWith(bytes, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], 4);
