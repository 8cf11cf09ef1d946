/** The site is the same bytes wherever and whenever it is built: from nothing, in another folder, on the other side of the world, whatever drafts lie beside what is published. */
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionNames, described } from '#domain/collections.ts';
import { generateProject, pagesIn, writeCopy } from '../generated.ts';
import { DIST } from './pages.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'un-autre-dossier-'));
  generateProject(join(folder, 'projet'), 0);
  addDrafts(join(folder, 'projet/content'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a draft beside the pages of each folder, at an address that leads elsewhere until it is published. */
function addDrafts(content: string): void {
  for (const name of collectionNames.filter((one) => described(one).shape === 'folder')) {
    const [model = ''] = pagesIn(`${content}/${name}`);
    const draft = readFileSync(model, 'utf8')
      .replace(/^titre: .*$/m, 'titre: "Une zébrule : dormir dehors"')
      .replace(/^verifieLe: .*$/m, 'brouillon: true\nverifieLe: 2026-11-25');
    expect(draft).toContain('brouillon: true');
    writeCopy(model, `${content}/${name}/article-4`, draft);
  }
}

/** What each file of a built site holds, by name. */
const contentOf = (site: string) =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: site })
      .sort()
      .map((file) => [file, hash('sha256', readFileSync(`${site}/${file}`))]),
  );

/** The environment of a reader’s shell: what the test runner adds to it would build another site. */
const outside = () => Object.fromEntries(['PATH', 'HOME'].map((name) => [name, process.env[name]]));

test('another build of the same sources, with drafts of each kind, gives the same files', { timeout: 600_000 }, () => {
  const project = join(folder, 'projet');
  const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...outside(), TZ: 'Pacific/Kiritimati' },
  });
  expect(status, stderr).toBe(0);
  const [here, there] = [contentOf(DIST), contentOf(`${project}/${DIST}`)];
  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((file) => here[file] !== there[file])).toEqual([]);
});
