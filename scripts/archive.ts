/** `npm run archive`: the whole site as a folder that opens from its index.html, and as one file with its data, its sources and their sums. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { readContent } from '#reading/disk.ts';
import { isDraft } from '#reading/entry.ts';
import { textBeside } from '#reading/pictures.ts';
import { relativePage, relativeSheet } from './build/relative.ts';
import { command, needsSite, takesNothing } from './command.ts';

const SITE = 'dist';
const FOLDER = 'archive';
const FILE = `${FOLDER}/centre-de-ressources.zip`;
/** A local time without zone gives the same bytes everywhere. */
const SINCE = '1980-01-01T00:00:00';
/** What only a server or a script can use. */
const LEFT_OUT = /\.(br|js)$|^(pagefind|hors-ligne|edition|recherche\/[^/]+\.json|og|livret\/selection)\b|^404\.html$/;

const filesOf = (folder: string) =>
  globSync('**/*', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(`${folder}/${name}`).isFile())
    .sort();

/** The files of the folder, each with what it holds. */
function relativeSite(): [string, Uint8Array][] {
  const texts = new Map<string, string>();
  const textOf = (path: string) => {
    const text = texts.get(path) ?? readFileSync(`${SITE}${path}`, 'utf8');
    texts.set(path, text);
    return text;
  };
  return filesOf(SITE)
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => {
      const file = readFileSync(`${SITE}/${name}`);
      if (name.endsWith('.html')) return [name, Buffer.from(relativePage(file.toString(), name, textOf))];
      return [name, name.endsWith('.css') ? Buffer.from(relativeSheet(file.toString(), name)) : file];
    });
}

/** The files of the content, without drafts and their pictures; a page whose head cannot be read may be one. */
async function publishedSources(): Promise<[string, Uint8Array][]> {
  const entries = (await readContent('.', '.astro/cache')).flatMap((reading) => reading.entries);
  const kept = entries.filter((entry) => isDraft(entry) || (entry.file.endsWith('.mdx') && !entry.legible));
  const keptBack = new Set(kept.map(({ file }) => file));
  return filesOf('content')
    .filter((name) => !keptBack.has(textBeside(`content/${name}`)))
    .map((name) => [name, readFileSync(`content/${name}`)]);
}

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

await command(async () => {
  takesNothing();
  needsSite();
  rmSync(FOLDER, { recursive: true, force: true });
  const files = [
    ...relativeSite().map(([name, bytes]) => [`site/${name}`, bytes] as const),
    ...(await publishedSources()).map(([name, bytes]) => [`sources/${name}`, bytes] as const),
  ];
  const sums = files.map(([name, bytes]) => `${sumOf(bytes)}  ${name}\n`).join('');
  const all = [...files, ['SHA256SUMS', Buffer.from(sums)] as const];
  for (const [name, bytes] of all) {
    mkdirSync(dirname(`${FOLDER}/${name}`), { recursive: true });
    writeFileSync(`${FOLDER}/${name}`, bytes);
  }
  const zip = zipSync(Object.fromEntries(all) as Zippable, { mtime: SINCE });
  writeFileSync(FILE, zip);
  writeFileSync(`${FILE}.sha256`, `${sumOf(zip)}  ${FILE.slice(FOLDER.length + 1)}\n`);
  console.log(
    `${files.length} fichiers dans ${FOLDER}/ : ouvrez ${FOLDER}/site/index.html. Le tout en un fichier : ${FILE} (${Math.round(zip.length / 1e6)} Mo).`,
  );
});
