/** The Brotli copies that the server sends as they are, kept by content from one build to the next. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { deserialize, serialize } from 'node:v8';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** The last step costs as much time as all others together, for 2 % of the weight. */
const LAST_STEP = constants.BROTLI_MAX_QUALITY;
/** It is taken where it counts: for what weighs about as much as one round trip brings. */
const ROUND_TRIP = { from: 7_000, to: 16_000 };
const FILE = 'copies.bin';
/** How many files are in hand at a time: enough to keep every core busy. */
const AT_ONCE = 2 * availableParallelism();

const pack = promisify(brotliCompress);

export interface Copies {
  /** Writes the compressed copy of each file beside it. */
  write: (folder: string, files: readonly string[]) => Promise<void>;
  /** Keeps the copies that were written, and no others, for the next build. */
  keep: () => void;
}

/** Opens the copies that the last build kept in a folder. */
export function openCopies(cache: string): Copies {
  const known = readKept(`${cache}/${FILE}`);
  const used = new Map<string, Uint8Array>();

  async function write(path: string): Promise<void> {
    const content = await readFile(path);
    const key = keyOf(content);
    const copy = used.get(key) ?? known.get(key) ?? (await compressed(content));
    used.set(key, copy);
    await writeFile(`${path}.br`, copy);
  }

  return {
    async write(folder, files) {
      const waiting = files.values();
      const work = async () => {
        for (const file of waiting) await write(`${folder}/${file}`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    keep() {
      mkdirSync(cache, { recursive: true });
      const next = `${cache}/${FILE}.${process.pid}`;
      writeFileSync(next, serialize(used));
      renameSync(next, `${cache}/${FILE}`);
    },
  };
}

const packed = (content: Uint8Array, quality: number): Promise<Uint8Array> =>
  pack(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

async function compressed(content: Uint8Array): Promise<Uint8Array> {
  const copy = await packed(content, LAST_STEP - 1);
  return ROUND_TRIP.from < copy.length && copy.length < ROUND_TRIP.to ? packed(content, LAST_STEP) : copy;
}

/** What a copy depends on: the content, and what made the copy. */
const keyOf = (content: Uint8Array) =>
  [process.versions.brotli, LAST_STEP, ROUND_TRIP.from, ROUND_TRIP.to, hash('sha256', content)].join(' ');

/** What the last build kept; nothing when it kept nothing that can be read. */
function readKept(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    const kept: unknown = deserialize(readFileSync(path));
    return kept instanceof Map ? kept : new Map();
  } catch {
    return new Map();
  }
}
