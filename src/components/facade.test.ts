import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { drawFacade } from '#components/facade.ts';
import { faceOf } from '#domain/face.ts';
import { evidenceLevels, type EvidenceLevel } from '#domain/vocabulary.ts';

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
