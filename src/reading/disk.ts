/** The content folder on the disk, read with what was read before: only files that changed are compiled again. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile as readBytes, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '#domain/decode.ts';
import { glossaryOf } from '#markdown/glossary.ts';
import { termsIn } from '#reading/glossary.ts';
import { missingIn } from '#reading/missing.ts';
import { measured } from '#reading/picture-file.ts';
import { isLeftAlone, isPicture } from '#reading/places.ts';
import type { ContentFile, Reading } from '#reading/entry.ts';
import { withLines } from '#reading/lines.ts';
import { readFile } from '#reading/read.ts';
import { editorSchemas } from '#reading/schemas.ts';

/** A file as it was read, and what its reading depends on. */
export interface DatedReading extends Reading {
  digest: string;
}

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const digestOf = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');

/** A content file, and the sum of what it holds where that is a picture. */
interface DiskFile extends ContentFile {
  sum?: string;
}

/** The files of the content folder of a project, those of the system left out. */
async function contentFiles(root: string): Promise<DiskFile[]> {
  const folder = resolve(root);
  const found = await readdir(`${folder}/content`, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((path) => !isLeftAlone(path))
    .sort();
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await bytesOf(`${folder}/${path}`);
      if (!bytes) return undefined;
      return isPicture(path) ? { path, text: '', sum: digestOf(bytes) } : { path, ...decode(bytes) };
    }),
  );
  return files.filter((file) => file !== undefined);
}

/** What a file holds; undefined when it has just been deleted or renamed. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

let pipeline: Promise<string> | undefined;

/** What the reading itself is made of: its own sources, and the versions of what it stands on. */
function pipelineDigest(): Promise<string> {
  pipeline ??= (async () => {
    const modules = ['domain', 'markdown', 'reading'].map(async (room) =>
      (await readdir(`${SOURCES}${room}`, { recursive: true }))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => `${SOURCES}${room}/${name}`),
    );
    const lockfile = `${SOURCES}../package-lock.json`;
    const read = [...(await Promise.all(modules)).flat().sort(), ...(existsSync(lockfile) ? [lockfile] : [])];
    return digestOf(...(await Promise.all(read.map((path) => readBytes(path)))));
  })();
  return pipeline;
}

const memory = new Map<string, DatedReading>();

/**
 * Reads the content of the project at `root`; readings are kept in the folder `cache`, which may be thrown away. Of two
 * processes that read the same content at once, one goes backwards: each takes over what the other has already read.
 */
export async function readContent(root: string, cache: string, backwards = false): Promise<DatedReading[]> {
  const files = await contentFiles(root);
  const pipelined = await pipelineDigest();
  const known = termsIn(files);
  const terms = digestOf(JSON.stringify(known));
  const glossary = glossaryOf(known);
  const store = `${cache}/lecture`;
  await mkdir(store, { recursive: true }).catch(() => {});
  const readings: DatedReading[] = [];
  for (const file of backwards ? files.toReversed() : files) {
    const digest = digestOf(pipelined, terms, file.path, file.encoding ?? '', file.sum ?? file.text);
    const place = `${root}/${file.path}`;
    const read = async () => readFile(file.sum ? { ...file, picture: await measured(place) } : file, glossary);
    const former = memory.get(place);
    const reading =
      former?.digest === digest
        ? former
        : {
            digest,
            ...((await kept(file, digest, store)) ?? (await keep(await read(), digest, store))),
          };
    memory.set(place, reading);
    readings.push(reading);
  }
  if (backwards) readings.reverse();
  return [...readings, ...missingIn(readings).map((reading) => ({ digest: '', ...reading }))];
}

const placeIn = (store: string, file: string) => `${store}/${digestOf(file).slice(0, 16)}.json`;

/** A reading kept on the disk, if it is of the same text. */
async function kept(file: ContentFile, digest: string, store: string): Promise<Reading | undefined> {
  try {
    const { digest: former, reading } = JSON.parse(await readBytes(placeIn(store, file.path), 'utf8'));
    return former === digest ? withLines(reading, file) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a reading on the disk, whole or not at all; where nothing can be written, it is read again next time. */
async function keep(reading: Reading, digest: string, store: string): Promise<Reading> {
  const place = placeIn(store, reading.file);
  const next = `${place}.${randomUUID()}`;
  try {
    await writeFile(next, JSON.stringify({ digest, reading }));
    await rename(next, place);
  } catch {
    await rm(next, { force: true }).catch(() => {});
  }
  return reading;
}

/** Puts the rules of each file where editors of text look for them; where nothing can be written, they do without. */
export async function keepSchemas(root: string): Promise<void> {
  const folder = `${root}/.astro/schemas`;
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, schema] of editorSchemas()) await writeFile(`${folder}/${name}`, JSON.stringify(schema));
  } catch {
    // A folder that is read-only is no reason to stop.
  }
}
