/** Entries that pages name are looked for by the check, and no page names others. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectionNames, described, placeOf } from '#domain/collections.ts';
import { writeProblem } from '#domain/problem.ts';
import { missingIn, NAMED_BY_PAGES } from '#reading/missing.ts';
import type { Reading, WrittenEntry } from '#reading/entry.ts';

const entry = (id: string) => ({ id }) as WrittenEntry;
const readings = collectionNames
  .filter((name) => described(name).shape !== 'folder')
  .map((name): Reading => {
    const ids = NAMED_BY_PAGES.find(([collection]) => collection === name)?.[1] ?? [];
    return { file: placeOf(name), entries: ids.map(entry), numbers: [], problems: [], whole: true };
  });
const told = (changed: readonly Reading[]) => missingIn(changed).flatMap(({ problems }) => problems.map(writeProblem));

test('nothing is missing where everything is', () => {
  expect(told(readings)).toEqual([]);
});

test('a file that is gone is told, with nothing of what it held', () => {
  const [message = '', ...others] = told(readings.filter(({ file }) => file !== 'content/themes.yaml'));
  expect(message).toContain('ce fichier manque');
  expect(others).toEqual([]);
});

test('an entry that is gone is told by its name, unless its file cannot be read', () => {
  const without = (whole: boolean) =>
    readings.map((reading) =>
      reading.file === 'content/droit.yaml'
        ? { ...reading, whole, entries: reading.entries.filter(({ id }) => id !== 'smic-horaire') }
        : reading,
    );
  expect(told(without(true)).join('\n')).toContain('l’entrée « smic-horaire » manque');
  expect(told(without(false))).toEqual([]);
});

test('an entry under a wrong name is told once, as wrong', () => {
  const problems = [
    { file: 'content/dessins.yaml', line: 4, message: 'id : « x » n’est pas dans la liste', remedy: '' },
  ];
  const misnamed = readings.map((reading) =>
    reading.file === 'content/dessins.yaml' ? { ...reading, problems, entries: reading.entries.slice(1) } : reading,
  );
  expect(told(misnamed)).toEqual([]);
});

const NAMED = [
  [/getOne\('([a-z-]+)', '([a-z-]+)'/g, undefined],
  [/(?:<Droit id="|getLegalValue\(')([a-z-]+)/g, 'droit'],
  [/(?:<Chiffre id="|quoted\(')([a-z-]+)/g, 'chiffres'],
] as const;

test('every entry that a page names is looked for', () => {
  const known = new Set(NAMED_BY_PAGES.flatMap(([collection, ids]) => ids.map((id) => `${collection}/${id}`)));
  const named = globSync('src/{pages,components,layouts,prose}/**/*.astro')
    .concat(globSync('src/queries/*.ts'))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      return NAMED.flatMap(([pattern, collection]) =>
        Array.from(code.matchAll(pattern), ([, one, two]) => (collection ? `${collection}/${one}` : `${one}/${two}`)),
      );
    });
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
