/** Makes what reading without network needs: the list of the site’s files with their sizes, and the service worker. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { isTaken, type Manifest, type Scope, type SiteFile } from '#domain/copy.ts';
import { addressOfFile, type BuiltSite } from './built-site.ts';

const sha = (data: Buffer | string) => createHash('sha256').update(data).digest('hex').slice(0, 8);

/** Writes `hors-ligne/fichiers.json` and `sw.js` into the built, compressed site; returns their names. */
export async function prepareOffline(site: BuiltSite, sent: (name: string) => number): Promise<string[]> {
  const files = site
    .names()
    .filter((name) => isTaken(addressOfFile(name)))
    .map((name): SiteFile => {
      const body = site.bytes(name);
      return [addressOfFile(name), sent(name), body.length, sha(body)];
    });
  const scopes = JSON.parse(site.text('hors-ligne/dossiers.json')) as Scope[];
  const manifest: Manifest = { version: sha(JSON.stringify([scopes, files])), scopes, files };
  site.write('hors-ligne/fichiers.json', JSON.stringify(manifest));
  const { outputFiles } = await build({
    entryPoints: ['src/tools/offline/worker.ts'],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2022',
    define: { SHELTER: JSON.stringify({ version: manifest.version, files: shelter(site) }) },
    logLevel: 'warning',
  });
  for (const { contents } of outputFiles) site.write('sw.js', contents);
  return ['sw.js', 'hors-ligne/fichiers.json'];
}

/** The page about copies, with its styles and programs: it answers when nothing else can. */
function shelter(site: BuiltSite): string[] {
  const beside = site.names().filter((name) => /^_astro\/[^/]+\.(css|js)$/.test(name));
  return ['/hors-ligne/', ...beside.map((name) => `/${name}`)];
}
