/** Every address in the pages leads somewhere: pages, anchors, styles, scripts, fonts, façades. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derivedAt, entryAt, fixedAddresses } from '#domain/address.ts';
import { DIST, fileOf, isMoved, linksOf, pages, type BuiltPage } from './pages.ts';

/** The addresses written in a page, of whatever kind. */
const addressesOf = ({ root }: BuiltPage) =>
  root
    .querySelectorAll('[href],[src],[action],[poster]')
    .flatMap((element) => ['href', 'src', 'action', 'poster'].map((name) => element.getAttribute(name)))
    .filter((address) => address !== undefined);

const isOutside = (address: string) => /^[a-z][a-z+.-]*:|^\/\//i.test(address);

const ids = new Map<string, ReadonlySet<string>>();
/** The anchors of a page or a picture. */
function anchorsOf(file: string): ReadonlySet<string> {
  const known =
    ids.get(file) ?? new Set(Array.from(readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g), ([, id]) => id ?? ''));
  ids.set(file, known);
  return known;
}

/** What is wrong with an address written in a page; undefined when it leads somewhere. */
function fault(address: string, page: BuiltPage): string | undefined {
  const [path = '', anchor] = address.replace(/\?[^#]*/, '').split('#');
  if (path && !path.startsWith('/')) return 'is relative';
  const file = path ? fileOf(path) : page.file;
  if (!file) return 'leads nowhere';
  return anchor && !anchorsOf(file).has(decodeURIComponent(anchor)) ? 'has no such anchor' : undefined;
}

test('every address in the site leads somewhere', () => {
  const faults = new Map<string, string[]>();
  for (const page of pages)
    for (const address of addressesOf(page).filter((written) => !isOutside(written))) {
      const found = fault(address, page);
      if (found) faults.set(`${address} ${found}`, [...(faults.get(`${address} ${found}`) ?? []), page.path]);
    }
  expect(Array.from(faults, ([found, where]) => `${found}: ${where[0]}, ${where.length} links in all`)).toEqual([]);
});

test('every label and description refers to an element of its page', () => {
  const faults = pages.flatMap((page) =>
    ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'].flatMap((name) =>
      page.root
        .querySelectorAll(`[${name}]`)
        .flatMap((element) => (element.getAttribute(name) ?? '').split(/\s+/))
        .filter((id) => !anchorsOf(page.file).has(id))
        .map((id) => `${page.path}: ${name}="${id}"`),
    ),
  );
  expect(faults).toEqual([]);
});

test('nothing is loaded from another site', () => {
  const faults = pages.flatMap((page) =>
    page.root
      .querySelectorAll(
        'script, img, source, iframe, video, audio, embed, object, use, link[rel=stylesheet], link[rel=preload], link[rel=icon]',
      )
      .flatMap((element) => ['src', 'srcset', 'href', 'data'].map((name) => element.getAttribute(name) ?? ''))
      .filter((address) => isOutside(address) && !address.startsWith('data:'))
      .map((address) => `${page.path}: ${address}`),
  );
  expect(faults).toEqual([]);
});

test('every page is reached from the home page by links', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set(['/', '/404.html']);
  for (const path of reached)
    for (const next of linksOf(byPath.get(path) ?? pages[0]!)) if (byPath.has(next)) reached.add(next);
  const lost = pages.filter((page) => !reached.has(page.path) && !isMoved(page));
  expect(lost.map(({ path }) => path)).toEqual([]);
});

test('an address that moved leads to a page, and no map of the site gives it', () => {
  const moved = pages.filter(isMoved);
  const targets = moved.map(({ root }) =>
    root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')?.replace('0; url=', ''),
  );
  const maps = globSync('sitemap-*.xml', { cwd: DIST }).map((file) => readFileSync(`${DIST}/${file}`, 'utf8'));
  expect(moved.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !target || fileOf(target) === undefined)).toEqual([]);
  expect(moved.filter(({ path }) => maps.some((map) => map.includes(`${path}<`))).map(({ path }) => path)).toEqual([]);
});

const ENTRY =
  /^\/(fiches|guides|si-tes-jardin|creer-une-regie|charte|dossiers|annuaire|chiffres|histoire|glossaire|questions)\/[^/]+\/$/;

test('every fiche leads to at least two other pages of the collections', () => {
  const fiches = pages.filter(({ path }) => /^\/fiches\/[^/]+\/$/.test(path));
  const alone = fiches.filter(
    (page) => new Set(linksOf(page).filter((path) => ENTRY.test(path) && path !== page.path)).size < 2,
  );
  expect(fiches.length).toBeGreaterThan(0);
  expect(alone.map(({ path }) => path)).toEqual([]);
});

test('every page has an address that the check of authors’ links knows', () => {
  const following =
    /^\/(sources\/nature\/[a-z-]+\/[a-z0-9]|ce-qui-bloque\/[a-z]+(?:\/page\/\d+)?|(?:fiches|glossaire)\/page\/\d+)\/$/;
  const unknown = pages.filter(
    (page) =>
      !isMoved(page) &&
      !fixedAddresses.has(page.path) &&
      !entryAt(page.path) &&
      !derivedAt(page.path) &&
      !following.test(page.path),
  );
  expect(unknown.map(({ path }) => path)).toEqual(['/404.html']);
});
