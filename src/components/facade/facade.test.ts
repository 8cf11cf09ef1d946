import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { drawFacade, traitsOf } from '#components/facade/facade.ts';
import { propNames } from '#components/facade/props.ts';
import { faceKinds, faceOf, type Face, type FacedCollection } from '#domain/face.ts';
import { keysIn } from '#domain/record.ts';
import { evidenceLevels, type EvidenceLevel } from '#domain/vocabulary.ts';
import { splitSource } from '#reading/split.ts';

/** The faces of a collection as the site draws them. */
function facesOf(collection: FacedCollection): Face[] {
  if (collection === 'regies')
    return Papa.parse<{ id: string; type: string }>(readFileSync('content/regies.csv', 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data.map(({ id, type }) => faceOf(collection, id, { type }));
  return globSync(`content/${collection}/*.mdx`).map((file) => {
    const keys = parse(splitSource(readFileSync(file, 'utf8'))?.frontmatter ?? '');
    return faceOf(collection, basename(file, '.mdx'), {
      themes: keys.themes,
      keywords: keys.motsCles,
      order: keys.ordre,
    });
  });
}

const collections = keysIn(faceKinds);
const fiche = facesOf('fiches')[0] as Face;

test('the same page has always the same face', () => {
  expect(drawFacade(fiche)).toEqual(drawFacade({ ...fiche }));
});

describe.each(collections)('in the list of %s', (collection) => {
  const faces = facesOf(collection);

  test('no two façades differ only by their number of windows', () => {
    const seen = Map.groupBy(faces, traitsOf);
    expect(Array.from(seen.values()).filter((same) => same.length > 1)).toEqual([]);
    expect(faces.length).toBeGreaterThan(5);
  });
});

test('each kind of page has a family of its own', () => {
  const outline = (face: Face) => drawFacade({ ...face, subject: 'bench' });
  const kinds = Object.values(faceKinds).map((kind) => JSON.stringify(outline({ ...fiche, kind })));
  expect(new Set(kinds).size).toBe(collections.length);
});

test('at least 24 things tell what pages are about, and every one of them is drawn', () => {
  const told = new Set(collections.flatMap(facesOf).map(({ subject }) => subject));
  expect(told.size).toBeGreaterThanOrEqual(24);
  expect(Array.from(told).filter((subject) => !propNames.includes(subject))).toEqual([]);
});

test('the better a practice is documented, the more windows are lit', () => {
  const lit = (evidence: EvidenceLevel) =>
    facesOf('fiches')
      .map((face) => drawFacade({ ...face, evidence }).lit ?? '')
      .join('')
      .split('z').length;
  const counts = keysIn(evidenceLevels).map(lit);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
});
