/** Bytes as programs save them → text. */

/** A text, and what it was written with when that was not UTF-8. */
export interface Decoded {
  text: string;
  encoding?: string;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const ACCENTS = /[àâçèéêëîïôùûüœÀÉÈÇ’«»]/g;

/** Reads bytes in UTF-8, or in what an older program most likely wrote. */
export function decode(bytes: Uint8Array): Decoded {
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: read('utf-16le'), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: read('utf-16be'), encoding: 'UTF-16' };
  const text = read('utf-8');
  const lost = count(text, /\uFFFD/g);
  if (lost === 0 || lost < count(text, ACCENTS)) return { text };
  const [windows, mac] = [read('windows-1252'), read('macintosh')];
  return count(mac, ACCENTS) > count(windows, ACCENTS)
    ? { text: mac, encoding: 'Macintosh' }
    : { text: windows, encoding: 'Windows' };
}
