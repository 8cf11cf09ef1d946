/** An address that the site once gave goes on leading somewhere. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostConfiguration } from '#domain/redirection.ts';
import { keepAddresses } from './addresses.ts';
import { openSite } from './built-site.ts';
import { addressesOf, joined, readRegister, vanished, writeRegister } from './published.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/published-`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(`${folder}/${name}`.replace(/\/[^/]*$/, ''), { recursive: true });
    writeFileSync(`${folder}/${name}`, text);
  }
  return openSite(folder);
}
const redirections = (...moves: [string, string][]) =>
  JSON.stringify({ entrees: moves.map(([de, vers]) => ({ donnees: { de, vers } })) });

const PAGE = '<main><section id="essentiel"></section><h2 class="x" id="origine">Origine</h2><p id="autre"></p></main>';

test('the register holds pages with their sections, and data files', () => {
  const site = write({
    'fiches/laverie/index.html': PAGE,
    'index.html': '',
    '404.html': '',
    'edition/index.html': '',
    'glossaire/page/2/index.html': PAGE,
    'api/fiches.json': '{}',
    'api/fiches.json.br': '',
    '_astro/x.js': '',
  });
  const written = writeRegister(addressesOf(site));
  expect(written).toBe('/\n/api/fiches.json\n/fiches/laverie/ origine\n');
  expect(writeRegister(readRegister(written))).toBe(written);
});

test('what was given once stays in the register', () => {
  const both = joined(readRegister('/a/ un\n/b/\n'), readRegister('/a/ deux\n/c/\n'));
  expect(writeRegister(both)).toBe('/a/ deux un\n/b/\n/c/\n');
});

test.each<[string, string, [string, string][], string[]]>([
  ['a page that is gone', '/a/ un\n', [], ['/a/']],
  ['a page that moved with its sections', '/a/ un\n', [['/a/', '/b/']], []],
  ['a page that moved without one of its sections', '/a/ deux\n', [['/a/', '/b/']], ['/a/#deux']],
  [
    'a page that moved, and its section with it',
    '/a/ deux\n',
    [
      ['/a/', '/b/'],
      ['/a/#deux', '/b/#un'],
    ],
    [],
  ],
  ['a section that is gone', '/b/ deux un\n', [], ['/b/#deux']],
  ['a section that moved', '/b/ deux\n', [['/b/#deux', '/b/#un']], []],
  ['a page that moved to where nothing is', '/a/\n', [['/a/', '/c/']], ['/a/']],
])('%s', (_case, register, moves, lost) => {
  const standing = readRegister('/b/ un\n');
  const told = moves.map(([from, to]) => ({ from, to }));
  expect(vanished(readRegister(register), standing, told)).toEqual(lost);
});

test('a section that moved is found under its former name, and hosts are told of pages that moved', () => {
  const site = write({
    'guides/compost/index.html': '<!doctype html><main><h2 id="demarrer">Démarrer</h2></main>',
    'api/redirections.json': redirections(
      ['/guides/compost/#debut', '/guides/compost/#demarrer'],
      ['/guides/terreau/', '/guides/compost/'],
    ),
  });
  expect(() => keepAddresses(site)).toThrow('Des adresses publiées ne mènent plus nulle part');
  expect(readFileSync(`${folder}/guides/compost/index.html`, 'utf8')).toContain(
    '<h2 id="demarrer"><span id="debut"></span>Démarrer</h2>',
  );
  expect(readFileSync(`${folder}/_redirects`, 'utf8')).toBe(
    '/guides/terreau/ /guides/compost/ 301\n/guides/terreau.md /guides/compost.md 301\n',
  );
});

test('each kind of host has its rules', () => {
  const moves = [{ from: '/a/', to: '/b/#un' }];
  expect(hostConfiguration('nginx', moves)).toBe(
    'location = /a/ { return 301 /b/#un; }\nlocation = /a.md { return 301 /b.md; }\n',
  );
  expect(hostConfiguration('caddy', moves)).toBe('redir /a/ /b/#un 301\nredir /a.md /b.md 301\n');
});
