/** Readings are kept between runs, and made anew when anything that they rest on has changed. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PROJECT = process.cwd();
/** Reads the content of the folder in which it runs, and tells the digest of each file and the terms marked in a fiche. */
const PROGRAM = `
  const { readContent } = await import(process.cwd() + '/src/reading/disk.ts');
  const readings = await readContent(process.cwd(), process.cwd() + '/cache');
  const [fiche] = readings.flatMap(({ digest, entries }) => entries.map((entry) => ({ digest, ...entry })))
    .filter(({ id }) => id === 'laverie');
  console.log(JSON.stringify({ digest: fiche.digest, prose: JSON.stringify(fiche.prose.segments) }));
`;

let folder = '';
const read = (): { digest: string; prose: string } => {
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', PROGRAM], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lecture-'));
  for (const name of ['node_modules', 'package.json']) symlinkSync(join(PROJECT, name), join(folder, name));
  for (const room of ['domain', 'markdown', 'reading'])
    cpSync(join(PROJECT, 'src', room), join(folder, 'src', room), {
      recursive: true,
      filter: (path) => !path.includes('fixtures'),
    });
  cpSync(join(PROJECT, 'src/reading/fixtures/_base/content'), join(folder, 'content'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a reading stays while nothing changes, follows the glossary, and follows the code that reads, in every folder', () => {
  const first = read();
  expect(read()).toEqual(first);
  expect(first.prose).not.toContain('"name":"Terme"');

  appendFileSync(join(folder, 'content/glossaire.yaml'), '- id: reseau\n  terme: Réseau\n  definition: Un ensemble.\n');
  const withTerm = read();
  expect(withTerm.prose).toContain('"name":"Terme"');

  const digests = ['src/domain/slug.ts', 'src/domain/modele/table.ts', 'src/reading/modele/formulas.ts'].map((path) => {
    appendFileSync(join(folder, path), '// another way\n');
    return read().digest;
  });
  expect(new Set([withTerm.digest, ...digests]).size).toBe(4);
});
