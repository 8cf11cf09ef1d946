import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossaryOf } from '#markdown/glossary.ts';
import { changesBetween, repaired } from '#reading/repair.ts';
import { readFile } from '#reading/read.ts';

const BASE = `${import.meta.dirname}/fixtures/_base/content/fiches/laverie.mdx`;
const path = 'content/fiches/laverie.mdx';
const sound = readFileSync(BASE, 'utf8');
const problemsOf = (text: string) => readFile({ path, text }, glossaryOf([])).problems;
const written = (before: string, after: string) => {
  expect(sound).toContain(before);
  return sound.replace(before, () => after);
};

test('nothing is touched in what is right', () => {
  const changed = globSync('content/**/*.{mdx,yaml}').filter((file) => {
    const text = readFileSync(file, 'utf8');
    return repaired({ path: file, text }) !== text;
  });
  expect(changed).toEqual([]);
});

test.each(['titre: "Une laverie" commune: Moulins', 'titre: Une laverie commune: Moulins'])(
  'what may be two keys on one line is left to its author: %j',
  (wrong) => {
    const text = written('titre: Une laverie de quartier', wrong);
    expect(repaired({ path, text })).toBe(text);
  },
);

test.each([
  ['titre: Une laverie de quartier', 'titre: Une laverie : un lieu', 'titre: "Une laverie : un lieu"'],
  [
    'themes: [lien-social, services-de-proximite]',
    'themes: lien social, proximité',
    'themes: [lien-social, services-de-proximite]',
  ],
  ['departement: "03"', 'departement: 03', 'departement: "03"'],
  ['departement: "03"', 'departement: Allier', 'departement: "03"'],
  ['verifieLe: 2026-03-01', 'verifieLe: 1er mars 2026', 'verifieLe: 2026-03-01'],
  ['dateSource: 2019-07', 'dateSource: 07/2019', 'dateSource: 2019-07'],
  ['    annee: 2019', '    annee: "2019"', '    annee: 2019'],
  ['## Avec qui', '##Avec qui', '## Avec qui'],
])('in place of %j, %j is mended', (right, wrong, mended) => {
  const text = written(right, wrong);
  const after = repaired({ path, text });
  expect(after).toBe(sound.replace(right, () => mended));
  expect(changesBetween(text, after)).toHaveLength(1);
  expect(problemsOf(text)).not.toEqual([]);
  expect(problemsOf(after)).toEqual(problemsOf(sound));
});

test.each([
  ['themes: [lien-social, services-de-proximite]', 'themes: [tricot]'],
  ['verifieLe: 2026-03-01', 'verifieLe: 31/02/2026'],
  ['commune: Moulins', 'commune: *Moulins*'],
  ['valeur: 12', 'valeur: 7.400'],
])('in place of %j, %j can mean several things, or none, and stays', (right, wrong) => {
  const text = written(right, wrong);
  expect(repaired({ path, text })).toBe(text);
});

test('line ends of Windows stay', () => {
  const text = written('verifieLe: 2026-03-01', 'verifieLe: 01/03/2026').replaceAll('\n', '\r\n');
  expect(repaired({ path, text })).toBe(sound.replaceAll('\n', '\r\n'));
});

test('whatever is typed, lines stay where they are, and what is mended once is mended', () => {
  const signs = fc.constantFrom(...'abé:#"\'[]{}|>-*&!%@,\n\t 12');
  fc.assert(
    fc.property(fc.nat(), fc.array(signs, { maxLength: 12 }), (at, typed) => {
      const place = at % sound.length;
      const text = sound.slice(0, place) + typed.join('') + sound.slice(place);
      const after = repaired({ path, text });
      expect(after.split('\n')).toHaveLength(text.split('\n').length);
      expect(repaired({ path, text: after })).toBe(after);
    }),
    { numRuns: 300 },
  );
});
