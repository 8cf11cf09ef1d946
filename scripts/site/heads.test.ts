/** What every page says of itself, and what none may carry. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pages, type BuiltPage } from './pages.ts';

const published = pages.filter(({ path }) => path !== '/404.html');
const textOf = ({ root }: BuiltPage, selector: string) => root.querySelector(selector)?.text.trim() ?? '';
const contentOf = ({ root }: BuiltPage, selector: string) =>
  root.querySelector(selector)?.getAttribute('content') ?? '';

/** The pages that share what should be their own. */
const twins = (say: (page: BuiltPage) => string) =>
  Array.from(Map.groupBy(published, say))
    .filter(([, group]) => group.length > 1)
    .map(([said, group]) => `${group.map(({ path }) => path).join(', ')}: ${said}`);
const which = (fault: (page: BuiltPage) => boolean) => pages.filter(fault).map(({ path }) => path);

test('every page has one level-one heading', () => {
  expect(which(({ root }) => root.querySelectorAll('h1').length !== 1)).toEqual([]);
});

test('every page has a title of its own', () => {
  expect(which((page) => textOf(page, 'title') === '')).toEqual([]);
  expect(twins((page) => textOf(page, 'title'))).toEqual([]);
});

test('every page has a description of its own', () => {
  expect(which((page) => contentOf(page, 'meta[name=description]') === '')).toEqual([]);
  expect(twins((page) => contentOf(page, 'meta[name=description]'))).toEqual([]);
});

test('every page is in French and says its own address', () => {
  expect(which(({ root }) => root.querySelector('html')?.getAttribute('lang') !== 'fr')).toEqual([]);
  expect(
    published
      .filter(({ root, path }) => !root.querySelector('link[rel=canonical]')?.getAttribute('href')?.endsWith(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('what no search engine may list is offered to nobody to cite', () => {
  const hidden = pages.filter((page) => contentOf(page, 'meta[name=robots]') === 'noindex');
  expect(hidden.length).toBeGreaterThan(10);
  expect(
    hidden.filter(({ root }) => root.querySelector('cite-page, [name^=citation_]')).map(({ path }) => path),
  ).toEqual([]);
});

const policyOf = (root: BuiltPage['root']) =>
  root.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content') ?? '';
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('no page carries an inline style or script that the security policy forbids', () => {
  expect(which(({ root }) => root.querySelector('[style]') !== null)).toEqual([]);
  expect(
    which(({ root }) =>
      root.querySelectorAll('style').some((style) => !policyOf(root).includes(digest(style.textContent))),
    ),
  ).toEqual([]);
  expect(
    which(({ root }) =>
      root
        .querySelectorAll('script')
        .filter((script) => !script.hasAttribute('src') && !/json/.test(script.getAttribute('type') ?? ''))
        .some((script) => !policyOf(root).includes(digest(script.textContent))),
    ),
  ).toEqual([]);
  expect(which(({ html }) => /<[^>]+\son[a-z]+=/.test(html))).toEqual([]);
});

/** Words glued to a link (marks of sources stand close on purpose), and spaces before a comma or a full stop: what a formatter does to text between tags. */
const SLIP = /(?:[\p{L}\d][,;:.]<a (?!class="note")|\s[,.](?:\s|<))/u;

test('no space was lost before a link, nor won before a comma or a full stop', () => {
  const faults = pages.flatMap(({ path, html }) =>
    html
      .slice(html.indexOf('<main'))
      .split(/(?<=<\/(?:p|li|dd|td|h\d)>)/)
      .filter((block) => SLIP.test(block))
      .map((block) => `${path}: ${block}`),
  );
  expect(faults).toEqual([]);
});
