/** Whatever slips in, an author reads few messages, each with its remedy, and never a stack. */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bySharedCause } from '#domain/problem.ts';
import { problemsOf } from '#reading/check.ts';
import { decode } from '#domain/decode.ts';
import { glossaryIn } from '#reading/glossary.ts';
import type { ContentFile, WrittenEntry } from '#reading/entry.ts';
import { readFile } from '#reading/read.ts';

const TODAY = '2026-11-26';
const BASE = `${import.meta.dirname}/fixtures/_base/content`;
const fixture = (path: string): ContentFile => ({
  path: `content/${path}`,
  text: readFileSync(`${BASE}/${path}`, 'utf8'),
});
const files = [
  'fiches/laverie.mdx',
  'guides/ouvrir-un-lieu.mdx',
  'dossiers/des-lieux.mdx',
  'pages/le-mouvement.mdx',
  'chiffres.yaml',
  'glossaire.yaml',
  'histoire.yaml',
  'questions.yaml',
  'regies.csv',
  'sources.yaml',
].map(fixture);

const glossary = glossaryIn(files);
const readings = files.map((file) => readFile(file, glossary));

/** What an author reads when one of the files is another. */
const told = (changed: ContentFile) =>
  bySharedCause(
    problemsOf([...readings.filter(({ file }) => file !== changed.path), readFile(changed, glossary)], TODAY),
  );

const INVISIBLE = [
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u2060',
  '\u202E',
  '\u200E',
  'e\u0301',
  '\uFB01',
  '\u0000',
  '\u0008',
  '\u0085',
  '\u2028',
  '\uE000',
  '\uFFFD',
  'Ã©',
  '\u{F0000}',
  '\uD800',
  '\r',
];

/** A text with a piece slipped in before the first place of another. */
const slipped = (path: string, before: string, piece: string) => {
  const file = fixture(path);
  expect(file.text).toContain(before);
  return told({ ...file, text: file.text.replace(before, () => `${piece}${before}`) });
};

test.each([
  ['a name of an entry', 'fiches/laverie.mdx', 't-2019\n---', '\uFFFD'],
  ['a name of a page', 'dossiers/des-lieux.mdx', 'e\n  - guides/', 'Ã©'],
  ['a collection', 'dossiers/des-lieux.mdx', '/laverie', '\uFFFD'],
  ['the first sign of a list', 'fiches/laverie.mdx', '  - Les habitant', '\uFFFD'],
  ['a key that names pages', 'fiches/laverie.mdx', 'eAussi', 'é'],
  ['a key of a step', 'guides/ouvrir-un-lieu.mdx', 'titre: Écouter', '\uFFFD'],
  ['the first sign of a file', 'glossaire.yaml', '- id: aci', '\uFFFD'],
  ['a link', 'guides/ouvrir-un-lieu.mdx', 'des-lieux/)', '\uFFFD'],
  ['the middle of a link', 'guides/ouvrir-un-lieu.mdx', '(/dossiers/', 'Ã©'],
  ['a name that others use', 'sources.yaml', 'ournal-2020', 'é'],
])('%s misread is told once', (_, path, before, piece) => {
  expect(slipped(path, before, piece)).toHaveLength(1);
});

test('a name of a source that is misread is looked up, and told once', () => {
  const [problem, ...others] = slipped('histoire.yaml', 'rnal-2020', 'é');
  expect(others).toEqual([]);
  expect(problem?.remedy).toBe('Vouliez-vous écrire « journal-2020 » ?');
});

test('a character that slips in anywhere is put right, or told in no more than two messages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.constantFrom(...INVISIBLE), (file, at, character) => {
      const place = at % file.text.length;
      const problems = told({ ...file, text: file.text.slice(0, place) + character + file.text.slice(place) });
      expect(problems.length).toBeLessThanOrEqual(2);
      for (const { message, remedy } of problems) {
        expect(remedy.trim()).not.toBe('');
        expect(remedy).not.toBe(message);
      }
    }),
    { numRuns: 100 },
  );
});

test('random cells are read or told, one message a cell at most and two more', () => {
  const table = files.find(({ path }) => path.endsWith('.csv')) as ContentFile;
  const [header = '', row = ''] = table.text.trim().split('\n');
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', '"', ',', ';', '=1+1', 'constructor', '__proto__', '12 500', '03', 'a|b'),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.nat(), (cells, at) => {
      const columns = row.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
      for (const [index, text] of cells.entries())
        columns[(at + index) % 17] = `"${text.replaceAll('"', '""')}"${(at + index) % 17 === 16 ? '' : ','}`;
      const problems = told({ ...table, text: `${header}\n${columns.join('')}\n` });
      expect(problems.filter(({ file }) => file === table.path).length).toBeLessThanOrEqual(cells.length + 2);
    }),
    { numRuns: 100 },
  );
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a name such as « %s » is a word like another',
  (name) => {
    const texts = [
      `Le mot ${name} passe.`,
      `<${name} />`,
      `<Encadre ${name}="x" titre="t">\n\nb\n\n</Encadre>`,
      `Une note[^${name}].`,
      `[lien](/${name}/)`,
    ];
    for (const text of texts) {
      const page = fixture('pages/le-mouvement.mdx');
      expect(() => told({ ...page, text: `${page.text}\n${text}\n` })).not.toThrow();
    }
    const fiche = fixture('fiches/laverie.mdx');
    expect(told({ ...fiche, text: fiche.text.replace('commune:', `${name}: x\ncommune:`) })).toHaveLength(1);
    expect(told({ path: `content/${name}/a.mdx`, text: 'a' })).toBeDefined();
    expect(readFile({ path: `content/${name}.yaml`, text: 'a' }, glossaryIn([])).problems).toHaveLength(1);
  },
);

test('YAML that only a machine would write stops nothing', () => {
  const list = fixture('questions.yaml');
  for (const text of [
    '&a [*a, *a]',
    '<<: *b',
    '!!binary abc',
    '? {a: b}\n: c',
    '%YAML 9.9\n---\na',
    '- &x id: a\n- *x',
    '[[[[[[',
    '"\\u0001"',
    '- id: [a]',
    'null',
    '- - - a',
  ])
    expect(told({ ...list, text }).length, text).toBeGreaterThan(0);
});

/** What Windows writes in its own encoding for signs beyond ISO 8859-1. */
const WINDOWS = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [new TextDecoder('windows-1252').decode(new Uint8Array([byte])), byte] as const;
  }),
);
const inWindows = (text: string) =>
  Buffer.from(
    Array.from(text, (sign) => WINDOWS.get(sign) ?? ((sign.codePointAt(0) ?? 0) < 256 ? sign.charCodeAt(0) : 63)),
  );
const inUtf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
/** The cells of a table, as a spreadsheet in French writes them: no leading zeros, a separator of its own, quotes where it likes. */
const cells = (text: string, separator: string, quoted = false) =>
  Papa.unparse(
    Papa.parse<string[]>(text.trim()).data.map((row) => row.map((cell) => cell.replace(/^0(?=\d+$)/, ''))),
    { delimiter: separator, quotes: quoted, newline: '\r\n' },
  );

type Save = (text: string) => Buffer;
const editors: Record<string, Save> = {
  'Notepad, UTF-8 with its mark': (text) => Buffer.from(`\uFEFF${crlf(text)}`),
  'Notepad, Unicode': (text) => inUtf16(crlf(text)),
  'Notepad, Unicode the other way round': (text) => inUtf16(crlf(text)).swap16(),
  'Notepad, ANSI': (text) => inWindows(crlf(text)),
  'an old Mac’s line ends': (text) => Buffer.from(text.replaceAll('\n', '\r')),
  'accents apart from their letters': (text) => Buffer.from(text.normalize('NFD')),
};
const spreadsheets: Record<string, Save> = {
  'Excel, CSV': (text) => inWindows(cells(text, ';')),
  'Excel, CSV UTF-8': (text) => Buffer.from(`\uFEFF${cells(text, ';')}`),
  'Excel, Unicode text': (text) => inUtf16(cells(text, '\t')),
  'Excel, text with tabs': (text) => inWindows(cells(text, '\t')),
  'Excel, with its line of separator': (text) => Buffer.from(`\uFEFFsep=,\r\n${cells(text, ',')}`),
  'LibreOffice, every cell quoted': (text) => Buffer.from(cells(text, ',', true)),
  'LibreOffice, semicolons': (text) => Buffer.from(cells(text, ';', true).replaceAll('\r\n', '\n')),
  'LibreOffice, lines of empty cells at the end': (text) =>
    Buffer.from(`${cells(text, ',')}${`\r\n${','.repeat(16)}`.repeat(3)}`),
};
const savings = globSync('content/*.{yaml,csv}').flatMap((file) =>
  Object.entries(file.endsWith('.csv') ? { ...editors, ...spreadsheets } : editors).map(
    ([program, save]) => [file, program, save] as const,
  ),
);

/** The beginning of a file of the collection: every kind of entry, few of each. */
const beginningOf = (file: string) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.csv')
    ? `${text.split('\n').slice(0, 15).join('\n')}\n`
    : text
        .split(/(?=^- )/m)
        .slice(0, 15)
        .join('');
};
const realGlossary = glossaryIn([
  { path: 'content/glossaire.yaml', text: readFileSync('content/glossaire.yaml', 'utf8') },
]);
test.each(savings)('%s saved by %s gives two messages at most, and all its entries', (path, _, save) => {
  const text = beginningOf(path);
  const reading = readFile({ path, ...decode(save(text)) }, realGlossary);
  const problems = bySharedCause(reading.problems);
  expect(problems.length, JSON.stringify(problems.slice(0, 3))).toBeLessThanOrEqual(2);
  const ids = (entries: readonly WrittenEntry[]) => entries.map(({ id, valid }) => `${id} ${valid}`);
  expect(ids(reading.entries)).toEqual(ids(readFile({ path, text }, realGlossary).entries));
});
