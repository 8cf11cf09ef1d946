/**
 * The lockfile names the programs of every system, or « npm ci » refuses it in a fresh clone, and knows each by its
 * contents. npm forgets the first (https://github.com/npm/cli/issues/4828) and never mends the second
 * (https://github.com/npm/cli/issues/4460).
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Whether Node, starting from a package, finds another in the lockfile. */
function finds(from: string, name: string): boolean {
  if (packages[`${from && `${from}/`}node_modules/${name}`]?.version) return true;
  return from !== '' && finds(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name);
}

test('every optional package is entered, for whatever system it is', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !finds(from, name))
      .map((name) => `${name}, for ${from}`),
  );
  expect(missing).toEqual([]);
});

test('every package is known by its contents, for whatever system it is', () => {
  const unknown = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(unknown.map(([path]) => path)).toEqual([]);
});
