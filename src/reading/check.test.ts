/** What the check lets pass: slips have their fixtures, and what is right must stay silent. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeProblem } from '#domain/problem.ts';
import { check } from '#reading/check.ts';

const BASE = `${import.meta.dirname}/fixtures/_base`;
const TODAY = '2026-11-22';

type Edit = (text: string, path: string) => string;

/** The problems of the sound base, its texts changed by `edit`. */
const problems = (edit: Edit) =>
  check(
    globSync('content/**/*.*', { cwd: BASE })
      .sort()
      .map((path) => ({ path, text: edit(readFileSync(`${BASE}/${path}`, 'utf8'), path) })),
    TODAY,
  );
const messages = (edit: Edit) => problems(edit).map(writeProblem);

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

test('what is wrong in a draft is told as a draft’s, which nobody waits for', () => {
  const wrong: Edit = (text) => text.replace('verifieLe: 2026-03-01', 'verifieLe: 2027-03-01');
  const drafted: Edit = (text, path) => wrong(text, path).replace('\nmisEnLigne:', '\nbrouillon: true\nmisEnLigne:');
  const ofFiche = (edit: Edit) =>
    problems((text, path) => (path.includes('fiches') ? edit(text, path) : text))
      .filter(({ file }) => file.includes('fiches'))
      .map(({ draft }) => draft);
  expect(ofFiche(wrong)).toEqual([undefined]);
  expect(ofFiche(drafted)).toEqual([true]);
});
