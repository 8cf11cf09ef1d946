/** `npm start` ends here: serves the built site as a good host would, compressed, with its security headers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { editionHeaders, editionPath, securityHeaders } from '#site.ts';
import { command, needsSite, Refusal } from './command.ts';

const USUAL_PORT = 4321;
const LAST_PORT = 65_535;

/** Files that are never read as a page of their own, the worker apart: of the headers, these alone mean something to browsers there. */
const PART = /(?<!^\/sw)\.(js|json|css|woff2|pagefind|pf_\w+)$/;
const OF_PARTS: readonly string[] = ['Cross-Origin-Resource-Policy', 'X-Content-Type-Options'];

function dress(response: ServerResponse, path: string): void {
  const headers = path.startsWith(editionPath) ? editionHeaders() : securityHeaders;
  for (const [name, value] of Object.entries(headers))
    if (!PART.test(path) || OF_PARTS.includes(name)) response.setHeader(name, value);
  const lasting = path.startsWith('/_astro/');
  response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The answer to an address that leads nowhere: sirv would send the page with a status of success. */
function notFound(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const page = existsSync(`${folder}/404.html`) ? readFileSync(`${folder}/404.html`) : Buffer.from('404');
  const packed = existsSync(`${folder}/404.html.br`) ? readFileSync(`${folder}/404.html.br`) : undefined;
  return (request, response) => {
    const copy = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? packed : undefined;
    dress(response, '/404.html');
    if (copy) response.setHeader('Content-Encoding', 'br');
    response.writeHead(404, {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Length': (copy ?? page).length,
      Vary: 'Accept-Encoding',
    });
    response.end(copy ?? page);
  };
}

/** Where addresses that moved lead, as the site tells its hosts. */
function movesIn(folder: string): Map<string, string> {
  const rules = existsSync(`${folder}/_redirects`) ? readFileSync(`${folder}/_redirects`, 'utf8') : '';
  return new Map(rules.split('\n').map((line) => line.split(' ').slice(0, 2) as [string, string]));
}

/** Serves a folder on a port of this machine, to this machine alone; files named by their content are kept by browsers for a year. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: dress,
    onNoMatch: notFound(folder),
  });
  const moves = movesIn(folder);
  const server = createServer((request, response) => {
    const moved = moves.get((request.url ?? '').replace(/\?.*$/, ''));
    if (moved) {
      dress(response, moved);
      response.writeHead(301, { Location: moved }).end();
      return;
    }
    if (request.method === 'GET' || request.method === 'HEAD') return files(request, response);
    dress(response, '/');
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

/** Serves a folder on the first free port from this one on. */
export async function serveNear(folder: string, port: number): Promise<Server> {
  try {
    return await serve(folder, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= LAST_PORT) throw error;
    return serveNear(folder, port + 1);
  }
}

/** The port asked for in the environment, or the usual one. */
export function portOf({ PORT: asked }: NodeJS.ProcessEnv): number {
  if (asked === undefined || asked === '') return USUAL_PORT;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT)
    throw new Refusal(
      `PORT vaut « ${asked} ». Écrivez un nombre entier de 1 à ${LAST_PORT}, par exemple : PORT=8080 npm start`,
    );
  return port;
}

const portAt = (server: Server) => (server.address() as AddressInfo).port;

/** The address of a server that took any free port. */
export const addressOf = (server: Server) => `http://localhost:${portAt(server)}`;

if (import.meta.main) {
  await command(
    async () => {
      const asked = portOf(process.env);
      needsSite();
      const server = await serveNear('dist', asked);
      if (portAt(server) !== asked) console.log(`Le port ${asked} est déjà pris : voici le premier qui est libre.`);
      console.log(`Le centre de ressources est ouvert : ${addressOf(server)}/ (Ctrl+C pour arrêter)`);
    },
    { stopped: () => 'Arrêté.', code: 0 },
  );
}
