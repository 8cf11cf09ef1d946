/** Commands refuse what they do not know, rather than pass over what was asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commande-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['adresses', 'cette commande ne prend rien'],
  ['archive', 'cette commande ne prend rien'],
  ['pdf', 'cette commande ne prend rien'],
  ['bench-search', 'après « -- », cette commande ne connaît que « --manques »'],
])('« %s » refuses what it would not do', (name, sentence) => {
  const script = join(process.cwd(), `scripts/${name}.ts`);
  const { status, stderr } = spawnSync(process.execPath, [script, 'fiches/garage'], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(`« fiches/garage » : ${sentence}`);
  expect(stderr).not.toContain('    at ');
});
