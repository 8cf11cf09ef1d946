/** What the check lets pass: slips have their fixtures, and what is right must stay silent. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeProblem } from '#domain/problem.ts';
import { check } from '#reading/check.ts';

const BASE = `${import.meta.dirname}/fixtures/_base`;
const TODAY = '2026-11-22';

/** The messages for the sound base, its texts changed by `edit`. */
const messages = (edit: (text: string, path: string) => string) =>
  check(
    globSync('content/**/*.*', { cwd: BASE })
      .sort()
      .map((path) => ({ path, text: edit(readFileSync(`${BASE}/${path}`, 'utf8'), path) })),
    TODAY,
  ).map(writeProblem);

test('the day of the check is no day of the future', () => {
  const dated = (day: string) => messages((text) => text.replaceAll('verifieLe: 2026-03-01', `verifieLe: ${day}`));
  expect(dated(TODAY)).toEqual([]);
  expect(dated('2026-11-23').join('\n')).toContain('verifieLe : le 2026-11-23 est dans le futur');
});

test('a draft may lead to a draft, as long as nobody else does', () => {
  const drafted = (text: string, path: string) =>
    /fiches|guides|dossiers/.test(path) ? text.replace('\nmisEnLigne:', '\nbrouillon: true\nmisEnLigne:') : text;
  const aboutDrafts = (told: readonly string[]) =>
    told.filter((message) => /^content\/(?:fiches|guides|dossiers)\//.test(message) && message.includes('brouillon'));
  expect(aboutDrafts(messages(drafted))).toEqual([]);
  expect(aboutDrafts(messages((text, path) => (path.includes('guides') ? drafted(text, path) : text)))).not.toEqual([]);
});
