/** Whatever stops a build, the site of yesterday stays, and a plain sentence says why. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LINKED = ['node_modules', 'src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'projet-'));
  for (const name of LINKED) symlinkSync(join(process.cwd(), name), join(folder, name));
  cpSync('src/reading/fixtures/_base/content', join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the site of yesterday');
});
afterAll(() => rmSync(folder, { recursive: true }));

const build = (env: NodeJS.ProcessEnv = {}) =>
  spawnSync('node', ['scripts/build.ts'], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });

test('a second build leaves the first one alone', () => {
  writeFileSync(join(folder, '.dist-lock'), String(process.pid));
  const { status, stderr } = build();
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    `Une autre construction du site est en cours (processus ${process.pid}). Attendez qu’elle finisse, puis relancez la commande.`,
  );
  expect(readFileSync(join(folder, '.dist-lock'), 'utf8')).toBe(String(process.pid));
  rmSync(join(folder, '.dist-lock'));
});

test('a wrong address is told before anything is built', () => {
  const { status, stderr } = build({ ADRESSE_DU_SITE: 'centre.exemple.fr' });
  expect(status).toBe(1);
  expect(stderr).toContain('ADRESSE_DU_SITE vaut « centre.exemple.fr »');
  expect(stderr).not.toContain('    at ');
});

test('the build fails, names what to mend in French, and leaves the site of yesterday in its place', () => {
  appendFileSync(join(folder, 'content/pages/le-mouvement.mdx'), '\nUn fait sans source connue[^inconnue-2019].\n');
  appendFileSync(join(folder, 'content/sources.yaml'), '\n- id: Sans Titre\n');
  const { status, stderr, stdout } = build();
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/sources\.yaml, ligne \d+\n {2}Problème : /);
  expect(stderr).toContain('Rien n’a été publié, rien n’est perdu.');
  expect(stdout).not.toContain('Site construit');
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the site of yesterday');
  expect(readdirSync(folder).filter((name) => name.startsWith('.dist'))).toEqual([]);
});
