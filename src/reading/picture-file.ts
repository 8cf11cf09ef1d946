/** Pictures as files: what they are, and what is made of them. Node alone. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { LARGEST_SIDE, mostBytes, pictureFormats } from '#domain/picture.ts';
import type { Measured } from '#reading/entry.ts';

/** More than any camera takes: what claims to hold more is not opened. */
const MOST_PIXELS = 120_000_000;

/** Opens a picture by a heavy program, that a site without pictures never loads. */
const open = async (picture: string | Uint8Array): Promise<Sharp> => {
  const { default: sharp } = await import('sharp');
  return sharp(picture, { failOn: 'error', limitInputPixels: MOST_PIXELS });
};

const NO_PICTURE = { format: undefined, width: 0, height: 0, marked: false };

/** How wide and how high a picture is, upright. */
export async function sizeOf(file: string): Promise<{ width: number; height: number }> {
  return (await (await open(file)).metadata()).autoOrient;
}

/** What a picture is, read from its bytes, whatever its name says. */
export async function measured(file: string): Promise<Measured> {
  const { length: bytes } = await readFile(file);
  try {
    const found = await (await open(file)).metadata();
    const { width, height } = found.autoOrient;
    const format = found.format === 'heif' ? (found.compression === 'av1' ? 'avif' : 'heic') : found.format;
    // A picture that ends too early shows only when its last line is read.
    const readable = Object.values(pictureFormats).includes(format) && Math.max(width, height) <= LARGEST_SIDE;
    if (readable) await (await open(file)).resize({ width: 16 }).raw().toBuffer();
    return { format, width, height, bytes, marked: Boolean(found.exif ?? found.xmp ?? found.iptc) };
  } catch {
    return { ...NO_PICTURE, bytes };
  }
}

/** The longest side and the quality of a picture as authors may keep it. */
const LIGHT = { side: 2000, quality: 85 };

/** A picture as its author may keep it, in the format of its name: upright, no larger than needed, without hidden data. */
export async function lightened(picture: string | Uint8Array, ending = 'jpg'): Promise<Uint8Array<ArrayBuffer>> {
  const { side, quality } = LIGHT;
  const upright = (await open(picture))
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const format = pictureFormats[ending] ?? 'jpeg';
  const flat = format === 'jpeg' ? upright.flatten({ background: '#fff' }) : upright;
  return new Uint8Array(await flat.toFormat(format as 'jpeg', { quality }).toBuffer());
}

/** Each is tried until the picture is light enough. */
const QUALITIES = [75, 60, 45, 30, 20, 10];

/** A picture as readers get it, so wide: in WebP, within its budget, without what only programs read; kept in the cache folder. */
export async function sentPicture(file: string, width: number, cache: string): Promise<Uint8Array<ArrayBuffer>> {
  const sum = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  const kept = `${cache}/${sum.slice(0, 24)}-${width}-${QUALITIES.join('-')}-${mostBytes(width)}.webp`;
  try {
    return new Uint8Array(await readFile(kept));
  } catch {
    const made = await light(file, width);
    await mkdir(cache, { recursive: true });
    await writeFile(`${kept}.${process.pid}`, made);
    await rename(`${kept}.${process.pid}`, kept);
    return made;
  }
}

async function light(file: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const narrow = await (await open(file)).rotate().resize({ width }).png().toBuffer();
  for (const quality of QUALITIES) {
    const made = await (await open(narrow)).webp({ quality }).toBuffer();
    if (made.length <= mostBytes(width) || quality === QUALITIES.at(-1)) return new Uint8Array(made);
  }
  throw new Error(`${file} has no quality`);
}
