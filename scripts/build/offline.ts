/** Makes what reading without network needs: the list of the site’s files with their sizes, and the service worker. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { addressOf, isTaken, type Manifest, type Scope, type SiteFile } from '#domain/copy.ts';

const sha = (data: Buffer | string) => createHash('sha256').update(data).digest('hex').slice(0, 8);

/** Writes `hors-ligne/fichiers.json` and `sw.js` into the built, compressed site; returns their names. */
export async function prepareOffline(folder: string): Promise<string[]> {
  const files = globSync('**/*', { cwd: folder })
    .filter((file) => statSync(`${folder}/${file}`).isFile() && isTaken(addressOf(file)))
    .sort()
    .map((file): SiteFile => describe(folder, file));
  const scopes = JSON.parse(readFileSync(`${folder}/hors-ligne/dossiers.json`, 'utf8')) as Scope[];
  const manifest: Manifest = { version: sha(JSON.stringify([scopes, files])), scopes, files };
  writeFileSync(`${folder}/hors-ligne/fichiers.json`, JSON.stringify(manifest));
  await build({
    entryPoints: ['src/tools/offline/worker.ts'],
    outfile: `${folder}/sw.js`,
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { SHELTER: JSON.stringify({ version: manifest.version, files: shelter(folder) }) },
    logLevel: 'warning',
  });
  return ['sw.js', 'hors-ligne/fichiers.json'];
}

function describe(folder: string, file: string): SiteFile {
  const path = `${folder}/${file}`;
  const body = readFileSync(path);
  const sent = existsSync(`${path}.br`) ? statSync(`${path}.br`).size : body.length;
  return [addressOf(file), sent, body.length, sha(body)];
}

/** The page about copies, with its styles and programs: it answers when nothing else can. */
function shelter(folder: string): string[] {
  return ['/hors-ligne/', ...globSync('_astro/*.{css,js}', { cwd: folder }).map((file) => `/${file}`)];
}
