/** Reading without network: the network is really cut, in the middle of a download too. */
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { LIST, openNetwork, relisted, without, type Network } from './network.ts';
import { DESK as DESKTOP, PHONE } from './visit.ts';

const DESK = '/hors-ligne/';
const DOSSIER = { path: '/dossiers/se-nourrir/', title: 'Se nourrir' };
const OTHER = '/dossiers/se-deplacer/';
const WHOLE = 'Tout le centre';
const MINUTES = 60_000;
/** Thousands of small files that every copy takes, and that one reads by searching alone. */
const withoutSearch = without(/^\/(pagefind|recherche\/(pages|mots))\//);

let browser: Browser;
let network: Network;
let context: BrowserContext;
let page: Page;
/** A page of the dossier that nobody has opened. */
let piece: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  network = await openNetwork();
  network.publish(LIST, withoutSearch);
  context = await browser.newContext({ viewport: PHONE, hasTouch: true });
  page = await context.newPage();
  await open(DOSSIER.path);
  piece = (await page.locator('[aria-labelledby=pieces] li a').last().getAttribute('href')) ?? '';
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
});
afterEach(async () => {
  await context.close();
  network.close();
});

const open = (path: string) => page.goto(network.address(path));
const title = () => page.getByRole('heading', { level: 1 }).innerText();
const part = (name: string) => page.getByRole('group', { name, exact: true });
const told = (name: string) => part(name).getByRole('status');
const notice = () => page.locator('.from-device').innerText();
const results = () => page.locator('[data-result]');
const absent = 'pas sur cet appareil';
const caches = () => page.evaluate(() => globalThis.caches.keys());

/** The network is gone, for the pages and for the worker. */
async function goOffline(): Promise<void> {
  network.cut();
  await context.setOffline(true);
}
async function goOnline(): Promise<void> {
  await network.mend();
  await context.setOffline(false);
}

/** Types into the search page as a reader does, and waits for an answer. */
async function look(query: string): Promise<void> {
  await open('/recherche/');
  await page.locator('main search-panel input').pressSequentially(query);
  await results().first().waitFor();
}

async function take(name: string, button: string | RegExp = 'Emporter'): Promise<void> {
  await open(DESK);
  await part(name).getByRole('button', { name: button }).tap();
}
const taken = (name: string) =>
  told(name)
    .getByText(/^Sur cet appareil : copie du \d/)
    .waitFor({ timeout: 2 * MINUTES });

/** Publishes a new version of the site, in which one page says something else. */
async function publish(path: string, before: string, after: string): Promise<void> {
  const change = (text: string) => text.replaceAll(before, after);
  const body = change(await (await fetch(network.address(path))).text());
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 8);
  network.publish(path, change);
  network.publish(LIST, (text) =>
    relisted(withoutSearch(text), ({ files }) => ({
      version: 'nouvelle',
      files: files.map(([name, sent, kept, known]) => [name, sent, kept, name === path ? digest : known]),
    })),
  );
}

test('what was opened can be read again, and nothing else was stored', async () => {
  await open('/le-mouvement/');
  await open('/');
  const stored = await page.evaluate(async () => {
    const names = await globalThis.caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await globalThis.caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  const texts = stored.filter((path) => path.endsWith('/')).sort();
  expect(texts).toEqual(['/', DOSSIER.path, DESK, '/le-mouvement/'].sort());
  await goOffline();
  await open('/le-mouvement/');
  expect(await title()).toBe('Le Mouvement des Régies');
  expect(await notice()).toBe('Sans réseau : page déjà ouverte');
  await open('/charte/');
  await page.getByText('la page demandée n’est pas sur cet appareil').waitFor();
  await page.getByRole('link', { name: 'Le Mouvement des Régies', exact: true }).waitFor();
});

test('a dossier is taken from its own page, its size said first, and read without network', async () => {
  await page.getByRole('button', { name: 'Emporter ce dossier' }).tap();
  await page.getByText(/^[\d,]+\s[kM]o à télécharger, [\d,]+\s[kM]o sur l’appareil/).waitFor();
  await page.getByRole('button', { name: 'Emporter', exact: true }).tap();
  await page.getByText(/^Sur cet appareil : copie du \d/).waitFor();
  await goOffline();
  await open(piece);
  expect(await title()).not.toBe('Lire sans réseau');
  expect(await notice()).toMatch(/^Sans réseau : copie du \d/);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector('main h1') as Element).fontFamily);
  expect(styled).toContain('Titre');
});

test(
  'the whole site is taken, its search included, and the dossier taken before gives way',
  { timeout: 4 * MINUTES },
  async () => {
    network.publish(LIST, (text) => text);
    await take(DOSSIER.title);
    await taken(DOSSIER.title);
    await take(WHOLE);
    await taken(WHOLE);
    expect((await caches()).filter((name) => name.startsWith('copie-'))).toHaveLength(1);
    await goOffline();
    for (const path of ['/sources/', '/annuaire/', '/chiffres/', '/fiches/laxou-provinces/']) {
      await open(path);
      expect(await notice(), path).toMatch(/^Sans réseau : copie du/);
    }
    await look('compost');
    expect(await results().count()).toBeGreaterThan(3);
    expect(await results().filter({ hasText: absent }).count()).toBe(0);
    await results().getByRole('link').first().tap();
    await page.locator('.from-device').getByText('copie du').waitFor();
    expect(await title()).not.toBe('Lire sans réseau');
  },
);

test('with a dossier only, the search answers without network and says which pages are not here', async () => {
  network.publish(LIST, (text) => text);
  await take(DOSSIER.title);
  await taken(DOSSIER.title);
  await goOffline();
  await look('compost');
  const here = results().filter({ hasNotText: absent }).getByRole('link').first();
  const elsewhere = results().filter({ hasText: absent }).getByRole('link').first();
  await elsewhere.tap();
  await page.getByText('la page demandée n’est pas sur cet appareil').waitFor();
  await look('compost');
  await here.tap();
  await page.locator('.from-device').getByText('copie du').waitFor();
  expect(await title()).not.toBe('Lire sans réseau');
});

test('on a desktop, by keyboard: a dossier is taken, then searched without network', async () => {
  network.publish(LIST, (text) => text);
  await page.setViewportSize(DESKTOP);
  await page.getByRole('button', { name: 'Emporter ce dossier' }).focus();
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: 'Emporter', exact: true });
  await confirm.waitFor();
  expect(await confirm.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText(/^Sur cet appareil : copie du \d/).waitFor({ timeout: MINUTES });
  await goOffline();
  await open(piece);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('compost');
  await page.getByRole('dialog').locator('[data-result]').first().waitFor();
});

test('without JavaScript nothing offers to take pages along, and the page about it says why', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(network.address(DOSSIER.path));
  expect(await plain.getByRole('button', { name: 'Emporter ce dossier' }).isVisible()).toBe(false);
  await plain.goto(network.address(DESK));
  expect(await plain.locator('noscript p').isVisible()).toBe(true);
  expect(await plain.getByRole('button', { name: 'Emporter' }).count()).toBe(0);
  await plain.close();
});

test('an interrupted first download says so, shows no half copy, and goes on where it stopped', async () => {
  await open(DESK);
  await part(DOSSIER.title).getByRole('button', { name: 'Emporter' }).waitFor();
  network.cutAt('/icone.svg');
  await part(DOSSIER.title).getByRole('button', { name: 'Emporter' }).tap();
  await told(DOSSIER.title).getByText('Le réseau ne répond pas').waitFor();
  await open(piece);
  expect(await title()).toBe('Lire sans réseau');
  await goOnline();
  await open('/');
  const before = network.asked.length;
  await take(DOSSIER.title, 'Finir la copie');
  await taken(DOSSIER.title);
  expect(network.asked.slice(before).filter((path) => path === DOSSIER.path)).toHaveLength(0);
  await goOffline();
  await open(piece);
  expect(await notice()).toMatch(/^Sans réseau : copie du/);
});

test('network lost in the middle of everything: no half copy, and the download goes on later', async () => {
  await open(DESK);
  await part(WHOLE).getByRole('button', { name: 'Emporter' }).tap();
  await page.waitForFunction(() => Array.from(document.querySelectorAll('progress')).some(({ value }) => value >= 2));
  await goOffline();
  await told(WHOLE).getByText('Le réseau ne répond pas').waitFor();
  await open(piece);
  expect(await title()).toBe('Lire sans réseau');
  await page.getByText('Aucune copie sur cet appareil.').waitFor();
  await goOnline();
  await open(DESK);
  await part(WHOLE).getByRole('button', { name: 'Finir la copie' }).waitFor();
});

describe('a new version', { timeout: MINUTES }, () => {
  beforeEach(async () => {
    await take(DOSSIER.title);
    await taken(DOSSIER.title);
    await publish(piece, '<h1', '<h1 data-nouvelle');
  }, MINUTES);
  const isNew = () => page.locator('h1[data-nouvelle]').count();

  test('leaves the former copy whole while it is not whole itself', async () => {
    await open(DESK);
    await told(DOSSIER.title).getByText('Une version plus récente existe').waitFor();
    network.cutAt(piece);
    await part(DOSSIER.title).getByRole('button', { name: 'Mettre la copie à jour' }).tap();
    await told(DOSSIER.title).getByText('elle est intacte').waitFor();
    await goOffline();
    await open(piece);
    expect([await isNew(), await notice()]).toEqual([0, expect.stringContaining('copie du')]);
  });

  test('then takes its place, only what changed being fetched', async () => {
    const before = network.asked.length;
    await take(DOSSIER.title, 'Mettre la copie à jour');
    await taken(DOSSIER.title);
    const again = network.asked.slice(before).filter((path) => path === DOSSIER.path || path.startsWith('/facades/'));
    expect(again).toEqual([]);
    await goOffline();
    await open(piece);
    expect([await isNew(), await notice()]).toEqual([1, expect.stringContaining('copie du')]);
    expect(await caches()).toContain('copie-nouvelle');
    expect((await caches()).filter((name) => name.startsWith('copie-'))).toHaveLength(1);
  });

  test('never mixes with a page read from the copy because the network dawdles', async () => {
    const street = '/facades/fiches.svg';
    network.publish(street, (text) => `${text}<!-- nouvelle -->`);
    const drawn = () => page.evaluate(async (path) => (await fetch(path)).text(), street);
    expect(await drawn()).toContain('nouvelle');
    network.stall(piece);
    await open(piece);
    expect([await isNew(), await notice()]).toEqual([0, expect.stringContaining('copie du')]);
    expect(await drawn()).not.toContain('nouvelle');
  });

  test('published in the middle of a download is refused', async () => {
    await open(DESK);
    network.publish(OTHER, (text) => `${text}<!-- -->`);
    await part('Se déplacer').getByRole('button', { name: 'Emporter' }).tap();
    await told('Se déplacer').getByText('mis à jour pendant la copie').waitFor();
    await goOffline();
    await open(piece);
    expect([await isNew(), await notice()]).toEqual([0, expect.stringContaining('copie du')]);
  });
});

test('a full device is told plainly, and the former copy stays', async () => {
  await take(DOSSIER.title);
  await taken(DOSSIER.title);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: network.address(''), quotaSize: 3_000_000 });
  await open(DESK);
  await part(WHOLE).getByRole('button', { name: 'Emporter' }).tap();
  await told(WHOLE).getByText('plus assez de place').waitFor({ timeout: MINUTES });
  await goOffline();
  await open(piece);
  expect(await notice()).toMatch(/^Sans réseau : copie du/);
});

test('the copy is removed at the reader’s word, the pages opened too', async () => {
  await take(DOSSIER.title);
  await taken(DOSSIER.title);
  await page.getByRole('button', { name: 'Supprimer la copie' }).tap();
  await page.getByText('Aucune copie sur cet appareil.').waitFor();
  await page.getByRole('button', { name: 'Effacer ces pages' }).tap();
  await page.getByRole('button', { name: 'Effacer ces pages' }).waitFor({ state: 'hidden' });
  expect((await caches()).filter((name) => !name.startsWith('abri-') && name !== 'visites')).toEqual([]);
  await goOffline();
  await open(piece);
  expect(await title()).toBe('Lire sans réseau');
});

test('a copy that is removed while a page asks for its files does not come back', async () => {
  for (let time = 0; time < 5; time += 1) {
    await open(DESK);
    await page.evaluate(async () => {
      const cache = await globalThis.caches.open('copie-v');
      await cache.put('/hors-ligne/copie.json', Response.json({ version: 'v', day: '2026-01-01', scopes: ['centre'] }));
    });
    await open(DESK);
    await page.evaluate(() => {
      const asked = Array.from({ length: 60 }, (_, index) => fetch(`/icone.svg?${index}`));
      Object.assign(window, { asked: Promise.all(asked) });
    });
    await page.getByRole('button', { name: 'Supprimer la copie' }).tap();
    await page.getByText('Aucune copie sur cet appareil.').waitFor();
    await page.evaluate(async () => void (await (window as unknown as { asked: Promise<unknown> }).asked));
    expect(await caches()).not.toContain('copie-v');
  }
});

test('malformed notes on the device break nothing and write nothing', async () => {
  await page.evaluate(async () => {
    const notes = ['', '{', 'null', '[]', '{"version":1}', '{"version":"v","day":"<img src=x>","scopes":["centre"]}'];
    for (const [index, note] of notes.entries()) {
      const cache = await globalThis.caches.open(`copie-${index}`);
      await cache.put('/hors-ligne/copie.json', new Response(note));
      await cache.put('/hors-ligne/fichiers.json', new Response(note));
    }
  });
  await open(DESK);
  await page.getByText('Aucune copie sur cet appareil.').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  await take(DOSSIER.title);
  await taken(DOSSIER.title);
});
