/** A network between the browser and the site that a test can cut, slow down, or let publish a new version. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const asked: string[] = [];
  const changes = new Map<string, (text: string) => string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === last) return cut();
    asked.push(path);
    if (stalled !== undefined && path.startsWith(stalled)) return;
    void pass(path, response, changes.get(path));
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
    publish: (path, change) => void changes.set(path, change),
    asked,
    close: cut,
  };
}

async function pass(path: string, response: ServerResponse, change?: (text: string) => string): Promise<void> {
  const answer = await fetch(address(path), { redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    Array.from(answer.headers).filter(
      ([name]) => !/^(content-(encoding|length)|etag|connection|transfer-encoding|keep-alive)$/.test(name),
    ),
  );
  response.writeHead(answer.status, headers).end(change ? change(body.toString()) : body);
}
