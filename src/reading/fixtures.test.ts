/** Each folder of fixtures is a slip of an author: files laid over a sound base, and the messages that must come out; `vitest -u` writes them anew. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { described, placeOf } from '#domain/collections.ts';
import { bySharedCause, writeProblem } from '#domain/problem.ts';
import { problemsOf } from '#reading/check.ts';
import { glossaryIn } from '#reading/glossary.ts';
import type { ContentFile } from '#reading/entry.ts';
import { measured } from '#reading/picture-file.ts';
import { isPicture } from '#reading/places.ts';
import { readFile } from '#reading/read.ts';

const TODAY = '2026-11-22';
const BASE = '_base';
const FIXTURES = `${import.meta.dirname}/fixtures`;

async function filesOf(name: string): Promise<Map<string, ContentFile>> {
  const paths = globSync('content/**/*.*', { cwd: `${FIXTURES}/${name}` }).sort();
  const files = paths.map(async (path): Promise<ContentFile> => {
    const place = `${FIXTURES}/${name}/${path}`;
    return isPicture(path)
      ? { path, text: '', picture: await measured(place) }
      : { path, text: readFileSync(place, 'utf8') };
  });
  return new Map((await Promise.all(files)).map((file) => [file.path, file]));
}

const base = await filesOf(BASE);
const GLOSSARY = placeOf('glossaire');
const readings = new Map(
  Array.from(base, ([path, file]) => [path, readFile(file, glossaryIn(Array.from(base.values())))] as const),
);

/** What an author reads of these files; those of the base are read once, unless other terms are to be marked in them. */
function messages(files: ReadonlyMap<string, ContentFile>): string {
  const all = Array.from(files.values());
  const sameTerms = files.get(GLOSSARY) === base.get(GLOSSARY);
  const glossary = glossaryIn(all);
  const read = (file: ContentFile) =>
    (sameTerms && base.get(file.path) === file && readings.get(file.path)) || readFile(file, glossary);
  return bySharedCause(problemsOf(all.map(read), TODAY))
    .map(writeProblem)
    .join('\n\n');
}

test('the base is sound', () => {
  expect(messages(base)).toBe('');
});

test('the base is read as its entries are expected', async () => {
  const files = Array.from(base.values());
  const entries = files
    .flatMap((file) => readFile(file, glossaryIn(files)).entries)
    .map(({ collection, id, data, prose, links, notes }) => ({
      entry: `${collection}/${id}`,
      data: described(collection).schema.parse(data),
      ...prose,
      notes,
      links,
    }));
  await expect(`${JSON.stringify(entries, null, 2)}\n`).toMatchFileSnapshot(`${FIXTURES}/${BASE}/attendu.json`);
});

test.each(readdirSync(FIXTURES).filter((name) => name !== BASE))('%s', async (name) => {
  const told = `${messages(new Map([...base, ...(await filesOf(name))]))}\n`;
  await expect(told).toMatchFileSnapshot(`${FIXTURES}/${name}/attendu.txt`);
});
