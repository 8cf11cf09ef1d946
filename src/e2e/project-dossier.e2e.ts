/** The dossier of a project: what it gathers, on paper, in Word, in a calendar. */
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { fileGiven, openTool, PHONE } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const phone = () => browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

test('the dossier gathers what the tools hold, lost contracts and help included', async () => {
  const context = await phone();
  const path = await openTool(context, '/mon-projet/parcours/');
  await path.tap('input[name="tache/demarrage/action-visible"]');
  const budget = await openTool(context, '/mon-projet/equilibre/');
  await budget.tap('[data-action=example]');
  const page = await openTool(context, '/mon-projet/dossier/');
  await page.fill('input[name="projet/nom"]', 'Régie des Lilas');
  await page.selectOption('select[name="projet/region"]', 'guyane');
  await page.emulateMedia({ media: 'print' });
  expect(await text(page, '[data-task="tache/demarrage/action-visible"] .day')).toMatch(/^le \d/);
  expect(await page.inputValue('input[name="projet/nom"]')).toBe('Régie des Lilas');
  expect(await text(page, '[data-today]')).toMatch(/^État du projet le \d.* \d{4}$/);
  expect(await page.locator('[data-losses] tr').count()).toBe(3);
  expect(await text(page, '[data-losses] tr')).toMatch(/Scénario A : Bailleurs sociaux\s+418.500.€\s+-418.500.€/);
  expect(await page.locator('.helps [href="/mon-projet/aide/etat-guyane/"]').isVisible()).toBe(true);
  expect(await page.locator('.helps [href="/mon-projet/aide/ville-de-marseille/"]').isVisible()).toBe(false);
  await context.close();
});

test('the dossier leaves in Word with what was said, its drawings, and nothing of what was not', async () => {
  const context = await phone();
  const path = await openTool(context, '/mon-projet/parcours/');
  await path.fill('[name="etape/demarrage/echeance"]', '2027-03-01');
  await path.fill('[name="etape/demarrage/responsable"]', 'Chargée de mission');
  const board = await openTool(context, '/mon-projet/tour-de-table/');
  await board.tap('[data-add=habitants]');
  const budget = await openTool(context, '/mon-projet/equilibre/');
  for (const [name, value] of [
    ['etp-aci', '10'],
    ['cout-aci', '24000'],
    ['collectivites', '90000'],
  ] as const)
    await budget.fill(`[name=${name}]`, value);
  const page = await openTool(context, '/mon-projet/dossier/');
  await page.fill('[name="projet/nom"]', '=1+1 <Régie> des Lilas 👩🏽‍🌾');
  await page.fill('[name="dossier/decisions"]', `@SUM(A1)\n${'é'.repeat(5000)}`);
  await page.fill('[name="dossier/risques"]', 'Un bailleur se retire');
  const { bytes } = await fileGiven(page, page.tap('dossier-word button'));
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  const titles = Array.from(html.matchAll(/<h1>(.*?)<\/h1>/g), ([, title = '']) => title.replace(/<[^>]*>/g, ''));
  expect(titles).toEqual([
    'Les décisions demandées',
    'Le parcours',
    'Le tour de table',
    'L’équilibre économique',
    'Les risques',
  ]);
  for (const typed of ['=1+1 &lt;Régie&gt; des Lilas 👩🏽‍🌾', '@SUM(A1)', 'é'.repeat(5000), 'Un bailleur se retire'])
    expect(html).toContain(typed);
  expect(html).toMatch(/6\. Démarrer l’activité.*1ᵉʳ mars 2027.*Chargée de mission/);
  expect(html).toMatch(/\(ACI\)\s: coût d’un ETP(<[^>]*>)+24\u202f000/);
  expect(html).toMatch(/\(ACI\)\s: aide comptée par ETP(<[^>]*>)+\d\d\u202f\d{3}</);
  expect(html).not.toMatch(/Scénario B|Une volonté née sur place|Réunir les trois familles|Et si un marché est perdu/);
  expect(html.match(/<img [^>]*src="data:image\/png/g)).toHaveLength(2);
  expect(html).toContain('alt="Les sièges autour de la table');
  await context.close();
});

test('a dossier of which little is said is one sheet', async () => {
  const context = await phone();
  const page = await openTool(context, '/mon-projet/dossier/');
  await page.fill('[name="projet/nom"]', 'Régie des Lilas');
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })), verbosity: 0 })
    .promise;
  expect(pdf.numPages).toBe(1);
  await context.close();
});

test('the days set for the stages leave as a calendar, and stand in the dossier', async () => {
  const context = await phone();
  const page = await openTool(context, '/mon-projet/parcours/');
  await page.tap('[data-action=calendar]');
  expect(await text(page, '.told')).toContain('Aucune étape n’a encore de date');
  await page.fill('input[name="etape/demarrage/echeance"]', '2027-03-01');
  const file = String((await fileGiven(page, page.tap('[data-action=calendar]'))).bytes);
  expect(file).toContain('DTSTART;VALUE=DATE:20270301\r\n');
  expect(file).toContain('SUMMARY:Projet de régie : 6. Démarrer l’activité\r\n');
  const dossier = await openTool(context, '/mon-projet/dossier/');
  expect(await text(dossier, '[data-deadline=demarrage]')).toBe('1ᵉʳ mars 2027');
  await context.close();
});
