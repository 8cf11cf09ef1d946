/** The server of `npm start`, and where it listens. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '#site.ts';
import { addressOf, portOf, serve, serveNear } from './serve.ts';

let folder = '';
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'fiches'));
  for (const [file, text] of [
    ['fiches/index.html', '<h1>Fiches</h1>'],
    ['404.html', '<h1>Page introuvable</h1>'],
    ['part.css', 'p { color: red }'],
    ['sw.js', ''],
  ] as const) {
    writeFileSync(join(folder, file), text);
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(text));
  }
  writeFileSync(join(folder, '_redirects'), '/anciennes-fiches/ /fiches/ 301\n');
  server = await serve(folder, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${addressOf(server)}${path}`, { headers });

describe('answers', () => {
  test('a page comes with every security header', async () => {
    const response = await get('/fiches/');
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(securityHeaders)) expect(response.headers.get(name)).toBe(value);
  });

  test('a part of a page comes with the headers that mean something there, and no kilobyte of others', async () => {
    const { headers } = await get('/part.css');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Content-Security-Policy')).toBeNull();
    expect((await get('/sw.js')).headers.get('Content-Security-Policy')).toBe(
      securityHeaders['Content-Security-Policy'],
    );
  });

  test.each(['/absente/', '/robots.txt', '/%E0%A4%A', '//exemple.fr/', '/fiches/../../package.json', '/_astro/x.js'])(
    '%s is not found, and the page says so',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('<h1>Page introuvable</h1>');
      expect(response.headers.get('Content-Security-Policy')).toBe(securityHeaders['Content-Security-Policy']);
      expect(response.headers.get('Cache-Control')).not.toContain('immutable');
    },
  );

  test('what is not found comes as it is to those who read no Brotli', async () => {
    const response = await get('/absente/', { 'Accept-Encoding': 'identity' });
    expect(response.headers.get('Content-Encoding')).toBeNull();
    expect(await response.text()).toBe('<h1>Page introuvable</h1>');
  });

  test('an address that moved leads to the new one', async () => {
    const response = await fetch(`${addressOf(server)}/anciennes-fiches/?q=1`, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('Location')).toBe('/fiches/');
    expect(response.headers.get('Content-Security-Policy')).toBe(securityHeaders['Content-Security-Policy']);
  });

  test('nothing can be sent to the site', async () => {
    expect((await fetch(`${addressOf(server)}/fiches/`, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('where it listens', () => {
  const portAt = (other: Server) => (other.address() as AddressInfo).port;

  test('on this machine alone', () => {
    expect(['127.0.0.1', '::1']).toContain((server.address() as AddressInfo).address);
  });

  test('on the next free port when the one asked for is taken', async () => {
    const next = await serveNear(folder, portAt(server));
    expect(portAt(next)).toBeGreaterThan(portAt(server));
    next.close();
  });

  test('on the port that is asked for', () => {
    expect(portOf({})).toBe(4321);
    expect(portOf({ PORT: '' })).toBe(4321);
    expect(portOf({ PORT: '8080' })).toBe(8080);
    for (const PORT of ['abc', '0', '-1', '65536', '80.5'])
      expect(() => portOf({ PORT })).toThrow(`PORT vaut « ${PORT} ». Écrivez un nombre entier`);
  });
});
