/** A model is filled on its page, kept on the device, and taken away as a file that holds what was typed. */
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { fileGiven, PHONE } from './visit.ts';

const LETTER = '/modeles/lettre-d-intention/';
const WRITER = /\/_astro\/modele\.[^/]+\.js$/;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(LETTER));
  await page.waitForFunction(() => customElements.get('modele-workshop'));
  return page;
}

/** The words of the file that a touch on the link gives. */
async function taken(page: Page): Promise<string> {
  const { name, bytes } = await fileGiven(page, page.getByRole('link', { name: 'Télécharger en Word' }).click());
  expect(name).toBe('lettre-d-intention.docx');
  return (await mammoth.extractRawText({ buffer: bytes })).value;
}

test('what is typed is kept, follows wherever the blank comes back, and stands in the file', async () => {
  const page = await open();
  await page.getByLabel('Commune').fill('=1+1 à Laxou');
  await page.getByLabel('Date', { exact: true }).fill('2026-11-26');
  await page.getByLabel('Un prestataire').check();
  await page.getByLabel('Nom et qualité, Habitants').fill('Collectif des Provinces');
  await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
  await page.getByLabel('Famille, ligne 2').fill('Un voisin');
  await page.reload();
  await page.locator('[role=status]', { hasText: 'Le fichier contiendra' }).waitFor();
  expect(await page.getByLabel('Commune').inputValue()).toBe('=1+1 à Laxou');
  expect(await page.getByLabel('Famille, ligne 2').inputValue()).toBe('Un voisin');
  expect(await page.getByText('Une personne que nous employons').isVisible()).toBe(true);
  expect(await page.getByText('emploie pour cela').isVisible()).toBe(false);
  const words = await taken(page);
  for (const typed of [
    '=1+1 à Laxou',
    '26 novembre 2026',
    'Collectif des Provinces',
    'Un voisin',
    'confiée à un prestataire',
  ])
    expect(words).toContain(typed);
  expect(words).not.toContain('emploie pour cela');
  expect(words).not.toContain('Cette personne connaît bientôt tout le monde');
  await page.getByRole('button', { name: 'Effacer mes réponses' }).click();
  expect(await page.getByLabel('Commune').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(await page.getByLabel('Commune').inputValue()).toBe('=1+1 à Laxou');
  await page.close();
});

test('what the team told in « Notre projet » is there already', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address('/mon-projet/dossier/'));
  await page.waitForFunction(() => customElements.get('project-fields'));
  await page.locator('[name="projet/territoire"]').fill('Les Provinces');
  await page.goto(address(LETTER));
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name=territoire]')?.value === 'Les Provinces',
  );
  expect(await taken(page)).toContain('Les Provinces');
  await page.close();
});

test('the writer of files comes when it is asked for', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address(LETTER));
  await page.getByLabel('Commune').fill('Laxou');
  await page.locator('[role=status]', { hasText: 'Le fichier contiendra' }).waitFor();
  expect(asked.filter((url) => WRITER.test(url))).toEqual([]);
  await taken(page);
  expect(asked.filter((url) => WRITER.test(url))).toHaveLength(1);
  await page.close();
});

test('without script the blank file is there, and the page can be filled to be printed', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address(LETTER));
  await page.getByLabel('Commune').fill('Laxou');
  expect(await page.locator('main button:visible:not([popovertarget])').count()).toBe(0);
  expect(await taken(page)).toContain('[Commune\u00a0: …');
  await page.close();
});

test('a page of prose is taken away in Word, with its notes', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address('/guides/tresorerie/'));
  await page.getByRole('button', { name: 'Plus' }).click();
  const { name, bytes } = await fileGiven(page, page.getByRole('button', { name: 'Télécharger en Word' }).click());
  expect(name).toBe('tresorerie.docx');
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  expect(value).toContain('À quoi ça sert</h1>');
  expect(value).toMatch(/<li id="footnote-1">/);
  await page.close();
});

test.each([
  ['lettre d’intention', LETTER],
  ['modèle de plan de trésorerie', '/modeles/plan-de-tresorerie/'],
  ['règlement jardin partagé', '/modeles/reglement-jardin-partage/'],
])('a search for « %s » finds its model among the first', async (query, modele) => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(`/recherche/?q=${encodeURIComponent(query)}`));
  await page.locator('[aria-busy="false"] [data-result]').first().waitFor();
  const found = await page
    .locator('[data-result]')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));
  expect(found.slice(0, 5)).toContain(modele);
  await page.close();
});
