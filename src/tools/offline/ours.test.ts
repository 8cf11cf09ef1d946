import { describe, expect, test, vi } from 'vitest';
import { BUILD, isOurs, fileKey, marked, usedAs } from '#tools/offline/ours.ts';

vi.stubGlobal('location', new URL('https://regies.example/'));
const page = (path: string, init: ResponseInit = {}) =>
  new Response(`<!doctype html><link rel="canonical" href="https://regies.example${path}"><p>Ici</p>`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    ...init,
  });
const at = (path: string) => `https://regies.example${path}`;

describe('a page is kept', () => {
  test('when it says that it stands at its address', async () => {
    expect(await isOurs(page('/fiches/'), at('/fiches/?theme=x'), 'document')).toBe(true);
  });

  test.each([
    ['of a portal', new Response('<p>Connectez-vous</p>', { headers: { 'content-type': 'text/html' } }), '/fiches/'],
    ['that says another address', page('/404.html'), '/fiches/'],
    ['that was not found', page('/fiches/', { status: 404 }), '/fiches/'],
    ['that is no page', new Response('{}', { headers: { 'content-type': 'application/json' } }), '/fiches/'],
    ['whose path reads as another host', page('//ailleurs.example/page/'), '//ailleurs.example/page/'],
  ])('never one %s', async (_, response, path) => {
    expect(await isOurs(response, at(path), 'document')).toBe(false);
  });

  test('never one of another host', async () => {
    expect(await isOurs(page('/fiches/'), 'https://ailleurs.example/fiches/', 'document')).toBe(false);
  });
});

test('a file is kept when it is of the kind asked for', async () => {
  const style = (type: string) => new Response('a{}', { headers: { 'content-type': type } });
  expect(await isOurs(style('text/css'), at('/_astro/a.css'), 'style')).toBe(true);
  expect(await isOurs(style('text/html'), at('/_astro/a.css'), 'style')).toBe(false);
});

test('keys are whole addresses', () => {
  expect(fileKey(at('//ailleurs.example/page/?x#y'))).toBe('https://regies.example//ailleurs.example/page/');
});

test('what is kept carries the mark of its build', async () => {
  const kept = await marked(page('/fiches/'), 'abc123');
  expect([kept.headers.get(BUILD), await kept.text()]).toEqual(['abc123', expect.stringContaining('Ici')]);
});

test('a name tells what a file is used as', () => {
  expect(['/fiches/', '/a.css', '/a.js', '/a.woff2', '/a.svg', '/a.json'].map((path) => usedAs(at(path)))).toEqual([
    'document',
    'style',
    'script',
    'font',
    'image',
    undefined,
  ]);
});
