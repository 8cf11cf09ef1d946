/** Whatever becomes of a content file, its author reads French that names it, soon, and never a stack. */
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode } from '#domain/decode.ts';
import type { ContentFile } from '#reading/entry.ts';
import { glossaryIn } from '#reading/glossary.ts';
import { problemsOf } from '#reading/check.ts';
import { readFile } from '#reading/read.ts';
import { repaired } from '#reading/repair.ts';

/** `MUTATIONS=2000` asks for more than each run of the tests does. */
const COUNT = Number(process.env['MUTATIONS'] ?? 150);
const TODAY = '2026-11-26';
const LONGEST = 5000;

const read = (path: string, place = ''): ContentFile => ({ path, text: readFileSync(`${place}${path}`, 'utf8') });
const BASE = `${import.meta.dirname}/fixtures/_base/`;
const base = globSync('content/**/*.{mdx,yaml,csv}', { cwd: BASE })
  .sort()
  .map((path) => read(path, BASE));
const kindOf = ({ path }: ContentFile) => path.split(/[/.]/)[1] ?? '';
const known = new Set(base.map(kindOf));
/** The shortest file of each kind that the sound base lacks, as authors wrote it. */
const others = Object.values(
  Object.groupBy(
    globSync('content/**/*.{mdx,yaml,csv}')
      .sort()
      .map((path) => read(path)),
    kindOf,
  ),
).flatMap((files = []) => files.toSorted((a, b) => a.text.length - b.text.length).slice(0, 1));
const files = [...base, ...others.filter((file) => !known.has(kindOf(file)))];
const glossary = glossaryIn(base);
const readings = base.map((file) => readFile(file, glossary));

const PIECES = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '{alert(1)}',
  '<Encadre titre="',
  '</Encadre>',
  '<Chiffre id={1} />',
  'export const a = 1',
  'import x from "y"',
  '[^rien]',
  '[a](javascript:alert(1))',
  '```',
  '---',
  '"',
  '«',
  ': ',
  ' #',
  '\t',
  '\u0000',
  '\u001B[31m',
  '\uFEFF',
  '\u202E',
  '\uD800',
  '\r',
  ';;;',
  ',,,,',
  '&a *a',
  '<<: *a',
  '__proto__: 1',
  'constructor: 1',
  '| a |\n|',
];
const VALUES = [
  '',
  '[]',
  '{}',
  'null',
  '~',
  'true',
  '-1e999',
  '0x1F',
  '2026-13-45',
  '"',
  "'",
  '|',
  '>-',
  '*a',
  '&a [*a]',
  '!!binary x',
  '!!js/function x',
  '- a',
  '[[[[',
  '{a: {b: {c: 1}}}',
  '@x',
  '%x',
  '`x`',
];
const HUGE = [
  'é'.repeat(200_000),
  'mot '.repeat(20_000),
  '> '.repeat(2000),
  '- '.repeat(2000),
  '['.repeat(2000),
  '*'.repeat(5000),
  '<Encadre titre="a">'.repeat(300),
  '{'.repeat(2000),
  '`'.repeat(3000),
  '9'.repeat(400),
  '"'.repeat(3001),
];

type Change = (text: string, at: number, to: number) => string;
const lines = (text: string, change: (all: string[]) => string[]) => change(text.split('\n')).join('\n');
/** Puts a text in the place of the line at `at`. */
const atLine = (text: string, at: number, write: (line: string) => string) =>
  lines(text, (all) => all.with(at % all.length, write(all[at % all.length] ?? '')));

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((text, at, to) => lines(text, (all) => all.toSpliced(at % all.length, 1 + (to % 5)))),
  fc.constant<Change>((text, at, to) =>
    lines(text, (all) => all.toSpliced(to % all.length, 0, all[at % all.length] ?? '')),
  ),
  fc.constant<Change>((text, at) => text.slice(0, at % text.length)),
  fc.constant<Change>((text, at) => text.slice(at % text.length)),
  fc.constantFrom(...VALUES).map(
    (value): Change =>
      (text, at) =>
        atLine(text, at, (line) => line.replace(/(:|,|-) ?.*$/, `$1 ${value}`)),
  ),
  fc.constantFrom(...PIECES).map(
    (piece): Change =>
      (text, at) =>
        text.slice(0, at % text.length) + piece + text.slice(at % text.length),
  ),
  fc.constantFrom(...HUGE).map(
    (huge): Change =>
      (text, at, to) =>
        atLine(text, at, (line) => (to % 2 ? line + huge : huge)),
  ),
  fc.integer({ min: 0, max: 40 }).map(
    (indent): Change =>
      (text, at) =>
        atLine(text, at, (line) => ' '.repeat(indent) + line),
  ),
  fc.constantFrom('', '---', '---\n---', '- ', '{"a": 1}', '<html><body>', '﻿', 'id;titre\n1;2').map(
    (whole): Change =>
      () =>
        whole,
  ),
);

/** How a text is saved: as it should be, with other encodings, with bytes that mean nothing. */
const saved: fc.Arbitrary<(text: string) => Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: fc.constant((text: string) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('latin1', 'utf16le', 'ascii')
      .map((name) => (text: string) => Buffer.from(text, name as BufferEncoding)),
  },
  {
    weight: 1,
    arbitrary: fc.constant((text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => (text: string) => {
      const all = Buffer.from(text);
      bytes.forEach((byte, index) => (all[(byte * 257 + index * 7919) % all.length] = byte));
      return all;
    }),
  },
);

test('a file changed at random is told in French, by its name, or is valid', { timeout: COUNT * LONGEST }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(change, fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
      saved,
      ({ path, text }, changes, save) => {
        const written = changes.reduce((now, [apply, at, to]) => (now === '' ? now : apply(now, at, to)), text);
        const start = performance.now();
        const file = { path, ...decode(save(written)) };
        const reading = readFile(file, glossary);
        const problems = problemsOf([...readings.filter((one) => one.file !== path), reading], TODAY);
        repaired(file);
        expect(performance.now() - start).toBeLessThan(LONGEST);
        const isWrong = !reading.whole || reading.entries.some(({ valid, legible }) => !valid || !legible);
        if (isWrong) expect(problems.map((problem) => problem.file)).toContain(path);
        for (const { file: named, line, message, remedy } of problems) {
          expect(named).toMatch(/^content\//);
          expect(line).toBeGreaterThan(0);
          expect(`${message}\n${remedy}`).not.toMatch(
            /\n\s+at |\b(?:Error|undefined|NaN|expected|received|invalid|object Object)\b/i,
          );
          expect(message.length * remedy.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: COUNT },
  );
});
