/** The glossary and the questions, read in place and filtered. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { PHONE } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a word of the last page is found from the first, with its definition; an accent does not matter', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address('/glossaire/'));
  const last = page.locator('dt', { hasText: /^\s*Trésorerie\s*$/ });
  expect(await last.count()).toBe(0);
  await page.getByLabel('Chercher un mot').fill('tresorerie');
  await page.locator('filter-list [role=status]', { hasText: /réponses?\.$/ }).waitFor();
  expect(await last.isVisible()).toBe(true);
  expect(await page.locator('dd:visible').first().innerText()).toMatch(/\w+/);
  await page.getByLabel('Chercher un mot').fill('');
  expect(await page.locator('dd:visible').count()).toBeGreaterThan(100);
  await page.close();
});

test('without script the glossary is read page by page, and its letters lead to the right one', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address('/glossaire/'));
  expect(await page.getByLabel('Chercher un mot').isVisible()).toBe(false);
  await page.getByRole('navigation', { name: 'Lettres' }).getByRole('link', { name: 'T', exact: true }).click();
  expect(await page.getByRole('heading', { name: 'T', exact: true }).isVisible()).toBe(true);
  expect(await page.locator('dd:visible').count()).toBeGreaterThan(10);
  await page.close();
});

test('a question opens its answer in place, and its sources are one link away', async () => {
  const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await page.goto(address('/questions/'));
  const question = page.locator('details').first();
  await question.locator('summary').click();
  expect((await question.innerText()).length).toBeGreaterThan(150);
  expect(await question.getByRole('link', { name: 'Ses sources' }).getAttribute('href')).toMatch(/^\/questions\/./);
  await page.close();
});
