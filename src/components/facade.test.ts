import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawFacade, LAYERS } from '#components/facade.ts';
import { faceKinds, faceOf, type FacedCollection } from '#domain/face.ts';
import { evidenceLevels, themes, type EvidenceLevel, type Theme } from '#domain/vocabulary.ts';

/** The weight of a façade as it crosses the network, its markup included. */
function weight(...face: Parameters<typeof faceOf>): number {
  const drawing = drawFacade(faceOf(...face));
  const paths = LAYERS.flatMap((layer) => (drawing[layer] ? [`<path class="${layer}" d="${drawing[layer]}"/>`] : []));
  return brotliCompressSync(`<svg class="facade" viewBox="0 0 160 196">${paths.join('')}</svg>`).length;
}

const slugs = globSync('content/{fiches,guides,si-tes-jardin,creer-une-regie,dossiers}/*.mdx').map((file) =>
  basename(file, '.mdx'),
);

test('the same page has always the same face', () => {
  const face = faceOf('fiches', 'laxou-provinces', { themes: ['lien-social'], evidence: 'source unique' });
  expect(drawFacade(face)).toEqual(drawFacade(face));
});

test('two pages have two faces', () => {
  const data = { themes: ['lien-social'] as const };
  const faces = slugs.map((slug) => JSON.stringify(drawFacade(faceOf('fiches', slug, data))));
  expect(new Set(faces).size).toBe(slugs.length);
});

test('the better a practice is documented, the more windows are lit', () => {
  const lit = (evidence: EvidenceLevel) =>
    slugs
      .map((slug) => drawFacade(faceOf('fiches', slug, { themes: ['mediation'], evidence })).lit ?? '')
      .join('')
      .split('M').length;
  const counts = (Object.keys(evidenceLevels) as EvidenceLevel[]).map(lit);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});

test.each(Object.keys(faceKinds) as FacedCollection[])(
  'every façade of %s weighs less than 400 bytes',
  (collection) => {
    const all = Object.keys(themes) as Theme[];
    const heavy = slugs.flatMap((slug, index) => {
      const chosen = [0, 7, 13].map((step) => all[(index + step) % all.length] ?? 'mobilite');
      const bytes = weight(collection, slug, { themes: chosen, evidence: 'sources croisées', order: (index % 7) + 1 });
      return bytes < 400 ? [] : [`${slug}: ${bytes}`];
    });
    expect(heavy).toEqual([]);
  },
);
