/** The lockfile names the programs of every system, or « npm ci » refuses it in a fresh clone. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
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
