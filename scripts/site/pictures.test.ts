/** Pictures beside a text, in another copy of the site: what readers get is light, upright in its place, and says nothing of the camera. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { epubOf } from '#documents/epub.ts';
import { aboutPage, chapterIn } from '#documents/page.ts';
import { wordOf } from '#documents/word.ts';
import { filesOf, readManifest } from '#domain/copy.ts';
import { mostBytes } from '#domain/picture.ts';
import { openBrowser } from '../browser.ts';
import { treeIn } from '../build/documents.ts';
import { generateProject } from '../generated.ts';
import { addressOf, serve } from '../serve.ts';

const FICHE = 'recyclobus-marseille';
const TEXT = 'Trois "voisines" <b>sèment</b> & rient.';
const WRITTEN = 'Trois &quot;voisines&quot; &lt;b>sèment&lt;/b> &amp; rient.';
const CREDIT = 'Une régie, essai zebrule';

/** A picture with as much detail as foliage. */
const detailed = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 120, sigma: 60 } },
  }).blur(1.2);

let folder = '';
let project = '';
let site = '';
let server: Server;
let browser: Browser;
const read = (file: string) => readFileSync(join(site, file), 'utf8');

function run(script: string): void {
  const { status, stderr } = spawnSync('node', [script], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'photos-'));
  project = join(folder, 'projet');
  generateProject(project, 0);
  const fiches = join(project, 'content/fiches');
  const give = async (name: string, pictures: Readonly<Record<string, Promise<Buffer>>>, text: string) => {
    mkdirSync(join(fiches, name));
    renameSync(join(fiches, `${name}.mdx`), join(fiches, name, 'index.mdx'));
    const file = join(fiches, name, 'index.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^## .*\n/m, `$&\n${text}\n`));
    for (const [picture, bytes] of Object.entries(pictures)) writeFileSync(join(fiches, name, picture), await bytes);
  };
  const draft = readFileSync(join(fiches, `${FICHE}.mdx`), 'utf8')
    .replace(/^titre: .*$/m, 'titre: "Une zébrule"')
    .replace(/^verifieLe:/m, 'brouillon: true\nverifieLe:');
  writeFileSync(join(fiches, 'zebrule.mdx'), draft);
  await give(
    FICHE,
    { 'jardin.jpg': detailed(2000, 1500).jpeg().toBuffer(), 'cour.png': detailed(700, 900).png().toBuffer() },
    `<Photo src="jardin.jpg" texte="${WRITTEN}" credit="${CREDIT}" />\n\n<Photo src="cour.png" texte="Une cour." credit="${CREDIT}" />`,
  );
  await give(
    'zebrule',
    {
      'secret.jpg': detailed(800, 600)
        .withExif({ IFD0: { Copyright: 'X' } })
        .jpeg()
        .toBuffer(),
    },
    '<Photo src="secret.jpg" texte="Un secret." credit="Personne" />',
  );
  run('scripts/build.ts');
  site = join(project, 'dist');
  server = await serve(site, 0);
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const page = () => parse(read(`fiches/${FICHE}/index.html`));

test('a picture has its words, its credit, its size and its place before it comes', () => {
  const [jardin, cour] = page()
    .querySelectorAll('figure.photo img')
    .map((picture) => picture.attributes);
  const at = `/photos/fiches/${FICHE}`;
  expect(jardin).toMatchObject({
    src: `${at}/jardin-640.webp`,
    srcset: `${at}/jardin-640.webp 640w, ${at}/jardin-1080.webp 1080w`,
    alt: TEXT,
    width: '2000',
    height: '1500',
    loading: 'lazy',
  });
  expect(cour).toMatchObject({ srcset: `${at}/cour-640.webp 640w, ${at}/cour-700.webp 700w`, width: '700' });
  expect(page().querySelector('figure.photo figcaption')?.text).toBe(`Photo\u00a0: ${CREDIT}`);
});

test('only what published pages show leaves, so wide, so light, without what a camera notes', async () => {
  const sent = globSync('**/*.{jpg,jpeg,png,webp,avif}', { cwd: site, exclude: ['og/**', 'edition/**'] }).sort();
  const photos = sent.filter((file) => !/^(?:icone|apple)/.test(file));
  expect(photos).toEqual(
    ['cour-640', 'cour-700', 'jardin-1080', 'jardin-640'].map((name) => `photos/fiches/${FICHE}/${name}.webp`),
  );
  for (const file of photos) {
    const width = Number(/-(\d+)\.webp$/.exec(file)?.[1]);
    const found = await sharp(join(site, file)).metadata();
    expect(found).toMatchObject({ format: 'webp', width });
    expect([found.exif, found.xmp, found.iptc]).toEqual([undefined, undefined, undefined]);
    expect(statSync(join(site, file)).size).toBeLessThanOrEqual(mostBytes(width));
  }
});

test('copies for reading without network hold the pictures of their pages', () => {
  const manifest = readManifest(JSON.parse(read('hors-ligne/fichiers.json')));
  const address = `/fiches/${FICHE}/`;
  const scope = manifest?.scopes.find(({ pages }) => pages?.includes(address));
  const other = manifest?.scopes.find(({ pages }) => pages && !pages.includes(address));
  const photosOf = (id = '') =>
    manifest ? filesOf(manifest, [id]).filter(([path]) => path.startsWith('/photos/')).length : 0;
  expect([photosOf(scope?.id), photosOf(other?.id), photosOf('centre')]).toEqual([4, 0, 4]);
});

test('what leaves the site tells the picture in words; the search keeps to the text', () => {
  expect(read(`fiches/${FICHE}.md`)).toContain(`*Photo : Une cour.* (${CREDIT})`);
  expect(read('api/fiches.json')).toContain('Photo : Une cour.');
  expect(read('flux.xml')).not.toContain('.jpg');
  const chapter = chapterIn(treeIn(page()));
  const word = unzipSync(wordOf(chapter.text, aboutPage(treeIn(page()), 'Fiche')));
  expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('[Photo\u00a0: Une cour.]');
  const book = unzipSync(epubOf([chapter], aboutPage(treeIn(page()), 'Livre')));
  expect(strFromU8(book['livre/page-1.xhtml'] ?? new Uint8Array())).toContain('Photo\u00a0: Une cour.');
  const extracts = globSync('recherche/pages/*.json', { cwd: site }).map((file) =>
    read(`recherche/pages/${file.split('/').at(-1)}`),
  );
  expect(extracts.join('')).not.toContain('zebrule');
});

test('the archive takes published pages along with their pictures, and no draft', () => {
  run('scripts/archive.ts');
  const taken = Object.keys(unzipSync(readFileSync(join(project, 'archive/centre-de-ressources.zip'))));
  const sources = taken.filter((file) => file.startsWith(`sources/fiches/${FICHE}/`)).sort();
  expect(sources).toEqual(['cour.png', 'index.mdx', 'jardin.jpg'].map((name) => `sources/fiches/${FICHE}/${name}`));
  expect(taken.filter((file) => /zebrule|secret\.jpg/.test(file))).toEqual([]);
  expect(taken).toContain('sources/sources.yaml');
});

test('a booklet shows it too', () => {
  const booklet = globSync('livret/dossiers/*/index.html', { cwd: site }).find((file) =>
    read(file).includes('jardin-640'),
  );
  expect(booklet).toBeDefined();
  expect(existsSync(join(site, `photos/fiches/${FICHE}/jardin-640.webp`))).toBe(true);
});

test.each([320, 1280])('at %i pixels nothing moves when it comes, and it fits', async (width) => {
  const visit = await browser.newPage({ viewport: { width, height: 700 } });
  await visit.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shifts: (window as never)['shifts'] + (entry as never)['value'] });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit.goto(`${addressOf(server)}/fiches/${FICHE}/`);
  const picture = visit.locator('.photo img').first();
  await picture.scrollIntoViewIfNeeded();
  await visit.waitForFunction(() => document.querySelector<HTMLImageElement>('.photo img')?.naturalWidth);
  const seen = await picture.evaluate((image: HTMLImageElement) => ({
    fits: image.getBoundingClientRect().right <= innerWidth && document.documentElement.scrollWidth <= innerWidth,
    ratio: Math.round((100 * image.clientWidth) / image.clientHeight),
    shifts: (window as never)['shifts'],
  }));
  expect(seen).toEqual({ fits: true, ratio: 133, shifts: 0 });
  await visit.close();
});

test('paper shows it, although nobody has scrolled down to it', async () => {
  const visit = await browser.newPage();
  const came: string[] = [];
  visit.on('response', (response) => came.push(new URL(response.url()).pathname));
  await visit.goto(`${addressOf(server)}/fiches/${FICHE}/`);
  const file = await visit.pdf();
  expect(came.filter((path) => path.startsWith('/photos/'))).toHaveLength(2);
  expect(String(file)).toContain('/Subtype /Image');
  await visit.close();
});
