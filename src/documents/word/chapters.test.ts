import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { element } from '#documents/made.ts';
import type { Chapter } from '#documents/page.ts';
import { about } from '#documents/samples.ts';
import type { Tree } from '#documents/tree.ts';
import { chaptersFile } from '#documents/word/chapters.ts';

const chapter = (name: string, ...text: (Tree | string)[]): Chapter => ({
  title: `Page ${name}`,
  summary: `Ce que dit ${name}.`,
  address: `https://exemple.fr/guides/${name}/`,
  text: element('article', {}, ...text),
  sources: new Map([[name, element('li', {}, `Source de ${name}`)]]),
});
const link = (href: string, words: string, attributes: Record<string, string> = {}) =>
  element('a', { href, ...attributes }, words);
const read = async (...chapters: Chapter[]) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(chaptersFile(chapters, about)) })).value;

test('each page is a chapter of the contents, above its own headings', async () => {
  const html = await read(
    chapter('a', element('h2', { id: 'suite' }, 'La suite')),
    chapter('b', element('h2', { id: 'suite' }, 'La suite')),
  );
  expect(html).toMatch(/<a href="#(\w+)">Page a<\/a>.*<h1><a id="\1"><\/a>Page a<\/h1>/s);
  expect(html.match(/La suite<\/h2>/g)).toHaveLength(2);
  expect(html).not.toMatch(/<a href="#\w+">La suite/);
});

test('places of the same name stay apart, links lead where they led from their page', async () => {
  const text = () => [element('h2', { id: 'suite' }, 'La suite'), element('p', {}, link('#suite', 'voir'))];
  const html = await read(
    chapter('a', ...text()),
    chapter('b', ...text(), element('p', {}, link('../c/', 'ailleurs'))),
  );
  const places = Array.from(html.matchAll(/<a id="(\w+)"><\/a>La suite/g), ([, id]) => id);
  const links = Array.from(html.matchAll(/<a href="#(\w+)">voir<\/a>/g), ([, id]) => id);
  expect(new Set(places).size).toBe(2);
  expect(links).toEqual(places);
  expect(html).toContain('<a href="https://exemple.fr/guides/c/">ailleurs</a>');
});

test('notes of every page are footnotes with their source', async () => {
  const called = (key: string) => element('p', {}, 'Un fait', link(`#source-${key}`, '1', { class: 'note' }), '.');
  const html = await read(chapter('a', called('a')), chapter('b', called('b')));
  expect(html).toMatch(/footnote-1">.*Source de a.*footnote-2">.*Source de b/s);
});

test('a page alone is the document itself, its headings in the contents', async () => {
  const html = await read(chapter('a', element('h2', { id: 'un' }, 'Un'), element('h2', { id: 'deux' }, 'Deux')));
  expect(html).toContain('Un</h1>');
  expect(html).not.toContain('Page a</h1>');
  expect(html).toMatch(/<a href="#\w+">Un<\/a>/);
});
