/** What the search shows of a page is what the page says: whole sentences, in its own words. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { sentencesOf } from '#domain/sentences.ts';
import { DIST, pages } from './pages.ts';

interface Stored {
  url: string;
  title: string;
  sections: [id: string, title: string, text: string][];
}

const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,)])/g, '')
    .trim();
/** Marks of sources, bubbles and what readers do not see are no words of a sentence. */
const SILENT = '.note, [popover], .visually-hidden, script, style, svg';

const texts = new Map(
  pages.flatMap(({ path, html }) => {
    const body = parse(html, { blockTextElements: { script: true, style: true } }).querySelector('[data-page-text]');
    if (!body) return [];
    for (const element of body.querySelectorAll(SILENT)) element.remove();
    for (const label of body.querySelectorAll('dt')) label.insertAdjacentHTML('beforeend', ' : ');
    return [[path, plain(body.textContent)] as const];
  }),
);
const stored = globSync(`${DIST}/recherche/pages/*.json`).map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Stored,
);

test('every page that is found has its extract', () => {
  expect(stored.length).toBeGreaterThan(500);
  expect(new Set(stored.map(({ url }) => url))).toEqual(new Set(texts.keys()));
});

test('every sentence of an extract stands in its page, word for word', () => {
  const faults = stored.flatMap(({ url, sections }) =>
    sections
      .flatMap(([, title, text]) => [title, ...text.split('\n').flatMap((line) => sentencesOf(line))])
      .map((line) => plain(typeof line === 'string' ? line : line.text))
      .filter((line) => !texts.get(url)?.includes(line))
      .map((line) => `${url}: ${line}`),
  );
  expect(faults).toEqual([]);
});

test('no extract holds the number of a source, a blank before a full stop, or two words run into one', () => {
  const faults = stored.flatMap(({ url, sections }) =>
    sections
      .flatMap(([, , text]) => text.split('\n'))
      .filter((line) =>
        /\p{Ll}\d+(, \d+)*[.;]( |$)|\s[.,](\s|$)|\(\s|\s\)|[%€]\p{Ll}|\p{Ll}(19|20)\d\d(?!\d)/u.test(line),
      )
      .map((line) => `${url}: ${line}`),
  );
  expect(faults).toEqual([]);
});
