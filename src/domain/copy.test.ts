import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filesOf,
  isTaken,
  planCopy,
  readCopy,
  readManifest,
  WHOLE,
  writtenSize,
  type Copy,
  type Manifest,
  type SiteFile,
} from '#domain/copy.ts';

const manifest: Manifest = {
  version: 'v2',
  scopes: [
    { id: WHOLE, title: 'Tout le centre' },
    { id: 'se-nourrir', title: 'Se nourrir', pages: ['/dossiers/se-nourrir/', '/fiches/jardin/'] },
    { id: 'se-deplacer', title: 'Se déplacer', pages: ['/dossiers/se-deplacer/', '/fiches/velo/'] },
  ],
  files: [
    ['/', 10, 40, 'home'],
    ['/_astro/style.css', 5, 20, 'style'],
    ['/dossiers/se-nourrir/', 10, 40, 'nourrir'],
    ['/dossiers/se-deplacer/', 10, 40, 'deplacer'],
    ['/fiches/jardin/', 10, 40, 'jardin'],
    ['/fiches/velo/', 10, 40, 'velo'],
    ['/pagefind/index', 50, 200, 'index'],
    ['/recherche/', 10, 40, 'recherche'],
    ['/recherche/a/', 10, 40, 'a'],
    ['/recherche/mots.json', 100, 400, 'mots'],
    ['/sources/x/', 10, 40, 'x'],
  ],
};
const paths = (files: readonly SiteFile[]) => files.map(([path]) => path);

describe('a part of the site', () => {
  test('is everything', () => {
    expect(filesOf(manifest, [WHOLE])).toEqual(manifest.files);
  });
  test('is a dossier, with its pages, what every page needs and the search', () => {
    expect(paths(filesOf(manifest, ['se-nourrir']))).toEqual([
      '/',
      '/_astro/style.css',
      '/dossiers/se-nourrir/',
      '/fiches/jardin/',
      '/pagefind/index',
      '/recherche/',
      '/recherche/mots.json',
    ]);
  });
  test('has the pictures of its pages, and no others', () => {
    const pictures: SiteFile[] = ['/photos/fiches/jardin/pois-640.webp', '/photos/fiches/velo/cour-640.webp'].map(
      (path) => [path, 40, 40, path],
    );
    const taken = paths(filesOf({ ...manifest, files: [...manifest.files, ...pictures] }, ['se-nourrir']));
    expect(taken.filter((path) => path.startsWith('/photos/'))).toEqual(['/photos/fiches/jardin/pois-640.webp']);
  });
  test('is two dossiers, what they share taken once', () => {
    expect(filesOf(manifest, ['se-nourrir', 'se-deplacer'])).toHaveLength(9);
  });
  test('that no longer exists is nothing', () => {
    expect(filesOf(manifest, ['disparu'])).toEqual([]);
  });
});

describe('a plan', () => {
  const former: SiteFile[] = [
    ['/_astro/style.css', 5, 20, 'style'],
    ['/fiches/jardin/', 9, 39, 'former text'],
  ];
  test('says the size of a first copy', () => {
    expect(planCopy(manifest, ['se-nourrir'])).toMatchObject({ sent: 195, kept: 780 });
  });
  test('fetches only what has changed', () => {
    const plan = planCopy(manifest, ['se-nourrir'], former);
    expect(paths(plan.toKeep)).toEqual(['/_astro/style.css']);
    expect(plan.sent).toBe(190);
  });
  test('goes on where an interrupted download stopped', () => {
    const present = new Set(['/', '/_astro/style.css', '/pagefind/index', '/recherche/', '/recherche/mots.json']);
    const plan = planCopy(manifest, ['se-nourrir'], former, present);
    expect(paths(plan.toKeep)).toEqual([]);
    expect(paths(plan.toFetch)).toEqual(['/dossiers/se-nourrir/', '/fiches/jardin/']);
  });
});

test.each([
  ['/fiches/velo/', true],
  ['/facades/fiches.svg', true],
  ['/recherche/mots.json', true],
  ['/pagefind/pagefind.pf_meta', true],
  ['/fiches/velo/index.html.br', false],
  ['/fiches/velo.pdf', false],
  ['/sw.js', false],
  ['/hors-ligne/fichiers.json', false],
  ['/hors-ligne/', true],
])('%s taken along: %s', (path, taken) => expect(isTaken(path)).toBe(taken));

test.each([
  [1, '1\u00a0ko'],
  [240_000, '240\u00a0ko'],
  [9_400_000, '9,4\u00a0Mo'],
  [32_400_000, '32\u00a0Mo'],
])('%d bytes are « %s »', (bytes, written) => expect(writtenSize(bytes)).toBe(written));

describe('what is read back', () => {
  const copy: Copy = { version: 'v1', day: '2026-03-03', scopes: [WHOLE] };

  test('a copy and a manifest come back as they were written', () => {
    expect(readCopy(JSON.parse(JSON.stringify(copy)))).toEqual(copy);
    expect(readManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });
  test('a file of another site is refused', () => {
    expect(readManifest({ ...manifest, files: [['//ailleurs.fr/', 1, 1, 'x']] })).toBeUndefined();
    expect(readManifest({ ...manifest, files: [['https://ailleurs.fr/', 1, 1, 'x']] })).toBeUndefined();
  });
  test('a copy without a real date is refused', () => {
    expect(readCopy({ ...copy, day: '<b>hier</b>' })).toBeUndefined();
  });
  test('no malformed value breaks the reading, or gives an address of another site', () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const files = fc.array(fc.oneof(json, fc.tuple(fc.webPath(), fc.integer(), fc.double(), fc.string())));
    const value = fc.oneof(
      json,
      fc.record({ version: json, day: json, scopes: json, files: json }),
      fc.record({ version: fc.string(), day: fc.string(), scopes: fc.constant([]), files }),
    );
    fc.assert(
      fc.property(value, (input) => {
        readCopy(input);
        const read = readManifest(input);
        expect(read?.files.filter(([path]) => !/^\/(?!\/)/.test(path)) ?? []).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
