import { globSync, readFileSync } from 'node:fs';
import type { Field } from '@sveltia/cms';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionNames, described, keysOf, type CollectionName } from '#domain/collections.ts';
import { isRecord } from '#domain/record.ts';
import { settingsKeys } from '#domain/settings.ts';
import { keyProblems } from '#reading/keys.ts';
import { splitSource } from '#reading/split.ts';
import { chips } from '#tools/edition/chips.ts';
import { configOf, formatName, formats, pagesIn } from '#tools/edition/config.ts';
import { LISTS } from '#tools/edition/fields.ts';

const { collections = [] } = configOf();

/** The fields of the form of a collection, or of the settings. */
function formOf(name: string): Field[] {
  for (const collection of collections) {
    if (!('name' in collection)) continue;
    if ('folder' in collection && collection.name === name) return collection.fields as Field[];
    if (!('files' in collection)) continue;
    const file = collection.files.find((one) => one.name === name);
    const [only] = file?.fields ?? [];
    if (file) return only && 'root' in only && 'fields' in only ? (only.fields as Field[]) : file.fields;
  }
  return [];
}
const within = (field: Field): Field[] =>
  'fields' in field && Array.isArray(field.fields) ? (field.fields as Field[]) : [];
const namesOf = (fields: readonly Field[]) => fields.map(({ name }) => name);

describe('the form is that of the rules', () => {
  test.each(collectionNames)('%s has a field for each key', (name) => {
    const keys = Object.keys(keysOf(name).shape);
    expect(namesOf(formOf(name))).toEqual(described(name).shape === 'folder' ? [...keys, 'body'] : keys);
  });

  test('so have the settings', () => {
    expect(namesOf(formOf('reglages'))).toEqual(Object.keys(settingsKeys.shape));
  });

  test.each(collectionNames)('%s: no two fields bear one label, and each says what to write', (name) => {
    const groups = [formOf(name), ...formOf(name).map(within)];
    for (const fields of groups) {
      const labels = fields.map(({ label }) => label);
      expect(labels.filter((label, index) => !label || labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test('closed lists are chosen, references are picked', () => {
    const fields = new Map(formOf('fiches').map((field) => [field.name, field]));
    expect(fields.get('themes')).toMatchObject({ widget: 'select', multiple: true, max: 4 });
    expect(fields.get('departement')).toMatchObject({
      options: expect.arrayContaining([{ value: '54', label: '54 – Meurthe-et-Moselle' }]),
    });
    expect(fields.get('regie')).toMatchObject({ widget: 'relation', collection: LISTS, file: 'regies' });
    expect(within(fields.get('obstacles') as Field).at(-1)).toMatchObject({ widget: 'relation', file: 'sources' });
  });

  test('pages of any collection are picked by their title, or typed where titles do not come', () => {
    const titles = { 'guides/essai': 'Un essai', 'sources/essai-2020': 'Un rapport', 'rien/essai': 'Rien' };
    const pages = pagesIn(titles);
    expect(pages).toEqual([{ value: 'guides/essai', label: 'Guides : Un essai' }]);
    const [folder] = configOf(undefined, pages).collections ?? [];
    const field = (fields: readonly Field[]) => fields.find(({ name }) => name === 'aLireAussi');
    expect(field(folder && 'fields' in folder ? (folder.fields as Field[]) : [])).toMatchObject({
      widget: 'select',
      multiple: true,
      options: pages,
    });
    expect(field(formOf('fiches'))).toMatchObject({ widget: 'list' });
  });

  test('a note, a figure, a rule and a drawing are chips, so are pictures', () => {
    const [inText, alone] = [chips().slice(0, -1), chips().at(-1)];
    expect(inText.map(({ id }) => id)).toEqual(['note', 'Chiffre', 'Droit', 'Dessin']);
    expect(alone?.id).toBe('Photo');
    for (const { pattern, toBlock } of inText) {
      const written = toBlock({ source: 'rtes-laxou-2019', id: 'regies', nom: 'trois-bacs' });
      expect(toBlock(pattern.exec(`Avant ${written} après`)?.groups ?? {})).toBe(written);
    }
  });
});

const files = globSync('content/**/*.{mdx,yaml,csv}')
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What the editor does to what it reads: absent keys are empty, texts are texts. */
function opened(value: unknown, fields: readonly Field[]): unknown {
  if (!isRecord(value)) return value;
  const shown = fields.map((field) => {
    const { name, widget } = field;
    const kept = value[name];
    const inner = within(field);
    if (Array.isArray(kept)) return [name, inner.length > 0 ? kept.map((item) => opened(item, inner)) : kept];
    if (isRecord(kept)) return [name, opened(kept, inner)];
    if (widget === 'list' || ('multiple' in field && field.multiple)) return [name, kept ?? []];
    if (widget === 'boolean') return [name, kept ?? false];
    if (widget === 'number') return [name, kept ?? ''];
    return [name, kept === undefined || kept === null ? '' : String(kept)];
  });
  return { ...value, ...Object.fromEntries(shown) };
}

/** The entries that a file holds, read without the editor. */
function writtenIn(path: string, text: string): unknown[] {
  if (path.endsWith('.csv')) return Papa.parse(text.trim(), { header: true }).data;
  const values: unknown = parse(splitSource(text)?.frontmatter ?? text);
  return Array.isArray(values) ? values : [values];
}

const MARK = ' bis';
/** Touches the first free text of an entry. */
function touched(value: unknown, fields: readonly Field[]): unknown {
  if (!isRecord(value)) return value;
  const free = fields.find(
    ({ name, widget = 'string', ...rest }) =>
      ['string', 'text'].includes(widget) &&
      !('pattern' in rest && rest.pattern) &&
      typeof value[name] === 'string' &&
      !/^(id|date)/.test(name),
  );
  return free ? { ...value, [free.name]: `${String(value[free.name])}${MARK}` } : value;
}

const linesOf = (text: string) => text.split('\n');
const changed = (before: string, after: string) => {
  const [was, is] = [linesOf(before), linesOf(after)];
  return was.length === is.length ? was.flatMap((line, index) => (line === is[index] ? [] : [is[index]])) : is;
};

test.each([
  ['<Photo src="a.jpg" texte="Un &#34;mur&#34; &#38; &#60;b>." credit="Régie, 2025" />', 'Un "mur" & <b>.'],
  ['<Photo src="a.jpg" texte="Un mur." credit="Régie, 2025" />', 'Un mur.'],
])('the chip of %s gives it back', (written, texte) => {
  const chip = chips().at(-1);
  const match = chip?.pattern.exec(`Avant.\n\n${written}\n\nAprès.`);
  const props = match && chip?.fromBlock?.(match);
  expect(props).toEqual({ src: 'a.jpg', texte, credit: 'Régie, 2025' });
  expect(chip?.toBlock(props ?? {})).toBe(written);
});

test.each([
  '<Photo src="a.jpg" texte="Un &quot;mur&quot;." credit="Régie" />',
  '<Photo texte="Un mur." src="a.jpg" credit="Régie" />',
  'Voici <Photo src="a.jpg" texte="Un mur." credit="Régie" />',
])('%s stays as it is written', (written) => {
  expect(chips().at(-1)?.pattern.test(written)).toBe(false);
});

const PICTURED = `---
titre: Un jardin
---

## Un lieu

<Photo src="jardin.jpg" texte="Un &quot;mur&quot; &amp; deux voisines." credit="Régie, 2025" />
`;

describe('what nobody changed does not change', () => {
  const byName = new Map(formats().map(({ name, format }) => [name, format]));
  const nameOf = (path: string) => path.split(/[/.]/)[1] ?? '';
  const formatOf = (path: string) => byName.get(formatName(nameOf(path) as never));

  test('a picture in a text, whose title is touched', () => {
    const format = byName.get(formatName('pages'));
    const read = format?.fromFile(PICTURED.trim()) as Record<string, unknown>;
    expect(format?.toFile({ ...read, titre: 'Un jardin bis' })).toBe(PICTURED.replace('Un jardin', 'Un jardin bis'));
  });

  test.each(files)('$path, opened and saved', ({ path, text }) => {
    const format = formatOf(path);
    const read = format?.fromFile(text.trim());
    const fields = formOf(nameOf(path));
    const form = Array.isArray(read) ? read.map((entry) => opened(entry, fields)) : opened(read, fields);
    expect(format?.toFile(form)).toBe(text);
  });

  const entries = files.filter(({ path }) => !/reglages|redirections/.test(path));
  const retouched = ({ path, text }: (typeof files)[number]) => {
    const format = formatOf(path);
    const fields = formOf(nameOf(path));
    const read = format?.fromFile(text.trim());
    const all = (Array.isArray(read) ? read : [read]).map((entry) => opened(entry, fields));
    const middle = Math.floor(all.length / 2);
    const next = all.map((entry, index) => (index === middle ? touched(entry, fields) : entry));
    return format?.toFile(Array.isArray(read) ? next : next[0]) ?? '';
  };

  test.each(entries)('$path, one field touched', (file) => {
    const lines = changed(file.text, retouched(file));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(MARK);
  });

  test.each(entries)('$path, one field touched, keeps the rules', (file) => {
    const collection = nameOf(file.path) as CollectionName;
    const told = writtenIn(file.path, retouched(file)).flatMap((data) =>
      keyProblems({ collection, data, lineOf: () => 0 }, []),
    );
    expect(told).toEqual([]);
  });
});
