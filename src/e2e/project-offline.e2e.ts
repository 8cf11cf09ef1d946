/** The tools of founding teams without network, once visited: the network is cut, the tools are used, what is typed stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { openNetwork } from './network.ts';
import { fileGiven, PHONE } from './visit.ts';

const PARCOURS = '/mon-projet/parcours/';
const DIAGNOSTIC = '/mon-projet/ou-en-est-on/';
const TOUR = '/mon-projet/tour-de-table/';
const EQUILIBRE = '/mon-projet/equilibre/';
const AIDE = '/mon-projet/aide/';
const DOSSIER = '/mon-projet/dossier/';
const TOOLS = ['/mon-projet/', PARCOURS, DIAGNOSTIC, TOUR, EQUILIBRE, AIDE, DOSSIER];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

/** Waits until the elements of a tool are there. */
const ready = (page: Page) =>
  page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-page-text] *')).every(
      ({ localName }) => !localName.startsWith('project-') || customElements.get(localName),
    ),
  );

test('every tool visited once opens without network, is used, and keeps what is typed', async () => {
  const network = await openNetwork();
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const open = async (path: string) => {
    await page.goto(network.address(path));
    await ready(page);
  };
  await open('/creer-une-regie/');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  for (const tool of TOOLS) await open(tool);

  network.cut();
  await context.setOffline(true);

  await open(PARCOURS);
  expect(await text(page, '.from-device')).toContain('Sans réseau');
  await page.tap('[name="tache/demarrage/action-visible"]');
  await open(DIAGNOSTIC);
  await page.tap('[name="reponse/diagnostic/niveau"][value="3"]');
  await open(TOUR);
  await page.tap('[data-add=habitants]');
  await page.keyboard.type('locataire');
  await open(EQUILIBRE);
  await page.tap('[data-action=example]');
  const { bytes } = await fileGiven(page, page.tap('[data-action=csv]'));
  expect(String(bytes)).toContain('"Total des charges";1680000,00');
  await open(AIDE);
  await page.selectOption('[name="projet/region"]', 'guyane');

  await page.reload();
  await ready(page);
  expect(await page.inputValue('[name="projet/region"]')).toBe('guyane');
  expect(await page.locator('[data-regions=occitanie]').first().isVisible()).toBe(false);
  await open('/mon-projet/');
  expect(await text(page, '[data-count=demarrage]')).toMatch(/^1 sur /);
  await open(DOSSIER);
  expect(await text(page, '[data-task="tache/demarrage/action-visible"] .day')).toMatch(/^le \d/);
  expect(await text(page, '[data-question=diagnostic]')).toContain('3 sur 4');
  expect(await text(page, '[data-members]')).toContain('locataire, Habitants');
  expect(await text(page, '[data-line=totalCosts] td')).toBe('1\u202f680\u202f000');

  await context.close();
  network.close();
});
