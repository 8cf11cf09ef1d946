import { make } from '#tools/dom.ts';

/** Milliseconds after which a browser has surely taken the file. */
const TAKEN = 60_000;

/** Hands a text to the reader as a file. */
export function download(text: string, name: string, type: string): void {
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
