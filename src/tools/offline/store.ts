/** Keeps copies of the site in the browser’s caches: one cache a version, complete once its last file, the note about it, is written. */
import {
  filesOf,
  planCopy,
  readCopy,
  readManifest,
  type Copy,
  type Manifest,
  type Plan,
  type SiteFile,
} from '#domain/copy.ts';
import { localDay } from '#domain/date.ts';
import { VISITED } from '#tools/offline/visited.ts';

const PREFIX = 'copie-';
const NOTE = '/hors-ligne/copie.json';
const MANIFEST = '/hors-ligne/fichiers.json';
const AT_ONCE = 6;
/** Held by who looks for the copy, and alone by who removes one. */
const LOCK = 'copies';

/** The site was published anew while it was being copied. */
class ChangedError extends Error {
  override name = 'ChangedError';
}

/** The complete copy on this device, and its cache. */
export const currentCopy = (): Promise<{ copy: Copy; cache: Cache } | undefined> =>
  // Opening a cache brings it back: none is removed meanwhile.
  navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    for (const name of (await copyNames()).reverse()) {
      const copy = readCopy(await read(name, NOTE));
      if (copy) return { copy, cache: await caches.open(name) };
    }
    return undefined;
  });

/** The addresses that this device can answer: those of the complete copy, and those that the reader has opened. */
export async function pathsHere(): Promise<Set<string>> {
  const held = [(await currentCopy())?.cache, await caches.open(VISITED)];
  const requests = await Promise.all(held.map(async (cache) => (await cache?.keys()) ?? []));
  return new Set(requests.flat().map(({ url }) => new URL(url).pathname));
}

/** What the site is made of today; fails without network. */
export async function fetchManifest(): Promise<Manifest> {
  const response = await fetch(MANIFEST, { cache: 'no-store' });
  if (!response.ok) throw new TypeError(`${MANIFEST}: ${response.status}`);
  const manifest = readManifest(await response.json());
  if (!manifest) throw new TypeError(`${MANIFEST} is not a manifest`);
  return manifest;
}

/** What a copy of these parts would fetch, an interrupted download counted in. */
export async function planFor(manifest: Manifest, scopes: readonly string[]): Promise<Plan> {
  const name = PREFIX + manifest.version;
  const present = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  const paths = new Set(present.map(({ url }) => decodeURI(new URL(url).pathname)));
  const current = await currentCopy();
  const former = current && readManifest(await read(PREFIX + current.copy.version, MANIFEST));
  return planCopy(manifest, scopes, former && filesOf(former, current.copy.scopes), paths);
}

/** Makes a copy of these parts beside the former one, and puts it in its place once it is whole. */
export async function makeCopy(
  manifest: Manifest,
  scopes: readonly string[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const name = PREFIX + manifest.version;
  const former = await currentCopy();
  const { toFetch, toKeep } = await planFor(manifest, scopes);
  const cache = await caches.open(name);
  const total = toFetch.length + toKeep.length;
  let done = 0;
  const tell = () => onProgress(total === 0 ? 1 : ++done / total);

  for (const file of toKeep) {
    signal.throwIfAborted();
    const response = await former?.cache.match(file[0]);
    if (response) await cache.put(file[0], response);
    else await take(file, cache, signal);
    tell();
  }
  const queue = toFetch.values();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(signal.reason), { signal: stop.signal });
  const work = async () => {
    for (const file of queue) {
      await take(file, cache, stop.signal);
      tell();
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    stop.abort();
  }
  const copy: Copy = { version: manifest.version, day: localDay(new Date()), scopes };
  await cache.put(MANIFEST, Response.json(manifest));
  await cache.put(NOTE, Response.json(copy));
  await forgetAllBut(name);
}

/** Fetches a file, makes sure that it is of the version being copied, and keeps it. */
async function take([path, , , digest]: SiteFile, cache: Cache, signal: AbortSignal): Promise<void> {
  const response = await fetch(path, { cache: 'no-store', signal });
  if (response.status === 404) throw new ChangedError(path);
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  const body = await response.arrayBuffer();
  if ((await digestOf(body)) !== digest) throw new ChangedError(path);
  const type = response.headers.get('content-type') ?? '';
  await cache.put(path, new Response(body, { headers: { 'content-type': type } }));
}

async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 4);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Removes what an interrupted download has left. */
export async function removeUnfinished(): Promise<void> {
  const current = (await currentCopy())?.copy;
  await forgetAllBut(current ? PREFIX + current.version : '');
}

/** Removes the copy. */
export const removeCopy = () => forgetAllBut('');

const forgetAllBut = (kept: string): Promise<void> =>
  navigator.locks.request(LOCK, async () => {
    const names = await copyNames();
    await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
  });

/** The caches that hold a copy, whole or not, in the order in which they were begun. */
const copyNames = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** A note as it stands on the device; it may be anything. */
async function read(cacheName: string, path: string): Promise<unknown> {
  try {
    return await (await caches.match(path, { cacheName }))?.json();
  } catch {
    return undefined;
  }
}
