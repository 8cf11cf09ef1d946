import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from './built-site.ts';
import { prepareOffline } from './offline.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copie-'));
  for (const name of ['hors-ligne', 'fiches/laverie', '_astro']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'hors-ligne/dossiers.json'), '[]');
  writeFileSync(join(folder, 'fiches/laverie/index.html'), 'x'.repeat(500));
  writeFileSync(join(folder, '_astro/lettres.woff2'), 'x'.repeat(70));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file of the copy is told with what is sent for it, and with what it takes on the device', async () => {
  await prepareOffline(openSite(folder), (name) => (name.endsWith('.html') ? 40 : 70));
  const { files } = JSON.parse(readFileSync(join(folder, 'hors-ligne/fichiers.json'), 'utf8'));
  expect(files).toContainEqual(['/fiches/laverie/', 40, 500, expect.any(String)]);
  expect(files).toContainEqual(['/_astro/lettres.woff2', 70, 70, expect.any(String)]);
});
