import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { desktop, phone, press } from './screens.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const SHARED = '#pages=fiches:laverie-pres-saint-jean-chalon,recyclobus-marseille;guides:tableau-de-bord';

/** Ids given twice, links inside the page that lead nowhere. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    const targets = Array.from(document.querySelectorAll('a[href^="#"]'), (link) => link.getAttribute('href') ?? '');
    return {
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      lost: targets.filter((target) => !ids.includes(target.slice(1))),
    };
  });

async function openSelection(page: Page, fragment: string) {
  await page.goto(address(`/livret/selection/${fragment}`));
  await page.waitForFunction(() => document.querySelector('#avancement')?.textContent.includes('prêt'));
}

test.each(['/livret/dossiers/se-deplacer/', '/livret/themes/mobilite/'])(
  '%s reads without JavaScript',
  async (path) => {
    const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
    await page.goto(address(path));
    expect(await page.locator('.chapter').count()).toBeGreaterThan(2);
    expect(await page.locator('.contents li').count()).toBe(await page.locator('.chapter').count());
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('.cover svg[role=img]').isVisible()).toBe(true);
    await page.close();
  },
);

test('without JavaScript the booklet of a selection leads to those that need none', async () => {
  const page = await browser.newPage({ ...phone, javaScriptEnabled: false });
  await page.goto(address('/livret/selection/'));
  expect(await page.getByRole('button', { name: /^Imprimer/ }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: /^(Sommaire|Sources)$/ }).count()).toBe(0);
  await page.locator('noscript a').tap();
  await page.waitForURL('**/livret/');
  await page.close();
});

test('an empty selection announces neither contents nor sources', async () => {
  const page = await browser.newPage(phone);
  await page.goto(address('/livret/selection/'));
  await page.getByText('Votre sélection est vide').waitFor();
  expect(await page.getByRole('heading', { name: /^(Sommaire|Sources)$/ }).count()).toBe(0);
  await page.close();
});

test('in a gathered dossier, no id is given twice and every note leads to its source', async () => {
  const page = await browser.newPage(desktop);
  await page.goto(address('/livret/dossiers/se-deplacer/'));
  expect(await faults(page)).toEqual({ twice: [], lost: [] });
  await page.close();
});

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('on %s', (_, screen) => {
  test('a selection becomes one document', async () => {
    const page = await browser.newPage(screen);
    await openSelection(page, SHARED);
    expect(await page.locator('.chapter').count()).toBe(3);
    expect(await page.locator('.contents li').count()).toBe(3);
    expect(await faults(page)).toEqual({ twice: [], lost: [] });
    await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
    await press(page.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }));
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    const numbers = await page.locator('a.note').allTextContents();
    const sources = await page.locator('#sources li').count();
    expect(Math.max(...numbers.flatMap((mark) => mark.split(', ')).map(Number))).toBeLessThanOrEqual(sources);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.viewport.width);
    await page.close();
  });
});

test('remarks are printed only when asked for', async () => {
  const page = await browser.newPage(desktop);
  await page.addInitScript(() =>
    localStorage.setItem(
      'selection',
      '{"version":1,"pages":[{"page":"guides/tableau-de-bord","title":"x","remark":"Pour le conseil"}]}',
    ),
  );
  await openSelection(page, '');
  expect(await page.locator('.remark').isVisible()).toBe(false);
  await page.check('#remarques');
  expect(await page.locator('.remark').isVisible()).toBe(true);
  await page.context().close();
});

test('a page that has gone leaves its place, and says so', async () => {
  const page = await browser.newPage(desktop);
  await openSelection(page, '#pages=fiches:une-fiche-partie;guides:tableau-de-bord');
  expect(await page.locator('.chapter').first().innerText()).toContain('n’existe plus');
  expect(await page.locator('.chapter').count()).toBe(2);
  await page.close();
});

test('on paper, the cover and each chapter begin a page', async () => {
  const page = await browser.newPage(desktop);
  await page.goto(address('/livret/dossiers/se-deplacer/'));
  await page.emulateMedia({ media: 'print' });
  const breaks = await page
    .locator('.chapter')
    .evaluateAll((chapters) => chapters.map((chapter) => getComputedStyle(chapter).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(['page']));
  expect(await page.locator('header.cover').evaluate((cover) => getComputedStyle(cover).breakAfter)).toBe('page');
  expect(await page.locator('body > footer').isVisible()).toBe(false);
  await page.close();
});
