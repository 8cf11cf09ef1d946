/** The collection as it stands keeps every rule that the check knows. */
import { expect, test } from 'vitest';
import { authorsDay } from '#domain/date.ts';
import { check } from '#reading/check.ts';
import { contentFiles } from '#reading/disk.ts';

test('the verifier finds no problem', async () => {
  const problems = check(await contentFiles('.'), authorsDay(new Date()));
  expect(problems.filter(({ draft }) => !draft)).toEqual([]);
}, 60_000);
