import { make } from '#tools/dom.ts';

/** Milliseconds after which a browser has surely taken the file. */
const TAKEN = 60_000;

/** Hands a text, or the bytes of a file, to the reader as a file. */
export function download(content: string | Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const link = make('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}

/** Says that a file could not be made. */
export const notMade = (file: string) =>
  `${file} n’a pas pu être fait : le réseau manque, ou le site vient de changer.`;
