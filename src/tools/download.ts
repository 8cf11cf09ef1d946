import { make } from '#tools/dom.ts';

/** Milliseconds after which a browser has surely taken the file. */
const TAKEN = 60_000;

/** Hands a text, or the bytes of a file, to the reader as a file. */
export function download(content: string | Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const link = make('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
