/** A network between the browser and the site that a test can cut, slow down, or let publish a new version. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { address } from './browser.ts';

export interface Network {
  /** The address of a page through this network. */
  address(path: string): string;
  /** From now on nothing passes: connections break. */
  cut(): void;
  /** Everything passes again. */
  mend(): void;
  /** Cuts as soon as this path is asked for. */
  cutAt(path: string): void;
  /** Answers a path with another text than the site’s. */
  publish(path: string, change: (text: string) => string): void;
  /** The paths asked for so far. */
  asked: string[];
  close(): void;
}

/** Opens a network to the site under test. */
export async function openNetwork(): Promise<Network> {
  let isCut = false;
  let last: string | undefined;
  const asked: string[] = [];
  const changes = new Map<string, (text: string) => string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    isCut ||= path === last;
    if (isCut) {
      request.socket.destroy();
      return;
    }
    asked.push(path);
    void pass(path, response, changes.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address: (path) => origin + path,
    cut() {
      isCut = true;
      server.closeAllConnections();
    },
    mend() {
      isCut = false;
      last = undefined;
    },
    cutAt: (path) => void (last = path),
    publish: (path, change) => void changes.set(path, change),
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
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
