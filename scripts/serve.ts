/** `npm start` ends here: serves the built site as a good host would, compressed, with its security headers. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { contentSecurityPolicy } from '#site.ts';

const HEADERS = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Serves a folder on a port of this machine; files named by their content are kept by browsers for a year. */
export function serve(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      response.setHeader(
        'Cache-Control',
        path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
    onNoMatch(request, response) {
      request.url = '/404.html';
      response.statusCode = 404;
      files(request, response, () => void response.end());
    },
  });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/** The address of a server that took any free port. */
export const addressOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;

if (import.meta.main) {
  const port = 4321;
  await serve('dist', port);
  console.log(`Le centre de ressources est ouvert : http://localhost:${port}/ (Ctrl+C pour arrêter)`);
}
