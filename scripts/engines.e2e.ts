import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { ours } from './engines.ts';
import { addressOf, serve } from './serve.ts';

test('a search that could not be loaded is no empty answer', async () => {
  const folder = mkdtempSync(`${tmpdir()}/engines-`);
  cpSync('dist/_astro', `${folder}/_astro`, { recursive: true });
  mkdirSync(`${folder}/recherche`);
  cpSync('dist/recherche/index.html', `${folder}/recherche/index.html`);
  writeFileSync(`${folder}/recherche/lexique.json`, '');
  const server = await serve(folder, 0);
  const engine = await ours(addressOf(server));
  await expect(engine.search('jardin')).rejects.toThrow('« jardin » : la recherche n’a pas pu se charger');
  await engine.close();
  server.close();
  rmSync(folder, { recursive: true });
});
