/** « Près de chez moi »: from a commune, a postcode or the device’s position to the nearest régies. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { LIST, openNetwork, without } from './network.ts';
import { DESK, opener, PHONE, violations } from './visit.ts';

/** What one question may weigh, with the program that answers it. */
const QUESTION = 15_000;
const NEAR = '/pres-de-chez-moi/';

const open = opener();
const TOUCH = { viewport: PHONE, hasTouch: true };
const field = (page: Page) => page.getByLabel('Votre commune ou votre code postal');
const nearest = (page: Page) => page.locator('nearest-regies .nearest li');
async function ask(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

describe.each([
  ['a phone', TOUCH],
  ['a desk', { viewport: DESK }],
] as const)('on %s', (_, options) => {
  test.each([
    ['laxou', 'Régie de quartier de Laxou-Provinces'],
    ['93200', 'Régie de quartiers de Saint-Denis'],
    ['st denis 974', 'Lantouraz'],
    ['PARIS XIII', 'TELA 13'],
    ['Pierrefitte-sur-Seine', 'Régie de quartier de Pierrefitte-sur-Seine'],
  ])('« %s » leads first to %s', async (text, regie) => {
    const page = await open(NEAR, options);
    await ask(page, text);
    expect(await nearest(page).first().innerText()).toContain(regie);
    expect(await nearest(page).count()).toBe(3);
    expect(await nearest(page).first().innerText()).toMatch(/dans la commune|à \d+ km/);
    expect(await violations(page, {})).toEqual([]);
  });
});

test('namesakes are told apart by their département', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Saint-Denis');
  const choices = page.locator('nearest-regies [data-answer] li');
  await choices.filter({ hasText: 'La Réunion' }).getByRole('link').tap();
  expect(await nearest(page).first().innerText()).toContain('Lantouraz');
  expect(new URL(page.url()).searchParams.get('ou')).toBe('Saint-Denis (974)');
  await page.reload();
  expect(await nearest(page).first().innerText()).toContain('Lantouraz');
});

test('a commune far from any régie learns what to do; one without any in its département sees its neighbours', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Ajaccio');
  await page.getByRole('link', { name: 'Que faire quand elle est loin ?' }).click();
  expect(new URL(page.url()).hash).toBe('#loin');
  expect(await page.locator('nearest-regies').innerText()).toContain('Nous n’y connaissons aucune régie');
});

test.each([
  ['Évry', 'Évry-Courcouronnes (Essonne)'],
  ['aix', 'Aix-en-Provence (Bouches-du-Rhône)'],
  ['Châlons-sur-Marne', 'Châlons-sur-Marne (Châlons-en-Champagne, Marne)'],
  ['Villeurbane', 'Villeurbanne (Rhône)'],
  ['Oléron', "Oléron (Saint-Pierre-d'Oléron, Charente-Maritime)"],
  ['Île de Moorea', 'Moorea-Maiao (Polynésie française)'],
])('« %s » offers the way to %s', async (text, name) => {
  const page = await open(NEAR, TOUCH);
  await ask(page, text);
  await page.locator('nearest-regies').getByText(name, { exact: true }).first().waitFor();
});

test.each([
  ['Meurthe-et-Moselle', 'Meurthe-et-Moselle (54)', 'Régie de quartier de Laxou-Provinces'],
  ['93', 'Seine-Saint-Denis (93)', 'Régie de quartiers de Saint-Denis'],
  ['Picardie', 'Hauts-de-France', 'Régie de quartiers de Laon'],
])('« %s », which is no commune, tells its régies', async (text, name, regie) => {
  const page = await open(NEAR, TOUCH);
  await ask(page, text);
  await page.getByRole('heading', { name }).waitFor();
  await page.locator('nearest-regies').getByRole('link', { name: regie }).waitFor();
});

test('« La Réunion » is the département first, then the commune of Lot-et-Garonne', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'La Réunion');
  const answer = page.locator('nearest-regies [data-answer]');
  await answer.getByRole('heading', { name: 'La Réunion (974)' }).waitFor();
  expect(await answer.getByRole('link').first().innerText()).toContain('Lantouraz');
  await answer.getByRole('link', { name: 'La Réunion (Lot-et-Garonne)' }).tap();
  await page.getByRole('heading', { name: 'La Réunion (Lot-et-Garonne)' }).waitFor();
});

test.each(['Nouvelle-Calédonie', 'Tahiti', '98799'])(
  '« %s » of overseas is answered, and no network is accused',
  async (text) => {
    const page = await open(NEAR, TOUCH);
    await ask(page, text);
    await page
      .getByRole('status')
      .filter({ hasText: /régies connues|Aucune commune trouvée/ })
      .waitFor();
  },
);

test('of the régies of one town, as near as each other, none is left out', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Toulouse');
  await nearest(page).first().waitFor();
  const told = await nearest(page).allInnerTexts();
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter((text) => !text.includes('dans la commune'))).toEqual([]);
});

test('the régies of the région are told too', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Laxou');
  await page.getByText(/^Ailleurs dans la région Grand Est\s: \d+ régies/).tap();
  await page.locator('nearest-regies details').getByRole('link', { name: 'Woippy Régie' }).waitFor();
});

test('a name that nobody has says so, and offers another way', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Zzyzx-les-Bains');
  await page.locator('nearest-regies a[href="/annuaire/regions/"]').waitFor();
  expect(await page.locator('nearest-regies [role=status]').innerText()).toBe('Aucune commune trouvée.');
});

test('with the keyboard alone: the field, the answer, a régie', async () => {
  const page = await open(NEAR, { viewport: DESK });
  await field(page).focus();
  await page.keyboard.type('54520');
  await page.keyboard.press('Enter');
  await nearest(page).first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/annuaire/regie-quartier-laxou-provinces/');
});

test('a screen reader is told the answer, and finds it under a heading', async () => {
  const page = await open(NEAR, TOUCH);
  await ask(page, 'Laxou');
  await page.getByRole('status').filter({ hasText: 'Les régies les plus proches de Laxou (54).' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Laxou (Meurthe-et-Moselle)' }).count()).toBe(1);
  expect(
    await page
      .getByRole('list')
      .filter({ has: page.getByText('Laxou-Provinces') })
      .first()
      .ariaSnapshot(),
  ).toContain('listitem');
});

test('the device’s position is asked for after a plain question, and leaves for nowhere', async () => {
  const page = await open(NEAR, {
    ...TOUCH,
    geolocation: { latitude: 48.69, longitude: 6.14 },
    permissions: ['geolocation'],
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.getByRole('button', { name: 'Utiliser la position de cet appareil' }).tap();
  expect(await nearest(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Oui' }).tap();
  expect(await nearest(page).first().innerText()).toContain('Laxou-Provinces');
  expect(asked.filter((request) => /48\.69|6\.14/.test(request))).toEqual([]);
  const { pathname, search, hash } = new URL(page.url());
  expect(pathname + search + hash).toBe(NEAR);
});

test('a refused position sends back to the name', async () => {
  const page = await open(NEAR, { ...TOUCH, permissions: [] });
  await page.getByRole('button', { name: 'Utiliser la position de cet appareil' }).tap();
  await page.getByRole('button', { name: 'Oui' }).tap();
  await page.getByRole('status').filter({ hasText: 'Écrivez plutôt le nom de votre commune.' }).waitFor();
});

test('a browser that knows no position says so in French', async () => {
  const page = await open(NEAR, TOUCH);
  await page.evaluate(() => Object.defineProperty(navigator, 'geolocation', { value: undefined }));
  await page.getByRole('button', { name: 'Utiliser la position de cet appareil' }).tap();
  await page.getByRole('button', { name: 'Oui' }).tap();
  await page.getByRole('status').filter({ hasText: 'Votre appareil ne sait pas où il est.' }).waitFor();
});

test('when the régies do not come for a position, the page asks again without asking for it', async () => {
  const page = await open(NEAR, {
    ...TOUCH,
    geolocation: { latitude: 48.69, longitude: 6.14 },
    permissions: ['geolocation'],
  });
  await page.route('**/annuaire/positions.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Utiliser la position de cet appareil' }).tap();
  await page.getByRole('button', { name: 'Oui' }).tap();
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  await page.unroute('**/annuaire/positions.json');
  await page.getByRole('button', { name: 'Réessayer' }).tap();
  expect(await nearest(page).first().innerText()).toContain('Laxou-Provinces');
});

test(`one question weighs at most ${QUESTION} bytes, its program included`, async () => {
  for (const text of ['Saint-Martin-de-Crau', '35000', 'Lyon 8e', 'Saint-Denis (974)', '54000 Laxou']) {
    const page = await open('/annuaire/', TOUCH);
    await page.waitForLoadState('networkidle');
    let weight = 0;
    const weighing: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      if (!/\/(communes|annuaire\/positions|_astro\/(?!.*\.(?:woff2|css)))/.test(request.url())) return;
      weighing.push(request.sizes().then(({ responseBodySize }) => void (weight += responseBodySize)));
    });
    await ask(page, text);
    await nearest(page).first().waitFor();
    await Promise.all(weighing);
    expect(weight, text).toBeGreaterThan(0);
    expect(weight, text).toBeLessThanOrEqual(QUESTION);
  }
});

test('when the list of communes does not come, the page says so and asks again', async () => {
  const page = await open(NEAR, TOUCH);
  await page.route('**/communes/*.json', (route) => route.abort());
  await ask(page, 'Laxou');
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  await page.unroute('**/communes/*.json');
  await page.getByRole('button', { name: 'Réessayer' }).tap();
  expect(await nearest(page).first().innerText()).toContain('Laxou-Provinces');
});

describe('without script', () => {
  test('the page leads to the départements, and one without régie gives its neighbours', async () => {
    const page = await open(NEAR, { viewport: PHONE, javaScriptEnabled: false });
    expect(await field(page).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'la liste par région et par département' }).click();
    await page.getByRole('link', { name: 'Corse-du-Sud (2A)' }).click();
    const neighbours = page.locator('[aria-labelledby=regies] ol li');
    expect(await neighbours.count()).toBe(3);
    expect(await neighbours.first().innerText()).toMatch(/à \d+ km/);
  });

  test('a régie’s page begins with how to reach it', async () => {
    const page = await open('/annuaire/regie-quartier-laxou-provinces/', { viewport: PHONE, javaScriptEnabled: false });
    const reach = page.getByRole('region', { name: 'La joindre' });
    expect(await reach.innerText()).toContain('54520 Laxou');
    expect(await reach.getByRole('link', { name: /^03/ }).getAttribute('href')).toBe('tel:+33383909302');
    expect(await reach.innerText()).toContain('juillet 2019');
    expect(await reach.getByRole('link', { name: /entreprises de l’État/ }).getAttribute('href')).toMatch(
      /^https:\/\/annuaire-entreprises\.data\.gouv\.fr\/entreprise\/\d{9}$/,
    );
  });
});

describe('a search', () => {
  test.each([
    ['Ajaccio', /^Les régies les plus proches d’Ajaccio/],
    ['régie près de laxou', /^Les régies les plus proches de Laxou \(54\)/],
    ['Saint-Denis', /lieux de ce nom/],
    ['vitry', /^\d+ lieux de ce nom/],
    ['paris 18ème', /de Paris 18e arrondissement \(75\)/],
    ['PARIS XVIII', /de Paris 18e arrondissement \(75\)/],
    ['Oléron', /de Saint-Pierre-d'Oléron \(17\)/],
    ['Tahiti', /^Polynésie française$/],
    ['saint denis réunion', /de Saint-Denis \(974\)/],
    ['93526 Saint-Denis CEDEX', /de Saint-Denis \(93\)/],
  ])('« %s » gives the way to the nearest régies before the pages', async (query, words) => {
    const page = await open(`/recherche/?q=${encodeURIComponent(query)}`, { viewport: PHONE });
    await page.locator('.near-place a').first().waitFor();
    expect(await page.locator('.near-place a').first().innerText()).toMatch(words);
    await page.locator('.near-place a').first().click();
    await page.waitForURL(/\/pres-de-chez-moi\/\?ou=/);
    await page.locator('nearest-regies h2').waitFor();
  });

  test('« La Réunion » gives the way to the département before the commune of this name', async () => {
    const page = await open(`/recherche/?q=${encodeURIComponent('La Réunion')}`, { viewport: PHONE });
    const nearby = page.locator('.near-place');
    await nearby.getByText('La Réunion (974), ou une commune de ce nom').waitFor();
    await nearby.getByRole('link', { name: 'La Réunion (974)' }).click();
    await page.waitForURL('**/annuaire/departements/974/');
  });

  test.each([
    ['nancy', 'de Nancy (54)'],
    ['le havre', 'du Havre (76)'],
    ['brest', 'de Brest (29)'],
    ['lens', 'de Lens (62)'],
  ])('« %s », typed small, is a place before the pages', async (query, name) => {
    const page = await open(`/recherche/?q=${encodeURIComponent(query)}`, { viewport: PHONE });
    await page.locator('.near-place').getByText(`Les régies les plus proches ${name}`).waitFor();
    expect(await page.locator('.near-place li a').count()).toBe(3);
    expect(await page.locator(':has(> .near-place) ~ .results').count()).toBe(1);
  });

  test('a commune that stands on no page shows its régies on the first screen, under a sentence that says so', async () => {
    const page = await open('/recherche/?q=plouzan%C3%A9', { viewport: { width: 320, height: 640 } });
    const nearby = page.locator('.near-place');
    await nearby.getByText('Les régies les plus proches de Plouzané (29)').waitFor();
    expect(await page.locator('.near-place li a').first().isVisible()).toBe(true);
    expect((await nearby.boundingBox())?.y).toBeLessThan(450);
    expect(await page.locator('search-panel [role=status]').innerText()).toMatch(
      /^Aucune page ne parle de «\splouzané\s». Voici les régies les plus proches\s:$/,
    );
    expect(await page.locator('.empty > *').count()).toBe(0);
  });

  test.each([
    ['tours', 'Tours (37)'],
    ['sens', 'Sens (89)'],
    ['plaisir', 'Plaisir (78)'],
  ])('« %s », an ordinary word, is a place after the pages', async (query, name) => {
    const page = await open(`/recherche/?q=${query}`, { viewport: PHONE });
    await page.locator('.results ~ :has(> .near-place)').getByText(`Les régies les plus proches de ${name}`).waitFor();
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
  });

  test.each(['jardin partagé', 'vert', 'mode', 'mer'])(
    '« %s », a word of content, asks for no commune',
    async (query) => {
      const asked: string[] = [];
      const page = await open('/recherche/', { viewport: PHONE });
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${page.url()}?q=${encodeURIComponent(query)}`);
      await page.locator('[data-result]').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => url.includes('/recherche/lexique'))).not.toEqual([]);
      expect(asked.filter((url) => url.includes('/communes/'))).toEqual([]);
    },
  );
});

test('without network, the copy of the whole site answers too', async () => {
  const network = await openNetwork();
  network.publish(LIST, without(/^\/(pagefind|recherche|sources|fiches|glossaire|livret)\//));
  const browser = await openBrowser();
  const page = await browser.newPage(TOUCH);
  await page.goto(network.address('/hors-ligne/'));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const whole = page.getByRole('group', { name: 'Tout le centre', exact: true });
  await whole.getByRole('button', { name: 'Emporter' }).tap();
  await whole
    .getByRole('status')
    .getByText(/^Sur cet appareil/)
    .waitFor({ timeout: 120_000 });
  network.cut();
  await page.context().setOffline(true);
  await page.goto(network.address(NEAR));
  await ask(page, 'Ajaccio');
  expect(await nearest(page).first().innerText()).toContain('Soli-Cités');
  network.close();
  await browser.close();
}, 180_000);
