/** CBOR (RFC 8949), as far as Pagefind writes it: whole numbers, texts and lists. */

export type Cbor = number | string | readonly Cbor[];

const [NATURAL, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4];
/** A number below this stands in its first byte; others follow it, in so many bytes. */
const INLINE = 24;
const WIDTHS = [1, 2, 4];

/** What some bytes say; refuses what is neither a number nor a text nor a list. */
export function decode(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new TextDecoder();
  let at = 0;
  const natural = (short: number): number => {
    if (short < INLINE) return short;
    const width = WIDTHS[short - INLINE];
    const start = at;
    at += width ?? 0;
    if (width === 1) return view.getUint8(start);
    if (width === 2) return view.getUint16(start);
    if (width === 4) return view.getUint32(start);
    throw new RangeError(`Byte ${start} begins what is not read here`);
  };
  const next = (): Cbor => {
    const first = view.getUint8(at++);
    const count = natural(first & 31);
    switch (first >> 5) {
      case NATURAL:
        return count;
      case NEGATIVE:
        return -1 - count;
      case TEXT:
        return texts.decode(bytes.subarray(at, (at += count)));
      case LIST:
        return Array.from({ length: count }, next);
      default:
        throw new RangeError(`Byte ${at} begins what is not read here`);
    }
  };
  return next();
}

/** The bytes that say this. */
export function encode(value: Cbor): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const begin = (kind: number, count: number) => {
    const width = WIDTHS.findIndex((one) => count < 2 ** (8 * one));
    if (count < INLINE) bytes.push((kind << 5) | count);
    else {
      bytes.push((kind << 5) | (INLINE + width));
      for (let shift = (WIDTHS[width] ?? 0) - 1; shift >= 0; shift--) bytes.push((count >>> (8 * shift)) & 255);
    }
  };
  const write = (one: Cbor) => {
    if (typeof one === 'number') begin(one < 0 ? NEGATIVE : NATURAL, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const text = Buffer.from(one);
      begin(TEXT, text.length);
      bytes.push(...text);
    } else {
      begin(LIST, one.length);
      one.forEach(write);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
