/** The Brotli copies that the server sends as they are, kept by content from one build to the next. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { deserialize, serialize } from 'node:v8';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';

/** The last two steps take more than 20 times as long as all others, for 8 % of the weight. */
const QUALITY = 9;
const LAST_STEP = constants.BROTLI_MAX_QUALITY;
/** They are taken where it counts: for what weighs, with its headers, about as much as one round trip brings. */
const ROUND_TRIP = { from: 13_600, to: 16_500 };
/** And for what every first search waits for, and the words that a mistyped one is compared with. */
const SEARCHED = /^(?:pagefind\/[^/]*|recherche\/(?:lexique|mots\/\w)\.json|_astro\/(?:panel|highlight)\.[\w-]+\.js)$/;
const FILE = 'copies.bin';
/** How many files are in hand at a time: enough to keep every core busy. */
const AT_ONCE = 2 * availableParallelism();

const pack = promisify(brotliCompress);

export interface Copies {
  /** Writes the compressed copy of each file beside it. */
  write: (names: readonly string[]) => Promise<void>;
  /** How many bytes are sent for a file. */
  sent: (name: string) => number;
  /** Keeps the copies that were written, and no others, for the next build. */
  keep: () => void;
}

/** Opens the copies of a site’s files; those that the last build made are kept in the cache folder. */
export function openCopies(site: BuiltSite, cache: string): Copies {
  const known = readKept(`${cache}/${FILE}`);
  const used = new Map<string, Uint8Array>();
  const sizes = new Map<string, number>();

  async function write(name: string): Promise<void> {
    const content = site.bytes(name);
    const searched = SEARCHED.test(name);
    const key = copyKey(content, searched);
    const copy = used.get(key) ?? known.get(key) ?? (await compressed(content, searched));
    used.set(key, copy);
    sizes.set(name, copy.length);
    writeFileSync(`${site.folder}/${name}.br`, copy);
  }

  return {
    async write(names) {
      const waiting = names.values();
      const work = async () => {
        for (const name of waiting) await write(name);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    sent: (name) => sizes.get(name) ?? site.bytes(name).length,
    keep() {
      mkdirSync(cache, { recursive: true });
      const next = `${cache}/${FILE}.${process.pid}`;
      writeFileSync(next, serialize(used));
      renameSync(next, `${cache}/${FILE}`);
    },
  };
}

async function compressed(content: Uint8Array, searched: boolean): Promise<Uint8Array> {
  if (searched) return pack(content, settings(content, LAST_STEP));
  const copy = await pack(content, settings(content, QUALITY));
  const counts = ROUND_TRIP.from < copy.length && copy.length < ROUND_TRIP.to;
  return counts ? pack(content, settings(content, LAST_STEP)) : copy;
}

/** The window is of the size of the file: one of the usual size takes six times as long to set up as a page to compress. */
const settings = (content: Uint8Array, quality: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      Math.max(Math.ceil(Math.log2(content.length + 1)), constants.BROTLI_MIN_WINDOW_BITS),
      constants.BROTLI_DEFAULT_WINDOW,
    ),
  },
});

/** What a copy depends on: the content, and what made the copy. */
const copyKey = (content: Uint8Array, searched: boolean) =>
  [process.versions.brotli, QUALITY, ROUND_TRIP.from, ROUND_TRIP.to, searched, hash('sha256', content)].join(' ');

/** What the last build kept; nothing when it kept nothing that can be read. */
function readKept(path: string): ReadonlyMap<string, Uint8Array> {
  try {
    const kept: unknown = deserialize(readFileSync(path));
    return kept instanceof Map ? kept : new Map();
  } catch {
    return new Map();
  }
}
