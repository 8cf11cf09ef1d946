/** The copy that opens from a folder: every link leads to a file of it, nothing is asked of a network, its sums hold. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const SITE = 'archive/site';
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const archive = () => execFileSync('node', ['scripts/archive.ts'], { stdio: 'pipe' });
const zip = () => readFileSync('archive/centre-de-ressources.zip');

let browser: Browser;
beforeAll(async () => {
  archive();
  browser = await chromium.connect(inject('browser'));
}, 180_000);
afterAll(() => browser.close());

test('every link of every page leads to a file of the folder', () => {
  const lost = new Set<string>();
  for (const file of globSync('**/*.html', { cwd: SITE })) {
    for (const element of parse(readFileSync(`${SITE}/${file}`, 'utf8')).querySelectorAll('[href],[src]')) {
      const written = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const path = written.replace(/[?#].*$/, '');
      if (/^[a-z]+:|^\/\//.test(written) || path === '') continue;
      if (path.startsWith('/') || !existsSync(join(SITE, dirname(file), decodeURIComponent(path))))
        lost.add(`${file}: ${written}`);
    }
  }
  expect([...lost].slice(0, 20)).toEqual([]);
});

test('a reader goes from page to page without a server, and nothing asks for one', { timeout: 120_000 }, async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) asked.push(request.url());
  });
  page.on('requestfailed', (request) => errors.push(`${page.url()}: ${request.url()}`));
  await page.goto(pathToFileURL(resolve(SITE, 'index.html')).href);
  for (const name of ['Fiches', 'Guides', 'Si T’es Jardin', 'Créer une régie', 'Charte', 'Annuaire']) {
    await page.locator('header').getByRole('link', { name, exact: true }).click();
    expect(await page.locator('h1').isVisible(), name).toBe(true);
    await page.locator('main a[href$="/index.html"]').first().click();
    expect(await page.locator('h1').isVisible(), page.url()).toBe(true);
  }
  expect(page.url()).toMatch(/^file:/);
  expect({ asked, errors }).toEqual({ asked: [], errors: [] });
  await page.close();
});

test('two archives of one site are the same bytes, and each file has its sum', { timeout: 180_000 }, () => {
  const first = sumOf(zip());
  archive();
  expect(sumOf(zip())).toBe(first);
  const files = unzipSync(zip());
  const sums = new TextDecoder().decode(files['SHA256SUMS']).trimEnd().split('\n');
  expect(sums).toHaveLength(Object.keys(files).length - 1);
  expect(sums.filter((line) => sumOf(files[line.slice(66)] as Uint8Array) !== line.slice(0, 64))).toEqual([]);
});
