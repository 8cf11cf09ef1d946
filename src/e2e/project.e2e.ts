/** The tools of founding teams, walked on a phone, by keyboard, by two colleagues, and without script. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { DESK, fileGiven, openTool, PHONE, violations } from './visit.ts';

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

/** A team’s phone, touched with a finger; what it types stays in its own storage. */
async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  return browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, ...options });
}

const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

/** What is in the file that a button hands. */
const handed = async (page: Page, action: string) => (await fileGiven(page, page.tap(`[data-action=${action}]`))).bytes;

describe('the path', () => {
  test('a ticked task carries its date and is still there the next day', async () => {
    const context = await phone();
    const page = await openTool(context, '/mon-projet/parcours/');
    await page.tap('label:has([name="tache/reunir-les-trois-familles/rencontrer-les-elus"])');
    expect(await text(page, 'li:has([name="tache/reunir-les-trois-familles/rencontrer-les-elus"]) .day')).toMatch(
      /^le \d/,
    );
    expect(await text(page, '[data-total]')).toMatch(/^1 tâche sur \d+$/);
    await page.close();
    const again = await openTool(context, '/mon-projet/parcours/');
    expect(await again.isChecked('input[name="tache/reunir-les-trois-familles/rencontrer-les-elus"]')).toBe(true);
    await context.close();
  });

  test('two colleagues tick apart, then bring both together: nothing is lost', async () => {
    const [ana, bob] = [await phone(), await phone()];
    const [anas, bobs] = [await openTool(ana, '/mon-projet/parcours/'), await openTool(bob, '/mon-projet/parcours/')];
    await anas.tap('input[name="tache/reunir-les-trois-familles/rencontrer-les-elus"]');
    await bobs.tap('input[name="tache/labellisation/adherer"]');
    await bobs.setInputFiles('input[type=file]', {
      name: 'ana.json',
      mimeType: 'application/json',
      buffer: await handed(anas, 'save'),
    });
    await bobs.getByRole('button', { name: 'Ajouter', exact: true }).tap();
    await bobs.waitForFunction(() => document.querySelector('[data-total]')?.textContent?.startsWith('2 '));
    expect(await bobs.isChecked('input[name="tache/labellisation/adherer"]')).toBe(true);
    await Promise.all([ana.close(), bob.close()]);
  });

  test('a file that is not a project is refused in French, and changes nothing', async () => {
    const context = await phone();
    const page = await openTool(context, '/mon-projet/parcours/');
    await page.tap('.tasks input >> nth=0');
    await page.setInputFiles('input[type=file]', {
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await page.waitForFunction(() =>
      document.querySelector('[data-offers]')?.textContent?.includes('Rien n’a été changé'),
    );
    expect(await text(page, '[data-total]')).toMatch(/^1 tâche/);
    await context.close();
  });
});

test('the self-assessment lights windows, finds strengths and keeps answers of the past', async () => {
  const context = await phone();
  const old = await openTool(context, '/mon-projet/');
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
  await old.getByRole('button', { name: 'Ajouter', exact: true }).tap();
  const page = await openTool(context, '/mon-projet/ou-en-est-on/');
  await page.tap('label:has([name="reponse/diagnostic/niveau"][value="4"])');
  await page.tap('label:has([name="reponse/territoire/niveau"][value="1"])');
  expect(await page.locator('.assessment-chart rect').count()).toBe(5);
  expect(await text(page, 'tr[data-question=diagnostic] td:nth-child(3)')).toBe('4 sur 4');
  expect(await page.locator('[data-list=strengths] > :visible').count()).toBe(1);
  expect(await text(page, '[data-list=next] > :visible a')).toContain('territoire');
  expect(await page.locator('[data-list=next] .help a').count()).toBeGreaterThan(0);
  expect(await text(page, '[data-kept] li')).toBe('Qui paie ? — niveau 2 sur 4');
  await context.close();
});

test('a board is composed with a finger and weighed', async () => {
  const context = await phone();
  const page = await openTool(context, '/mon-projet/tour-de-table/');
  for (const college of ['habitants', 'habitants', 'habitants', 'collectivites', 'bailleurs']) {
    await page.tap(`[data-add=${college}]`);
  }
  await page.keyboard.type('Office HLM');
  expect(await text(page, '[data-rule=majorite]')).toContain('Oui');
  expect(await page.locator('.seat').count()).toBe(5);
  await page.locator('[data-row]').first().locator('[data-remove]').tap();
  expect(await text(page, '[data-rule=majorite]')).toContain('Pas encore');
  await page.close();
  const again = await openTool(context, '/mon-projet/tour-de-table/');
  expect(await again.locator('[data-row] input').last().inputValue()).toBe('Office HLM');
  await context.close();
});

test('the budget starts from the average régie, is copied, changed, and exported', async () => {
  const context = await phone();
  const page = await openTool(context, '/mon-projet/equilibre/');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.tap('[data-action=example]');
  await page.tap('[data-action=copy]');
  await page.tap('label:has([name=scenario][value=b])');
  const amount = page.locator('[data-row] input[name$=montant]').first();
  await amount.fill('12 500,50 €');
  await page.keyboard.press('Tab');
  expect(await amount.inputValue()).toBe('12\u202f500,50');
  expect(await text(page, '[data-line=result] td:nth-child(2)')).toBe('0');
  expect(await text(page, '[data-line=result] td:nth-child(3)')).toMatch(/^-(405|406).\d{3}$/);
  expect(await text(page, '[data-standing]')).toMatch(/résultat -40[56].\d{3}.€$/);
  expect(await page.locator('.standing').evaluate((bar) => bar.getBoundingClientRect().bottom <= innerHeight + 1)).toBe(
    true,
  );
  await page.fill('input[name=achats]', 'beaucoup');
  expect(await page.getAttribute('input[name=achats]', 'aria-invalid')).toBe('true');
  expect(await page.locator('[data-losses] tr').count()).toBe(3);
  expect(await text(page, '[data-losses] tr td:last-child')).toBe('–');
  await page.fill('[data-row] >> nth=1 >> input[name$=etp-permanent]', '1');
  await page.fill('[name=cout-depart]', '1 000');
  await page.fill('[name=part-subventions-4]', '80');
  expect(await text(page, '[data-losses] tr:nth-child(2) td:last-child')).not.toBe('–');
  expect(await text(page, '[data-placed=subventions]')).toContain('80');
  expect(await text(page, '[data-quarters] tr:last-child td')).toMatch(/^150.000.€$/);
  await page.tap('label:has([name=tva][value=ht])');
  expect(await text(page, '[data-line=prices] td:nth-child(3)')).toBe('HT');
  expect(String(await handed(page, 'csv'))).toContain('"Total des ressources";1680000,00;1274000,50;0,00');
  await page.tap('[data-action=book]');
  await expect.poll(() => text(page, '.told')).toContain('« Scénario B » contient un nombre qui n’est pas lu');
  await page.fill('input[name=achats]', '');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await handed(page, 'book')).buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Scénario A', 'Scénario B', 'Scénario C']);
  const totals = book.worksheets.map((sheet) => {
    const row = sheet.getColumn(1).values.indexOf('Total des ressources');
    return sheet.getCell(row, 2).result;
  });
  expect(totals).toEqual([1_680_000, 1_274_000.5, 0]);
  await context.close();
});

test('help is kept to the région of the team', async () => {
  const context = await phone();
  const page = await openTool(context, '/mon-projet/aide/');
  await page.selectOption('select[name="projet/region"]', 'guyane');
  expect(await page.locator('[data-regions=guyane]').first().isVisible()).toBe(true);
  expect(await page.locator('[data-regions=occitanie]').first().isVisible()).toBe(false);
  await context.close();
});

describe('by keyboard alone', () => {
  /** Presses Tab until the focus stands on what a selector finds; fails when it never does. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 300; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`Tab never reaches ${selector}`);
  }
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  test.each<[string, (page: Page) => Promise<void>]>([
    [
      '/mon-projet/parcours/',
      async (page) => {
        await tabTo(page, '[name^="tache/"]');
        await press(page, 'Space');
        expect(await text(page, '[data-total]')).toMatch(/^1 tâche/);
        await press(page, 'Space');
        expect(await text(page, '[data-total]')).toMatch(/^0 tâche/);
        await tabTo(page, 'textarea');
        await page.keyboard.type('Nadia, en mars');
        expect(await page.inputValue('textarea >> nth=0')).toBe('Nadia, en mars');
      },
    ],
    [
      '/mon-projet/ou-en-est-on/',
      async (page) => {
        await tabTo(page, '[name$="/niveau"]');
        await press(page, 'ArrowUp', 'ArrowUp');
        expect(await text(page, '[data-answered]')).toMatch(/^1 réponse/);
        await tabTo(page, 'textarea');
        await page.keyboard.type('Compte rendu');
        expect(await page.locator('tr[data-question]', { hasText: 'Compte rendu' }).innerText()).toContain('3 sur 4');
      },
    ],
    [
      '/mon-projet/tour-de-table/',
      async (page) => {
        await tabTo(page, '[data-add=habitants]');
        await press(page, 'Enter');
        await page.keyboard.type('locataire');
        await press(page, 'Tab', 'ArrowDown');
        expect(await text(page, '[data-board=seats-collectivites]')).toBe('1');
        await tabTo(page, '[data-remove]');
        await press(page, 'Enter');
        expect(await text(page, '[data-board=seats]')).toBe('0');
      },
    ],
    [
      '/mon-projet/equilibre/',
      async (page) => {
        await tabTo(page, '[data-action=example]');
        await press(page, 'Enter');
        expect(await text(page, '[data-line=totalCosts] td')).toBe('1\u202f680\u202f000');
        await tabTo(page, '[name$="/montant"]');
        await page.keyboard.type('12 500,50 €');
        await press(page, 'Tab');
        expect(await text(page, '[data-line=result] td')).toMatch(/^-(405|406).\d{3}$/);
        expect(await text(page, '[data-standing]')).toMatch(/résultat -40[56].\d{3}.€$/);
        expect(
          await page.locator('.standing').evaluate((bar) => bar.getBoundingClientRect().bottom <= innerHeight + 1),
        ).toBe(true);
        await tabTo(page, '[data-action=csv]');
      },
    ],
    [
      '/mon-projet/aide/',
      async (page) => {
        await tabTo(page, '[name="projet/region"]');
        await page.keyboard.type('Guy');
        expect(await page.locator('[data-regions=occitanie]').first().isVisible()).toBe(false);
        expect(await page.locator('[data-regions=guyane]').first().isVisible()).toBe(true);
      },
    ],
    [
      '/mon-projet/dossier/',
      async (page) => {
        await tabTo(page, '[name="projet/nom"]');
        await page.keyboard.type('Régie des Lilas');
        await tabTo(page, '[data-action=save]');
        expect(String((await fileGiven(page, press(page, 'Enter'))).bytes)).toContain('Régie des Lilas');
      },
    ],
  ])('%s is used', async (tool, use) => {
    const context = await browser.newContext({ viewport: DESK });
    await use(await openTool(context, tool));
    await context.close();
  });
});

test('what is typed stays on the device: no tool sends anything', async () => {
  const context = await phone();
  const sent: string[] = [];
  context.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const page = await openTool(context, '/mon-projet/parcours/');
  await page.tap('.tasks input >> nth=0');
  expect(sent).toEqual([]);
  await context.close();
});

test('with answers in, axe still finds nothing', async () => {
  const context = await phone();
  const found: string[] = [];
  const board = await openTool(context, '/mon-projet/tour-de-table/');
  await board.tap('[data-add=habitants]');
  const budget = await openTool(context, '/mon-projet/equilibre/');
  await budget.tap('[data-action=example]');
  const path = await openTool(context, '/mon-projet/parcours/');
  await path.tap('.tasks input >> nth=0');
  for (const tool of TOOLS) {
    const page = await openTool(context, tool);
    found.push(...(await violations(page, {})).map((line) => `${tool}: ${line}`));
    await page.close();
  }
  expect(found).toEqual([]);
  await context.close();
});

test.each(TOOLS.slice(1))('without script, %s is a form to print, with the same questions', async (tool) => {
  const [scripted, bare] = [await phone(), await phone({ javaScriptEnabled: false })];
  const [page, paper] = [await openTool(scripted, tool), await bare.newPage()];
  await paper.goto(address(tool));
  await paper.emulateMedia({ media: 'print' });
  expect(await paper.locator('.live:visible').count()).toBe(0);
  const labels = (form: Page) =>
    form
      .locator('[data-page-text] :is(label, legend):not(.live *):visible')
      .evaluateAll((found) => Array.from(new Set(found.map(({ textContent }) => textContent?.trim()))));
  const [asked, printed] = [await labels(page), await labels(paper)];
  const notOnPaper = ['Pas encore de réponse'];
  expect(printed).toEqual(expect.arrayContaining(asked.filter((label) => !notOnPaper.includes(label ?? ''))));
  if (tool !== '/mon-projet/aide/') expect(printed.length).toBeGreaterThan(3);
  await Promise.all([scripted.close(), bare.close()]);
});
