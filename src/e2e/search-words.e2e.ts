/** What the search makes of words: mistakes, words begun, made of two, found nowhere. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { ask, eachOnPhone, paths, spaced, status } from './search.ts';

let page: Page;
eachOnPhone((opened) => (page = opened));

test('a mistyped word is corrected aloud, and can be searched all the same', async () => {
  await ask(page, 'q=insersion');
  const note = page.locator('.correction');
  expect(await note.textContent()).toBe('Résultats pour insertion — chercher plutôt insersion');
  expect(await status(page)).toMatch(/ pour « insertion »$/);
  await note.getByRole('button').click();
  await page.locator('.empty').waitFor();
  expect(page.url()).toContain('litteral=1');
});

test('an ordinary word that no page holds is not taken for another, which is offered', async () => {
  await ask(page, 'q=clocher');
  expect(await paths(page)).toEqual([]);
  await page.getByRole('button', { name: 'cocher' }).click();
  await page.locator('[data-result]').first().waitFor();
  await ask(page, `q=${encodeURIComponent('clocher habitants')}`);
  expect((await paths(page)).length).toBeGreaterThan(0);
  expect((await page.locator('.correction').allTextContents()).map(spaced)).toEqual([
    'Rien trouvé pour « clocher ».',
    'Vouliez-vous dire cocher habitants ?',
  ]);
});

test('a word that is found nowhere is named beside what the others found', async () => {
  await ask(page, `q=${encodeURIComponent('laverie zygomatique')}`);
  expect((await paths(page))[0]).toBe('/glossaire/laverie/');
  expect(spaced(await page.locator('.correction').textContent())).toBe('Rien trouvé pour « zygomatique ».');
});

test('small words alone find nothing, and the reader is told what to add', async () => {
  await page.goto(address(`/recherche/?q=${encodeURIComponent('de la')}`));
  await expect.poll(() => status(page)).toBe('Ajoutez un mot qui dit ce que vous cherchez : jardin, laverie, statuts.');
  expect(await page.locator('[data-result], .empty').count()).toBe(0);
});

test('a word written by ear is understood', async () => {
  await ask(page, 'q=kartier');
  expect(await page.locator('.correction em').first().textContent()).toBe('quartier');
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
});

test('a word begun finds the words that begin so, and says so', async () => {
  await ask(page, 'q=lombric');
  expect((await paths(page)).slice(0, 3)).toContain('/si-tes-jardin/lombricompostage/');
  expect(spaced(await page.locator('.correction').textContent())).toMatch(
    /^Avec les mots qui commencent par lombric : .*lombricompost/,
  );
});

test('a word made of two is cut in two, and is called no mistake', async () => {
  await ask(page, 'q=autojardinage');
  expect(await page.locator('.correction').textContent()).toBe(
    'Aucune page n’écrit autojardinage\u00a0: résultats pour auto jardinage.',
  );
  expect((await paths(page)).length).toBeGreaterThan(0);
});

test('an unknown word finds nothing, even where it begins like a known one', async () => {
  for (const word of ['aquabike', 'dqxyz']) {
    await ask(page, `q=${word}`);
    expect(await page.locator('[data-result]').count()).toBe(0);
  }
});
