/** A project in two windows, with a colleague’s file, and with storage that refuses: nothing typed is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { DESK, openTool } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const NOTE = 'textarea[name="tour/note"]';
const BOARD = '/mon-projet/tour-de-table/';
const statement = (cle: string, valeur: string, le = '2026-03-12T10:00:00.000Z', par = 'ana') => ({
  cle,
  valeur,
  le,
  par,
});
const file = (name: string, declarations: object[]) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 'projet-de-regie', version: 1, declarations })),
});
const give = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.setInputFiles('project-file input[type=file]', files);
const add = (page: Page) => page.getByRole('button', { name: 'Ajouter', exact: true }).click();
const offers = (page: Page) => page.locator('[data-offers]').innerText();

test('two windows follow each other, in the field where both have the cursor', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const [first, second] = [await openTool(context, BOARD), await openTool(context, BOARD)];
  await first.focus(NOTE);
  await second.focus(NOTE);
  await first.keyboard.type('Une idée');
  await expect.poll(() => second.inputValue(NOTE)).toBe('Une idée');
  await second.press(NOTE, 'End');
  await second.keyboard.type(' de plus');
  await expect.poll(() => first.inputValue(NOTE)).toBe('Une idée de plus');
  await context.close();
});

test('undo takes back its own act alone, in whichever window', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const [first, second] = [await openTool(context, BOARD), await openTool(context, BOARD)];
  await first.click('[data-add=habitants]');
  await first.keyboard.type('Nadia');
  await first.click('[data-remove]');
  await second.fill(NOTE, 'Écrit entre-temps');
  await first.getByRole('button', { name: 'Annuler' }).click();
  expect(await first.locator('[data-row] input').inputValue()).toBe('Nadia');
  expect(await first.inputValue(NOTE)).toBe('Écrit entre-temps');
  await context.close();
});

test('a contract that was removed comes back', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const page = await openTool(context, '/mon-projet/equilibre/');
  await page.click('[data-action=contract]');
  await page.keyboard.type('Bailleur');
  await page.click('[data-row] [data-remove]');
  expect(await page.locator('[data-row]').count()).toBe(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  expect(await page.locator('[data-row] input').first().inputValue()).toBe('Bailleur');
  await context.close();
});

describe('a colleague’s file', () => {
  test('is told before, keeps both versions in sight, and can be taken back', async () => {
    const context = await browser.newContext({ viewport: DESK });
    const page = await openTool(context, BOARD);
    await page.fill(NOTE, 'Notre version');
    await give(
      page,
      file('ana.json', [statement('tour/note', 'La sienne'), statement('membre/x/college', 'habitants')]),
    );
    await expect.poll(() => offers(page)).toContain('« ana.json » apporte 1 élément nouveau ; 1 élément diffère');
    expect(await page.locator('[data-row]').count()).toBe(0);
    await add(page);
    expect(await page.inputValue(NOTE)).toBe('Notre version');
    expect(await page.locator('.version').innerText()).toContain('Une autre version, du 12 mars 2026 : La sienne');
    await page.reload();
    await page.locator('.version').waitFor();
    await page.getByRole('button', { name: 'Prendre l’autre' }).click();
    expect(await page.inputValue(NOTE)).toBe('La sienne');
    expect(await page.locator('.version').count()).toBe(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(await page.inputValue(NOTE)).toBe('Notre version');
    await context.close();
  });

  test('good or bad, has its own line; taking it back leaves what was typed since', async () => {
    const context = await browser.newContext({ viewport: DESK });
    const page = await openTool(context, BOARD);
    await give(
      page,
      { ...file('mauvais.json', []), buffer: Buffer.from('{') },
      file('bon.json', [statement('membre/x/college', 'habitants')]),
    );
    await expect
      .poll(() => offers(page))
      .toMatch(/« mauvais.json » : Ce fichier est abîmé(.|\n)*« bon.json » apporte 1 élément nouveau/);
    await add(page);
    await page.fill(NOTE, 'Depuis');
    await page.locator('[data-offers]').getByRole('button', { name: 'Annuler' }).click();
    expect(await page.locator('[data-row]').count()).toBe(0);
    expect(await page.inputValue(NOTE)).toBe('Depuis');
    await context.close();
  });

  test('that comes from the year 275760 locks nothing; one of 30,000 seats is refused', async () => {
    const context = await browser.newContext({ viewport: DESK });
    const page = await openTool(context, BOARD);
    await give(page, file('loin.json', [statement('tour/note', 'Loin', '+275760-09-13T00:00:00.000Z')]));
    await add(page);
    await page.fill(NOTE, 'Ici');
    await page.reload();
    await expect.poll(() => page.inputValue(NOTE)).toBe('Ici');
    await give(
      page,
      file(
        'foule.json',
        Array.from({ length: 19_000 }, (_, id) => statement(`membre/${id}/college`, 'habitants')),
      ),
    );
    await expect.poll(() => offers(page)).toMatch(/trop gros|19000 sièges/);
    await context.close();
  });
});

test('erasing erases everything of the tool, an unreadable copy too', async () => {
  const context = await browser.newContext({ viewport: DESK });
  await context.addInitScript(() => {
    if (!sessionStorage.getItem('once')) localStorage.setItem('projet-de-regie', '{"format":"autre","nom":"Nadia"}');
    sessionStorage.setItem('once', '1');
  });
  const page = await openTool(context, BOARD);
  expect(await page.locator('[data-trouble]').innerText()).toContain('illisible');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.fill(NOTE, 'x');
  await page.click('[data-action=forget]');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('projet')))).toEqual([]);
  await context.close();
});

test('a text too long to be kept is told, and loses nothing of what is kept', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const page = await openTool(context, BOARD);
  await page.fill(NOTE, 'Ce qui est gardé');
  await page.fill(NOTE, 'x'.repeat(20_001));
  expect(await page.locator('.told').first().innerText()).toContain('20001 signes');
  await page.click('[data-add=habitants]');
  expect(await page.inputValue(NOTE)).toHaveLength(20_001);
  await page.reload();
  await expect.poll(() => page.inputValue(NOTE)).toBe('Ce qui est gardé');
  expect(await page.locator('[data-row]').count()).toBe(1);
  expect(await page.locator('[data-trouble]').innerText()).toBe('');
  await context.close();
});

test('a file that the browser refuses to keep is said to be added to this page alone', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const page = await openTool(context, BOARD);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await give(page, file('ana.json', [statement('membre/x/college', 'habitants')]));
  await add(page);
  expect(await offers(page)).toContain('« ana.json » est ajouté à cette page, mais le navigateur refuse de le garder');
  expect(await page.locator('[data-row]').count()).toBe(1);
  await context.close();
});

test('with 500 seats, every one is kept while one types', async () => {
  const context = await browser.newContext({ viewport: DESK });
  const page = await openTool(context, BOARD);
  await give(
    page,
    file(
      'conseil.json',
      Array.from({ length: 500 }, (_, id) => statement(`membre/${id}/college`, 'habitants')),
    ),
  );
  await add(page);
  expect(await page.locator('[data-row]').count()).toBe(500);
  await page.locator('[data-row] input').first().focus();
  await page.keyboard.type('Nadia et les autres');
  expect(await page.locator('[data-row] input').first().inputValue()).toBe('Nadia et les autres');
  await page.click('[data-add=habitants]');
  expect(await page.locator('.told').first().innerText()).toContain('500 sièges au plus');
  await context.close();
});
