/** The command that has documents opened by other programs says in French what is missing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const COMMAND = join(process.cwd(), 'scripts/documents.ts');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command where no other program is installed. */
const run = (...args: string[]) =>
  spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: folder } });

test('it says what it can do', () => {
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr).toContain('npm run documents -- pdf');
  expect(stderr).toContain('npm run documents -- epub');
});

test('it asks for a built site, then for LibreOffice', () => {
  expect(run('pdf').stderr).toContain('npm run build');
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), '<p>Bonjour</p>');
  const { status, stderr } = run('pdf');
  expect(status).toBe(1);
  expect(stderr).toContain('LibreOffice manque');
  expect(stderr).not.toContain('at ');
});
