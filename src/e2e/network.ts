/** A network between the browser and the site that a test can cut, slow down, or let publish a new version. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { address } from './browser.ts';

export interface Network {
  /** The address of a page through this network. */
  address(path: string): string;
  /** Stops the server: connections break, no new one is taken. */
  cut(): void;
  /** Starts the server again. */
  mend(): Promise<void>;
  /** Stops the server as soon as this path is asked for. */
  cutAt(path: string): void;
  /** From now on, paths that begin so are never answered. */
  stall(prefix: string): void;
  /** From now on, what stands first in a page comes bit by bit, as on a poor network. */
  drip(): void;
  /** From now on, every answer says that it may be kept for a day, as a host that knows nothing of the site may say. */
  outlast(): void;
  /** Answers a path with another text than the site’s. */
  publish(path: string, change: (text: string) => string): void;
  /** The paths asked for so far. */
  asked: string[];
  close(): void;
}

/** Where a version of the site lists its files for those who take it along. */
export const LIST = '/hors-ligne/fichiers.json';

interface FileList {
  version: string;
  files: [path: string, sent: number, kept: number, digest: string][];
}

/** Writes a list of files anew. */
export const relisted = (text: string, change: (list: FileList) => Partial<FileList>): string => {
  const list = JSON.parse(text) as FileList;
  return JSON.stringify({ ...list, ...change(list) });
};

/** A list without some files: a copy is made sooner without what its test does not read. */
export const without = (left: RegExp) => (text: string) =>
  relisted(text, ({ files }) => ({ files: files.filter(([path]) => !left.test(path)) }));

/** Opens a network to the site under test. */
export async function openNetwork(): Promise<Network> {
  let last: string | undefined;
  let stalled: string | undefined;
  let dripping = false;
  let lasting = false;
  const asked: string[] = [];
  const changes = new Map<string, (text: string) => string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === last) return cut();
    asked.push(path);
    if (stalled !== undefined && path.startsWith(stalled)) return;
    void pass(path, response, { change: changes.get(path), dripping, lasting });
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  function cut() {
    server.close();
    server.closeAllConnections();
  }
  return {
    address: (path) => origin + path,
    cut,
    async mend() {
      last = stalled = undefined;
      if (!server.listening) await listen(port);
    },
    cutAt: (path) => void (last = path),
    stall: (prefix) => void (stalled = prefix),
    drip: () => void (dripping = true),
    outlast: () => void (lasting = true),
    publish: (path, change) => void changes.set(path, change),
    asked,
    close: cut,
  };
}

interface Way {
  change: ((text: string) => string) | undefined;
  dripping: boolean;
  lasting: boolean;
}

async function pass(path: string, response: ServerResponse, { change, dripping, lasting }: Way): Promise<void> {
  const answer = await fetch(address(path), { redirect: 'manual' });
  const told = Buffer.from(await answer.arrayBuffer());
  const body = change ? Buffer.from(change(told.toString())) : told;
  const headers = Object.fromEntries(
    Array.from(answer.headers).filter(
      ([name]) => !/^(content-(encoding|length)|etag|connection|transfer-encoding|keep-alive)$/.test(name),
    ),
  );
  if (lasting) headers['cache-control'] = 'max-age=86400';
  response.writeHead(answer.status, headers);
  response.end(dripping && headers['content-type']?.startsWith('text/html') ? await drip(body, response) : body);
}

const DROPS = 24;
const DROP = 700;

/** Sends the head of a page, then some pieces after another, each time to paint; gives what is left. */
async function drip(body: Buffer, response: ServerResponse): Promise<Buffer> {
  let sent = 0;
  for (let piece = 0; piece < DROPS; piece += 1) {
    const end = body.indexOf('<', piece === 0 ? body.indexOf('<body') : sent + DROP);
    if (end === -1) break;
    response.write(body.subarray(sent, end));
    sent = end;
    await setTimeout(30);
  }
  return body.subarray(sent);
}
