/** Each folder of fixtures is a slip of an author: files laid over a sound base, and the messages that must come out. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeProblem } from '#domain/problem.ts';
import { check } from '#reading/check.ts';
import type { ContentFile } from '#reading/read.ts';

const TODAY = '2026-11-22';
const BASE = '_base';
const FIXTURES = `${import.meta.dirname}/fixtures`;

function filesOf(name: string): Map<string, ContentFile> {
  const paths = globSync('content/**/*.*', { cwd: `${FIXTURES}/${name}` }).sort();
  return new Map(paths.map((path) => [path, { path, text: readFileSync(`${FIXTURES}/${name}/${path}`, 'utf8') }]));
}

const base = filesOf(BASE);
const messages = (files: Map<string, ContentFile>) =>
  check(Array.from(files.values()), TODAY).map(writeProblem).join('\n\n');

test('the base is sound', () => {
  expect(messages(base)).toBe('');
});

test.each(readdirSync(FIXTURES).filter((name) => name !== BASE))('%s', async (name) => {
  const expected = `${FIXTURES}/${name}/attendu.txt`;
  expect(existsSync(expected), `${name} has its expected messages`).toBe(true);
  expect(`${messages(new Map([...base, ...filesOf(name)]))}\n`).toBe(readFileSync(expected, 'utf8'));
});
