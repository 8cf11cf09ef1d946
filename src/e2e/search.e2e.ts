/** What the search answers: the pages that a question finds, and what is shown of each. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './browser.ts';
import { answering, ask, eachOnPhone, paths, status } from './search.ts';

let page: Page;
eachOnPhone((opened) => (page = opened));

test('each result leads to its page, tells what it is, and shows the words found', async () => {
  await ask(page, 'q=laverie');
  const first = page.locator('[data-result]').first();
  expect((await paths(page)).slice(0, 3)).toContain('/fiches/laverie-pres-saint-jean-chalon/');
  expect(await first.locator('.facts').textContent()).toMatch(/Fiches|Glossaire/);
  expect(await page.locator('[data-result] mark').count()).toBeGreaterThan(0);
  expect(await status(page)).toMatch(/\d+ résultats pour « laverie »/);
});

test.each([
  ['l’évaluation', '/guides/utilite-sociale/'],
  ['54520', '/annuaire/regie-quartier-laxou-provinces/'],
  ['ACI', '/glossaire/aci/'],
  ['comment créer une régie', '/questions/comment-creer/'],
])('« %s » is answered', async (query, path) => {
  await ask(page, `q=${encodeURIComponent(query)}`);
  expect((await paths(page)).slice(0, 3)).toContain(path);
});

test.each([
  ['CA', '/glossaire/conseil-d-administration/'],
  ['C.A.', '/glossaire/conseil-d-administration/'],
  ['le CA', '/glossaire/conseil-d-administration/'],
  ['AI', '/glossaire/ai/'],
  ['l’AI', '/glossaire/ai/'],
  ['a.i.', '/glossaire/ai/'],
  ['été', '/si-tes-jardin/potager-pedagogique/'],
  ['l’été', '/si-tes-jardin/potager-pedagogique/'],
  ['7400', '/fiches/laverie-pres-saint-jean-chalon/'],
  ['7 400', '/fiches/laverie-pres-saint-jean-chalon/'],
  ['ré-emploi', '/glossaire/reemploi/'],
  ['réemploi', '/glossaire/reemploi/'],
  ['email', '/glossaire/illectronisme/'],
  ['e-mail', '/glossaire/illectronisme/'],
  ['autoécole', '/fiches/garage-auto-ecole-la-rochelle/'],
  ['auto école', '/fiches/garage-auto-ecole-la-rochelle/'],
])('« %s » leads to %s', async (query, path) => {
  await ask(page, `q=${encodeURIComponent(query)}`);
  expect((await paths(page)).slice(0, 3)).toContain(path);
});

test.each([
  ['ﬁnancement', 'financement'],
  ['mobi\u00adlité', 'mobilité'],
  ['mobi\u200blité', 'mobilité'],
  ['mobi\ufefflité', 'mobilité'],
  ['e\u0301te\u0301', 'été'],
  ['laverie\ue000\u0000', 'laverie'],
  ['ＣＨＡＬＯＮ', 'chalon'],
  ['20000', '20 000'],
  ['20.000', '20 000'],
  ['m2', 'm²'],
  ['19ᵉ', '19e'],
  ['19ème', '19e'],
  ["l'évaluation", 'l’évaluation'],
  ['l´évaluation', 'l’évaluation'],
  ['lʼévaluation', 'l’évaluation'],
  ['oeuvre', 'Œuvre'],
])('« %s » is « %s »', async (typed, meant) => {
  await ask(page, `q=${encodeURIComponent(typed)}`);
  const found = await paths(page);
  expect(found.length).toBeGreaterThan(0);
  await ask(page, `q=${encodeURIComponent(meant)}`);
  expect(await paths(page)).toEqual(found);
});

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'de la',
  'qui',
  'comment',
  '"',
  '«',
  '?',
  '[object Object]',
])('« %s » gets an answer', async (query) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address(`/recherche/?q=${encodeURIComponent(query)}`));
  await expect
    .poll(() => status(page), { timeout: 30_000 })
    .toMatch(/^(\d+ résultats? pour|Aucun résultat pour|Écrivez au moins deux lettres|Ajoutez un mot)/);
  expect(errors).toEqual([]);
});

test.each([
  ['laxou provinces', '/fiches/laxou-provinces/', /^(?!Laxou \(54\)).*habitants/],
  ['contrats de ville 2024', '/histoire/contrats-de-ville-2024/', /^31 mars 2024 · Les contrats/],
  ['stage', '/droit/pmsmp-plafond/', /^[^·]+ · Au plus\./],
])('what « %s » finds at %s says more than the line above it', async (query, path, words) => {
  await ask(page, `q=${encodeURIComponent(query)}`);
  const found = page.locator('[data-result]', { has: page.locator(`a[href="${path}"]`) });
  expect(await found.locator('.excerpt').innerText()).toMatch(words);
});

test('a query between quotation marks is told back without them, a long one cut', async () => {
  await ask(page, `q=${encodeURIComponent('« jardin partagé »')}`);
  expect(await status(page)).toMatch(/^\d+ résultats pour « jardin partagé »$/);
  await ask(page, `q=${encodeURIComponent('🌱'.repeat(100) + ' zygomatique')}`);
  expect(await status(page)).toBe(`Aucun résultat pour « ${'🌱'.repeat(80)}… ».`);
});

test('the address of a page, pasted, leads to it', async () => {
  const pasted = address('/fiches/laverie-pres-saint-jean-chalon/');
  await ask(page, `q=${encodeURIComponent(pasted)}`);
  expect((await paths(page))[0]).toBe('/fiches/laverie-pres-saint-jean-chalon/');
  expect(await page.locator('.correction').count()).toBe(0);
});

test('the passage that answers is linked directly', async () => {
  await ask(page, 'q=entretien+laverie');
  const link = page.locator('[data-result] .section a').first();
  const [path, id] = ((await link.getAttribute('href')) ?? '').split('#');
  await page.goto(address(path ?? ''));
  expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
});

test.each(['Recyclo’Bus', 'fabrique du Clos', 'femmes de méninges', 'La Machinerie', 'laverie', 'budget'])(
  'no source, index or tool stands above content for « %s »',
  async (query) => {
    await ask(page, `q=${encodeURIComponent(query)}`);
    const count = await answering(page);
    const kinds = (await page.locator('[data-result] .facts').allTextContents()).slice(0, count);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((facts) => /^(Sources|Pages)( |$)/.test(facts))).toEqual([]);
  },
);
