/** The steps of a guide and the tasks of a stage, ticked where one reads them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { PHONE } from './visit.ts';

const GUIDE = '/guides/tresorerie/';
const STAGE = '/creer-une-regie/reunir-les-trois-familles/';
const PATH = '/mon-projet/parcours/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a step of a guide is reached from the head, ticked at the end of its text, kept, and begun anew', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(GUIDE));
  const second = page.locator('guide-steps li').nth(1);
  await second.getByRole('link').click();
  expect(new URL(page.url()).hash).not.toBe('');
  const box = page.getByRole('checkbox', { name: 'Étape 2 faite' });
  expect((await box.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await box.check();
  await page.reload();
  await page.locator('guide-steps [role=status]', { hasText: '1 étape sur' }).waitFor();
  expect(await box.isChecked()).toBe(true);
  expect(await second.getAttribute('class')).toBe('done');
  await page.getByRole('button', { name: 'Tout décocher' }).click();
  await page.reload();
  await box.waitFor();
  expect(await box.isChecked()).toBe(false);
  await page.close();
});

test('a task ticked on its stage is ticked on the path, and the other way round', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address(STAGE));
  const tasks = page.locator('project-path [type=checkbox]');
  expect(await tasks.count()).toBe(10);
  await tasks.nth(0).check();
  await page.locator('[data-count]', { hasText: '1 sur 10' }).waitFor();
  await page.goto(address(PATH));
  const same = page.locator('project-path [type=checkbox]');
  await page.locator('[data-total]', { hasText: '1 tâche' }).waitFor();
  expect(await same.nth(0).isChecked()).toBe(true);
  await same.nth(0).uncheck();
  await same.nth(1).check();
  await page.goto(address(STAGE));
  await page.locator('[data-count]', { hasText: '1 sur 10' }).waitFor();
  expect(await tasks.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked).slice(0, 2))).toEqual(
    [false, true],
  );
  await page.close();
});

test('without script there is no box that does nothing', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  for (const path of [GUIDE, STAGE]) {
    await page.goto(address(path));
    expect(await page.locator('main [type=checkbox]:visible, main button:visible:not([popovertarget])').count()).toBe(
      0,
    );
  }
  await page.goto(address(STAGE));
  expect(await page.locator('.tasks li:visible').count()).toBe(10);
  await page.close();
});
