/** The service worker: asks the network first, and answers from what is on the device when the network does not. */
import type { Origin } from '#tools/offline/origin.ts';
import { isOurs, fileKey, marked, usedAs } from '#tools/offline/ours.ts';
import { currentCopy } from '#tools/offline/store.ts';
import { VISITED } from '#tools/offline/visited.ts';

/** Written in when the worker is built: what the page about copies needs, and the version of the site that it belongs to. */
declare const SHELTER: { version: string; files: string[] };

/** The part of a worker’s world that TypeScript’s page library leaves out. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
interface MessageFromPage extends WorkerEvent {
  readonly data: unknown;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; get(id: string): Promise<{ postMessage(message: Origin): void } | undefined> };
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageFromPage) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
const worker = self as unknown as WorkerScope;

const shelter = `abri-${SHELTER.version}`;
const PAGE_ABOUT_COPIES = '/hors-ligne/';
const WINDOWS = '/hors-ligne/fenetres/';
/** How long a reader waits for a slow network before reading what is on the device. */
const PATIENCE = 4000;
const MOST_VISITED = 150;
const REMEMBERED = new Set<RequestDestination>(['document', 'style', 'script', 'font', 'image']);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await (await caches.open(shelter)).addAll(SHELTER.files);
      await worker.skipWaiting();
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('abri-') && name !== shelter);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  // So the making of a copy asks, of the network alone.
  if (!isPage && request.cache === 'no-store') return;
  event.respondWith(isPage ? answerPage(event) : answerFile(event));
});

worker.addEventListener('message', (event) => {
  const addresses = Array.isArray(event.data) ? event.data.filter((address) => typeof address === 'string') : [];
  event.waitUntil(
    Promise.all(
      addresses.map(async (address) => {
        const use = new URL(address).origin === location.origin ? usedAs(address) : undefined;
        if (use) await remember(address, use, await fetch(address));
      }),
    ),
  );
});

/** A page: from the network unless it fails or dawdles; then from the device; then the page that says what is there. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const fresh = fromNetwork(event);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([fresh, late]);
  if (response) return response;
  const known = await fromDevice(event.request);
  if (!known) return (await fresh) ?? (await caches.match(PAGE_ABOUT_COPIES)) ?? Response.error();
  if (known.copy) await remind(known.copy, event.resultingClientId);
  event.waitUntil(tell(event.resultingClientId, known.origin));
  return known.response;
}

/** A file that a page asks for: for a page of the copy, from the copy too, so that versions never mix. */
async function answerFile(event: FetchEvent): Promise<Response> {
  const fromCopy = await ofCopy(event);
  return fromCopy ?? (await fromNetwork(event)) ?? (await fromDevice(event.request))?.response ?? Response.error();
}

async function ofCopy({ clientId, request }: FetchEvent): Promise<Response | undefined> {
  const cache = (await currentCopy())?.cache;
  return (await cache?.match(WINDOWS + clientId)) && cache?.match(fileKey(request.url));
}

/** Notes in the copy which window shows a page of it, for this program may sleep meanwhile; forgets windows now closed. */
async function remind(cache: Cache, client: string): Promise<void> {
  try {
    for (const { url } of await cache.keys()) {
      const [, other] = new URL(url).pathname.split(WINDOWS);
      if (other && !(await worker.clients.get(other))) await cache.delete(url);
    }
    await cache.put(WINDOWS + client, new Response());
  } catch {
    return;
  }
}

/** What the network answers, remembered for later; undefined where it fails. */
async function fromNetwork(event: FetchEvent): Promise<Response | undefined> {
  try {
    const response = await fetch(event.request);
    if (response.status >= 500) return undefined;
    if (REMEMBERED.has(event.request.destination))
      event.waitUntil(remember(event.request.url, event.request.destination, response.clone()));
    return response;
  } catch {
    return undefined;
  }
}

/** Keeps what was opened, the oldest making room for the newest. */
async function remember(address: string, use: string, response: Response): Promise<void> {
  try {
    if (!(await isOurs(response, address, use))) return;
    const cache = await caches.open(VISITED);
    const key = fileKey(address);
    await cache.delete(key);
    await cache.put(key, await marked(response, SHELTER.version));
    const [oldest] = await cache.keys();
    if (oldest && (await cache.keys()).length > MOST_VISITED) await cache.delete(oldest);
  } catch {
    return;
  }
}

/** An answer that the device holds, and the copy from which it comes. */
interface Known {
  response: Response;
  origin: Origin;
  copy?: Cache;
}

/** What the device holds: the copy first, which is of one piece, then what was opened. */
async function fromDevice({ url, mode }: Request): Promise<Known | undefined> {
  const path = mode === 'navigate' ? fileKey(url).replace(/[^/.]$/, '$&/') : fileKey(url);
  const current = await currentCopy();
  const copied = await current?.cache.match(path);
  if (current && copied)
    return { response: copied, origin: { from: 'copy', day: current.copy.day }, copy: current.cache };
  const opened = (await (await caches.open(VISITED)).match(path)) ?? (await (await caches.open(shelter)).match(path));
  return opened && { response: opened, origin: { from: 'visit' } };
}

/** Lets the page say that it comes from the device. */
async function tell(client: string, origin: Origin): Promise<void> {
  (await worker.clients.get(client))?.postMessage(origin);
}
