/** The collection as it stands keeps every rule that the check knows. */
import { expect, test } from 'vitest';
import { authorsDay } from '#domain/date.ts';
import { problemsOf } from '#reading/check.ts';
import { readContent } from '#reading/disk.ts';

test('the verifier finds no problem', async () => {
  const problems = problemsOf(await readContent('.', '.astro/cache'), authorsDay(new Date()));
  expect(problems.filter(({ draft }) => !draft)).toEqual([]);
}, 60_000);
