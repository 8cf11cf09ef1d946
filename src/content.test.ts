/** The collection as it stands keeps every rule that the check knows. */
import { expect, test } from 'vitest';
import { authorsDay } from '#domain/date.ts';
import { themes } from '#domain/vocabulary.ts';
import { check } from '#reading/check.ts';
import { contentFiles } from '#reading/disk.ts';

test('the verifier finds no problem', async () => {
  const problems = check(await contentFiles('.'), authorsDay(new Date()));
  expect(problems.filter(({ draft }) => !draft)).toEqual([]);
}, 60_000);

test('every theme has its introduction', async () => {
  const files = await contentFiles('.');
  const text = files.find(({ path }) => path === 'content/themes.yaml')?.text ?? '';
  expect(Object.keys(themes).filter((id) => !text.includes(`- id: ${id}\n`))).toEqual([]);
});
