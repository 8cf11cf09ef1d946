/** The search as a reader uses it: the page, the dialog, the keyboard, the filters, the way on when nothing is found. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { DESK, PHONE, violations } from './visit.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: PHONE });
});
afterEach(() => page.close());

/** Opens the search page on a query and waits for its answer. */
async function ask(parameters: string): Promise<void> {
  await page.goto(address(`/recherche/?${parameters}`));
  await page.locator('[aria-busy="false"] :is([data-result], .empty)').first().waitFor();
}
const paths = () =>
  page.locator('[data-result]').evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));
const spaced = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');
const status = async () => spaced(await page.locator('search-panel [role=status]').textContent());

test('each result leads to its page, tells what it is, and shows the words found', async () => {
  await ask('q=laverie');
  const first = page.locator('[data-result]').first();
  expect((await paths()).slice(0, 3)).toContain('/fiches/laverie-pres-saint-jean-chalon/');
  expect(await first.locator('.facts').textContent()).toMatch(/Fiches|Glossaire/);
  expect(await page.locator('[data-result] mark').count()).toBeGreaterThan(0);
  expect(await status()).toMatch(/\d+ résultats pour « laverie »/);
});

test.each([
  ['l’évaluation', '/guides/utilite-sociale/'],
  ['54520', '/annuaire/regie-quartier-laxou-provinces/'],
  ['ACI', '/glossaire/aci/'],
  ['comment créer une régie', '/questions/comment-creer/'],
])('« %s » is answered', async (query, path) => {
  await ask(`q=${encodeURIComponent(query)}`);
  expect((await paths()).slice(0, 3)).toContain(path);
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
  await ask(`q=${encodeURIComponent(query)}`);
  expect((await paths()).slice(0, 3)).toContain(path);
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
  await ask(`q=${encodeURIComponent(typed)}`);
  const found = await paths();
  expect(found.length).toBeGreaterThan(0);
  await ask(`q=${encodeURIComponent(meant)}`);
  expect(await paths()).toEqual(found);
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
    .poll(status, { timeout: 30_000 })
    .toMatch(/^(\d+ résultats? pour|Aucun résultat pour|Écrivez au moins deux lettres|Ajoutez un mot)/);
  expect(errors).toEqual([]);
});

test('a mistyped word is corrected aloud, and can be searched all the same', async () => {
  await ask('q=insersion');
  const note = page.locator('.correction');
  expect(await note.textContent()).toBe('Résultats pour insertion — chercher plutôt insersion');
  expect(await status()).toMatch(/ pour « insertion »$/);
  await note.getByRole('button').click();
  await page.locator('.empty').waitFor();
  expect(page.url()).toContain('litteral=1');
});

test('an ordinary word that no page holds is not taken for another, which is offered', async () => {
  await ask('q=clocher');
  expect(await paths()).toEqual([]);
  await page.getByRole('button', { name: 'cocher' }).click();
  await page.locator('[data-result]').first().waitFor();
  await ask(`q=${encodeURIComponent('clocher habitants')}`);
  expect((await paths()).length).toBeGreaterThan(0);
  expect((await page.locator('.correction').allTextContents()).map(spaced)).toEqual([
    'Rien trouvé pour « clocher ».',
    'Vouliez-vous dire cocher habitants ?',
  ]);
});

test('a word that is found nowhere is named beside what the others found', async () => {
  await ask(`q=${encodeURIComponent('laverie zygomatique')}`);
  expect((await paths())[0]).toBe('/glossaire/laverie/');
  expect(spaced(await page.locator('.correction').textContent())).toBe('Rien trouvé pour « zygomatique ».');
});

test.each([
  ['laxou provinces', '/fiches/laxou-provinces/', /^(?!Laxou \(54\)).*habitants/],
  ['contrats de ville 2024', '/histoire/contrats-de-ville-2024/', /^31 mars 2024 · Les contrats/],
  ['stage', '/droit/pmsmp-plafond/', /^[^·]+ · Au plus\./],
])('what « %s » finds at %s says more than the line above it', async (query, path, words) => {
  await ask(`q=${encodeURIComponent(query)}`);
  const found = page.locator('[data-result]', { has: page.locator(`a[href="${path}"]`) });
  expect(await found.locator('.excerpt').innerText()).toMatch(words);
});

test('small words alone find nothing, and the reader is told what to add', async () => {
  await page.goto(address(`/recherche/?q=${encodeURIComponent('de la')}`));
  await expect.poll(status).toBe('Ajoutez un mot qui dit ce que vous cherchez : jardin, laverie, statuts.');
  expect(await page.locator('[data-result], .empty').count()).toBe(0);
});

test('a query between quotation marks is told back without them, a long one cut', async () => {
  await ask(`q=${encodeURIComponent('« jardin partagé »')}`);
  expect(await status()).toMatch(/^\d+ résultats pour « jardin partagé »$/);
  await ask(`q=${encodeURIComponent('🌱'.repeat(100) + ' zygomatique')}`);
  expect(await status()).toBe(`Aucun résultat pour « ${'🌱'.repeat(80)}… ».`);
});

test('the address of a page, pasted, leads to it', async () => {
  const pasted = address('/fiches/laverie-pres-saint-jean-chalon/');
  await ask(`q=${encodeURIComponent(pasted)}`);
  expect((await paths())[0]).toBe('/fiches/laverie-pres-saint-jean-chalon/');
  expect(await page.locator('.correction').count()).toBe(0);
});

test('what was pasted is not kept among past searches', async () => {
  await ask(`q=${encodeURIComponent('laverie du quartier '.repeat(10))}`);
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  expect(await page.evaluate(() => localStorage.getItem('recherches') ?? '[]')).toBe('[]');
});

test('a word written by ear is understood', async () => {
  await ask('q=kartier');
  expect(await page.locator('.correction em').first().textContent()).toBe('quartier');
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
});

test('the passage that answers is linked directly', async () => {
  await ask('q=entretien+laverie');
  const link = page.locator('[data-result] .section a').first();
  const [path, id] = ((await link.getAttribute('href')) ?? '').split('#');
  await page.goto(address(path ?? ''));
  expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
});

test('a word begun finds the words that begin so, and says so', async () => {
  await ask('q=lombric');
  expect((await paths()).slice(0, 3)).toContain('/si-tes-jardin/lombricompostage/');
  expect(spaced(await page.locator('.correction').textContent())).toMatch(
    /^Avec les mots qui commencent par lombric : .*lombricompost/,
  );
});

test('a word made of two is cut in two, and is called no mistake', async () => {
  await ask('q=autojardinage');
  expect(await page.locator('.correction').textContent()).toBe(
    'Aucune page n’écrit autojardinage\u00a0: résultats pour auto jardinage.',
  );
  expect((await paths()).length).toBeGreaterThan(0);
});

test('the count is of pages that answer; those that only come near wait behind', async () => {
  await ask(`q=${encodeURIComponent('nous sommes 4 habitants, on veut créer une régie, par quoi commencer')}`);
  expect((await paths()).slice(0, 3)).toContain('/questions/comment-creer/');
  const answering = async () => Number(/^(\d+) résultat/.exec((await status()) ?? '')?.[1]);
  expect(await answering()).toBeLessThan(20);
  await ask('q=jardin');
  const close = await answering();
  const more = page.locator('.answer > button');
  const shown = () => page.locator('[data-result]').count();
  while ((await more.textContent()) === 'Voir plus de résultats') {
    const before = await shown();
    await more.dblclick();
    await expect.poll(shown).toBeGreaterThan(before);
  }
  expect(await shown()).toBe(close);
  expect(await more.textContent()).toMatch(/^Voir \d+ pages moins proches de votre question$/);
  await more.click();
  await expect.poll(shown).toBeGreaterThan(close);
});

test('where few pages answer, those that come near follow, and are called so', async () => {
  await ask(`q=${encodeURIComponent('vélo cargo livraison')}`);
  const close = Number(/^(\d+) résultat/.exec((await status()) ?? '')?.[1]);
  expect(close).toBeLessThan(6);
  expect(await page.locator('[data-result]').count()).toBe(6);
  expect(await page.locator('[data-result]').nth(close).locator('.nearby').textContent()).toBe(
    'Moins proches de votre question',
  );
  expect(await page.locator('.nearby').count()).toBe(1);
});

test.each(['Recyclo’Bus', 'fabrique du Clos', 'femmes de méninges', 'La Machinerie', 'laverie', 'budget'])(
  'no source, index or tool stands above content for « %s »',
  async (query) => {
    await ask(`q=${encodeURIComponent(query)}`);
    const answering = Number(/^(\d+) résultat/.exec((await status()) ?? '')?.[1]);
    const kinds = (await page.locator('[data-result] .facts').allTextContents()).slice(0, answering);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((facts) => /^(Sources|Pages)( |$)/.test(facts))).toEqual([]);
  },
);

test.each([PHONE, DESK])('the page of results holds still with a question in its address', async (viewport) => {
  await page.setViewportSize(viewport);
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await ask('q=jardin');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.02);
});

test('the dialog opens with examples of the season, each of which leads somewhere', async () => {
  for (const [month, first] of [
    [0, 'factures d’énergie'],
    [3, 'créer un jardin partagé'],
    [6, 'arroser sans gaspiller'],
    [9, 'pailler le sol'],
  ] as const) {
    await page.clock.setFixedTime(new Date(2026, month, 15));
    await page.goto(address('/fiches/'));
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    const examples = dialog.locator('.start button');
    expect(await examples.first().textContent()).toBe(first);
    expect(await examples.count()).toBe(3);
    for (const example of await examples.allTextContents()) {
      await dialog.locator('input').fill('');
      await dialog.getByRole('button', { name: example }).click();
      await expect.poll(() => dialog.locator('[role=status]').textContent()).toMatch(/^\d+ résultat/);
      expect(await dialog.locator('.start').isVisible()).toBe(false);
    }
  }
});

test('an unknown word finds nothing, even where it begins like a known one', async () => {
  for (const word of ['aquabike', 'dqxyz']) {
    await ask(`q=${word}`);
    expect(await page.locator('[data-result]').count()).toBe(0);
  }
});

test('browsers are told how to search here', async () => {
  await page.goto(address('/'));
  const path = await page.locator('link[rel=search]').getAttribute('href');
  const description = await page.request.get(address(path ?? ''));
  expect(await description.text()).toMatch(/template="[^"]*\/recherche\/\?q=\{searchTerms\}"/);
});

test('nothing found is never the end', async () => {
  await ask('q=zygomatique');
  expect(await status()).toBe('Aucun résultat pour « zygomatique ».');
  const ways = await page.locator('.empty a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways).toContain('/glossaire/');
  expect(ways.some((href) => href?.startsWith('/themes/'))).toBe(true);
  expect(ways.some((href) => href?.startsWith('mailto:'))).toBe(false);
  expect(ways).toContain('/contribuer/');
});

test.each(['zygomatique', 'a'.repeat(300), 'laverie '.repeat(40), '<b>laverie</b>'])(
  'nothing scrolls sideways on the narrowest phone for « %s »',
  async (query) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await ask(`q=${encodeURIComponent(query)}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

test('filters narrow the results, count what each choice leaves, and stay in the address', async () => {
  await ask('q=jardin');
  await page.getByText('Filtrer les résultats').click();
  const type = page.getByLabel('Type');
  await type.waitFor();
  const option = await type.locator('option', { hasText: 'Fiches' }).textContent();
  await type.selectOption('Fiches');
  await page.waitForURL(/type=Fiches/);
  await page.waitForFunction(() => document.querySelectorAll('[data-result]').length > 0);
  const count = Number(/\((\d+)\)/.exec(option ?? '')?.[1]);
  await expect.poll(status).toContain(`${count} résultat`);
  await page.reload();
  await page.locator('[data-result]').first().waitFor();
  expect((await paths()).every((path) => path.startsWith('/fiches/'))).toBe(true);
});

test('an address may ask for a theme and a région', async () => {
  await ask('q=régie&theme=mobilite');
  const chosen = await page.locator('select[name=theme] option:checked').textContent();
  expect(chosen).toMatch(/^Se déplacer/);
  expect(await status()).toContain(`${/\((\d+)\)/.exec(chosen ?? '')?.[1]} résultats`);
  await ask('q=régie&type=Annuaire&region=bretagne');
  expect((await paths()).every((path) => path.startsWith('/annuaire/'))).toBe(true);
  expect(await page.locator('select[name=region]').inputValue()).toBe('bretagne');
});

test('« / » and Ctrl+K open the dialog anywhere; typing answers; Escape closes', async () => {
  await page.goto(address('/fiches/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('compost');
  await dialog.locator('[data-result]').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await dialog.waitFor();
});

test('on the narrowest phone, the question of the dialog is read whole beside its button', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address('/fiches/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const words = await dialog.locator('label').evaluate((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return range.getBoundingClientRect().right;
  });
  const close = await dialog.getByRole('button', { name: 'Fermer' }).boundingBox();
  expect(words).toBeLessThanOrEqual(close?.x ?? 0);
});

test('a search that the reader closed after coming back does not open again with the page', async () => {
  await page.goto(address('/guides/'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').fill('compost');
  await dialog.locator('[data-result] h2 a').first().click();
  await page.waitForURL((url) => url.pathname !== '/guides/');
  await page.goBack();
  await dialog.locator('[data-result]').first().waitFor();
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await dialog.count()).toBe(0);
});

test('suggestions are walked through with the arrows and taken with Enter', async () => {
  await page.goto(address('/recherche/'));
  const field = page.locator('search-panel input');
  await field.focus();
  await page.keyboard.type('jardin par');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
  const text = await page.locator(`#${active}`).textContent();
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe(text);
  await page.locator('[data-result]').first().waitFor();
});

test('where the words come late, the reader is told that the search goes on, and nothing opens over its answer', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/recherche/lexique.json', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address('/recherche/'));
  const field = page.locator('search-panel input');
  await field.focus();
  await page.keyboard.type('jardin');
  await expect.poll(status).toBe('Recherche en cours…');
  await page.keyboard.press('Enter');
  release();
  await page.locator('[data-result]').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await field.getAttribute('aria-expanded')).toBe('false');
});

test('past searches stay on the device and can be erased', async () => {
  await ask('q=laverie');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.goto(address('/recherche/'));
  await page.locator('search-panel input').focus();
  await page.getByRole('option', { name: 'laverie' }).waitFor();
  await page.getByRole('button', { name: 'Effacer mes recherches' }).click();
  expect(await page.getByRole('option').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('recherches'))).toBeNull();
});

test('the page that was found marks the words, until the reader wipes them', async () => {
  await ask('q=encombrants');
  await page.locator('[data-result] a').first().click();
  await page.locator('mark.found').first().waitFor();
  await page.getByRole('button', { name: 'Effacer le surlignage' }).click();
  expect(await page.locator('mark.found').count()).toBe(0);
});

test('nothing is loaded before the reader shows intent', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(address('/fiches/'));
  await page.waitForLoadState('networkidle');
  expect(requests.filter((path) => /pagefind|lexique|panel|dialog/.test(path))).toEqual([]);
});

test('without JavaScript the search page is an index from A to Z', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(address('/recherche/'));
  await plain.getByRole('navigation', { name: 'Index de A à Z' }).getByRole('link', { name: 'L', exact: true }).click();
  expect(await plain.locator('main a[href="/fiches/laxou-provinces/"]').count()).toBe(1);
  await plain.close();
});

test.each([
  ['light', PHONE],
  ['dark', PHONE],
  ['light', DESK],
] as const)('results are accessible and fit the screen (%s)', async (colorScheme, viewport) => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await ask('q=jardin');
  const filters = page.locator('.filters');
  await filters.waitFor();
  await filters.evaluate((details: HTMLDetailsElement) => (details.open = true));
  await page.getByLabel('Type').waitFor();
  expect(await violations(page, {})).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
