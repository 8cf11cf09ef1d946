/** The tools of founding teams, walked on a phone, by keyboard, by two colleagues, and without script. */
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { bringAxe, PHONE, violations } from './visit.ts';

const TOOLS = [
  '/mon-projet/',
  '/mon-projet/parcours/',
  '/mon-projet/ou-en-est-on/',
  '/mon-projet/tour-de-table/',
  '/mon-projet/equilibre/',
  '/mon-projet/aide/',
  '/mon-projet/dossier/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A team’s phone; what it types stays in its own storage. */
async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: PHONE, ...options });
}

/** Opens a tool and waits until its elements are there. */
async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(path));
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-pagefind-body] *')).every(
      ({ localName }) => !localName.startsWith('projet-') || customElements.get(localName),
    ),
  );
  return page;
}

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

/** Presses a button that hands a file; returns what is in it. */
async function handed(page: Page, action: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-action=${action}]`)]);
  return buffer(await download.createReadStream());
}

describe('the path', () => {
  test('a ticked task carries its date and is still there the next day', async () => {
    const context = await phone();
    const page = await open(context, '/mon-projet/parcours/');
    await page.check('input[name="tache/reunir-les-trois-familles/rencontrer-les-elus"]');
    expect(await text(page, 'li:has([name="tache/reunir-les-trois-familles/rencontrer-les-elus"]) .day')).toMatch(
      /^le \d/,
    );
    expect(await text(page, '[data-total]')).toMatch(/^1 tâche sur \d+$/);
    await page.close();
    const again = await open(context, '/mon-projet/parcours/');
    expect(await again.isChecked('input[name="tache/reunir-les-trois-familles/rencontrer-les-elus"]')).toBe(true);
    await context.close();
  });

  test('is walked by keyboard', async () => {
    const context = await phone();
    const page = await open(context, '/mon-projet/parcours/');
    await page.focus('.tasks input');
    await page.keyboard.press('Space');
    expect(await text(page, '[data-total]')).toMatch(/^1 tâche/);
    await page.keyboard.press('Space');
    expect(await text(page, '[data-total]')).toMatch(/^0 tâche/);
    await context.close();
  });

  test('two colleagues tick apart, then bring both together: nothing is lost', async () => {
    const [ana, bob] = [await phone(), await phone()];
    const [anas, bobs] = [await open(ana, '/mon-projet/parcours/'), await open(bob, '/mon-projet/parcours/')];
    await anas.check('input[name="tache/reunir-les-trois-familles/rencontrer-les-elus"]');
    await bobs.check('input[name="tache/labellisation/adherer"]');
    await bobs.setInputFiles('input[type=file]', {
      name: 'ana.json',
      mimeType: 'application/json',
      buffer: await handed(anas, 'save'),
    });
    await bobs.waitForFunction(() => document.querySelector('[data-total]')?.textContent?.startsWith('2 '));
    expect(await bobs.isChecked('input[name="tache/labellisation/adherer"]')).toBe(true);
    await Promise.all([ana.close(), bob.close()]);
  });

  test('a file that is not a project is refused in French, and changes nothing', async () => {
    const context = await phone();
    const page = await open(context, '/mon-projet/parcours/');
    await page.check('.tasks input >> nth=0');
    await page.setInputFiles('input[type=file]', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await page.waitForFunction(() =>
      document.querySelector('projet-fichier [role=status]')?.textContent?.includes('Rien n’a été changé'),
    );
    expect(await text(page, '[data-total]')).toMatch(/^1 tâche/);
    await context.close();
  });
});

test('the self-assessment lights windows, finds strengths and keeps answers of the past', async () => {
  const context = await phone();
  const old = await open(context, '/mon-projet/');
  await old.setInputFiles('input[type=file]', {
    name: 'ancien.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'projet-de-regie',
        version: 1,
        declarations: [
          { cle: 'reponse/ancienne/niveau', valeur: '2', le: '2026-01-01T00:00:00.000Z', par: 'a' },
          { cle: 'reponse/ancienne/question', valeur: 'Qui paie ?', le: '2026-01-01T00:00:00.000Z', par: 'a' },
        ],
      }),
    ),
  });
  await old.waitForFunction(() => document.querySelector('projet-fichier [role=status]')?.textContent !== '');
  const page = await open(context, '/mon-projet/ou-en-est-on/');
  await page.check('input[name="reponse/diagnostic/niveau"][value="3"]');
  await page.check('input[name="reponse/territoire/niveau"][value="1"]');
  expect(await page.locator('.assessment-chart rect').count()).toBe(4);
  expect(await text(page, 'tr[data-question=diagnostic] td:nth-child(3)')).toBe('3 sur 4');
  expect(await page.locator('[data-list=strengths] > :visible').count()).toBe(1);
  expect(await text(page, '[data-list=next] > :visible a')).toContain('territoire');
  expect(await text(page, '[data-kept] li')).toBe('Qui paie ? — niveau 2 sur 4');
  await context.close();
});

test('a board is composed by keyboard and weighed', async () => {
  const context = await phone();
  const page = await open(context, '/mon-projet/tour-de-table/');
  for (const college of ['habitants', 'habitants', 'habitants', 'collectivites', 'bailleurs']) {
    await page.focus(`[data-add=${college}]`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Office HLM');
  expect(await text(page, '[data-rule=majorite]')).toContain('Oui');
  expect(await page.locator('.seat').count()).toBe(5);
  await page.locator('[data-row]').first().locator('[data-remove]').click();
  expect(await text(page, '[data-rule=majorite]')).toContain('Pas encore');
  await page.close();
  const again = await open(context, '/mon-projet/tour-de-table/');
  expect(await again.locator('[data-row] input').last().inputValue()).toBe('Office HLM');
  await context.close();
});

test('the budget starts from the average régie, is copied, changed, and exported', async () => {
  const context = await phone();
  const page = await open(context, '/mon-projet/equilibre/');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.click('[data-action=example]');
  await page.click('[data-action=copy]');
  await page.check('input[name=scenario][value=b]');
  const amount = page.locator('[data-row] input[name$=montant]').first();
  await amount.fill('12 500,50 €');
  await page.keyboard.press('Tab');
  expect(await amount.inputValue()).toBe('12\u202f500,50');
  expect(await text(page, '[data-line=result] td:nth-child(2)')).toBe('0');
  expect(await text(page, '[data-line=result] td:nth-child(3)')).toBe('-405\u202f999,50');
  await page.fill('input[name=achats]', 'beaucoup');
  expect(await page.getAttribute('input[name=achats]', 'aria-invalid')).toBe('true');
  expect(await page.locator('[data-losses] tr').count()).toBe(3);
  expect(String(await handed(page, 'csv'))).toContain('Total des ressources;1680000,00;1274000,50;0,00');
  await context.close();
});

test('help is kept to the région of the team', async () => {
  const context = await phone();
  const page = await open(context, '/mon-projet/aide/');
  await page.selectOption('select[name="projet/region"]', 'guyane');
  expect(await page.locator('[data-regions=guyane]').first().isVisible()).toBe(true);
  expect(await page.locator('[data-regions=occitanie]').first().isVisible()).toBe(false);
  await context.close();
});

test('the dossier gathers what the tools hold', async () => {
  const context = await phone();
  const path = await open(context, '/mon-projet/parcours/');
  await path.check('input[name="tache/demarrage/action-visible"]');
  const page = await open(context, '/mon-projet/dossier/');
  await page.fill('input[name="projet/nom"]', 'Régie des Lilas');
  await page.emulateMedia({ media: 'print' });
  expect(await text(page, '[data-task="tache/demarrage/action-visible"] .day')).toMatch(/^le \d/);
  expect(await text(page, '[data-value="projet/nom"]')).toBe('Régie des Lilas');
  expect(await text(page, '[data-today]')).toMatch(/^État du projet le \d.* \d{4}$/);
  await context.close();
});

test('what is typed stays on the device: no tool sends anything', async () => {
  const context = await phone();
  const sent: string[] = [];
  context.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const page = await open(context, '/mon-projet/parcours/');
  await page.check('.tasks input >> nth=0');
  expect(sent).toEqual([]);
  await context.close();
});

test('with answers in, axe still finds nothing', async () => {
  const context = await phone();
  await bringAxe(context);
  const found: string[] = [];
  const board = await open(context, '/mon-projet/tour-de-table/');
  await board.click('[data-add=habitants]');
  const budget = await open(context, '/mon-projet/equilibre/');
  await budget.click('[data-action=example]');
  const path = await open(context, '/mon-projet/parcours/');
  await path.check('.tasks input >> nth=0');
  for (const tool of TOOLS) {
    const page = await open(context, tool);
    found.push(...(await violations(page, {})).map((line) => `${tool}: ${line}`));
    await page.close();
  }
  expect(found).toEqual([]);
  await context.close();
});

test.each(TOOLS.slice(1, -1))('without script, %s is a form to print', async (tool) => {
  const context = await phone({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(tool));
  await page.emulateMedia({ media: 'print' });
  const fields = page.locator('[data-pagefind-body] :is(input, textarea, select):visible');
  expect(await page.locator('.live:visible').count()).toBe(0);
  if (tool !== '/mon-projet/aide/') expect(await fields.count()).toBeGreaterThan(10);
  await context.close();
});
