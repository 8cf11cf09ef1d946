/** Whatever slips in, an author reads few messages, each with its remedy, and never a stack. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bySharedCause } from '#domain/problem.ts';
import { problemsOf } from '#reading/check.ts';
import { decode } from '#domain/decode.ts';
import { readContent } from '#reading/disk.ts';
import { glossaryIn } from '#reading/glossary.ts';
import { readFile, type ContentFile } from '#reading/read.ts';

const TODAY = '2026-11-22';
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

test('a character that slips in anywhere is put right, or told in no more than three messages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.constantFrom(...INVISIBLE), (file, at, character) => {
      const place = at % file.text.length;
      const problems = told({ ...file, text: file.text.slice(0, place) + character + file.text.slice(place) });
      expect(problems.length).toBeLessThanOrEqual(3);
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

const saved = (text: string, encoding: 'windows-1252' | 'utf-16le' | 'utf-8-bom'): Buffer => {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`);
  const special = new Map([
    ['’', 0x92],
    ['œ', 0x9c],
    ['€', 0x80],
    ['–', 0x96],
    ['—', 0x97],
    ['…', 0x85],
    ['“', 0x93],
    ['”', 0x94],
  ]);
  return Buffer.from(Array.from(text, (letter) => special.get(letter) ?? Math.min(letter.codePointAt(0) ?? 0, 255)));
};
/** As a spreadsheet in French saves: no leading zeros, semicolons. */
const asExcel = (text: string, separator: string) =>
  text
    .replace(/("(?:[^"]|"")*")|,/g, (found, quoted) => (quoted ? found : separator))
    .replace(new RegExp(`(?<=[${separator}])0(?=\\d+[${separator}])`, 'g'), '')
    .replaceAll('\n', '\r\n');

const real = await readContent('.', '.astro/cache');
test.each([
  ['regies.csv', 'Excel', (text: string) => saved(asExcel(text, ';'), 'windows-1252')],
  ['regies.csv', 'Excel, CSV UTF-8', (text: string) => saved(asExcel(text, ';'), 'utf-8-bom')],
  ['regies.csv', 'Excel, Unicode text', (text: string) => saved(asExcel(text, '\t'), 'utf-16le')],
  ['regies.csv', 'LibreOffice', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['glossaire.yaml', 'Notepad', (text: string) => saved(text.replaceAll('\n', '\r\n'), 'utf-8-bom')],
  ['glossaire.yaml', 'Notepad, Unicode', (text: string) => saved(text.replaceAll('\n', '\r\n'), 'utf-16le')],
  ['questions.yaml', 'Notepad, ANSI', (text: string) => saved(text.replaceAll('\n', '\r\n'), 'windows-1252')],
])('%s saved by %s gives two messages at most', (name, _, save) => {
  const bytes = save(readFileSync(`content/${name}`, 'utf8'));
  const before = real.find(({ file }) => file === `content/${name}`);
  const reading = readFile({ path: `content/${name}`, ...decode(bytes) }, glossaryIn([]));
  expect(reading.problems.map(({ message }) => message).length).toBeLessThanOrEqual(2);
  expect(reading.entries).toHaveLength(before?.entries.length ?? -1);
});
