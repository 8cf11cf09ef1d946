/** The search in a browser, for tests of what its readers find. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { PHONE } from './visit.ts';

/** For a whole test file: hands over a new page, on a phone, before each test, and closes it. */
export function eachOnPhone(take: (page: Page) => void): void {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage({ viewport: PHONE, timezoneId: 'Europe/Paris' });
    take(page);
  });
  afterEach(() => page.close());
}

/** Opens the search page on a question and waits for its answer. */
export async function ask(page: Page, parameters: string): Promise<void> {
  await page.goto(address(`/recherche/?${parameters}`));
  await page.locator('[aria-busy="false"] :is([data-result], .empty)').first().waitFor();
}

/** The pages that are shown, in their order. */
export const paths = (page: Page): Promise<string[]> =>
  page.locator('[data-result]').evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));

/** A text whose spaces may all break. */
export const spaced = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

/** What the reader is told of the answer. */
export const status = async (page: Page) => spaced(await page.locator('search-panel [role=status]').textContent());

/** How many pages answer, as the reader is told. */
export const answering = async (page: Page) => Number(/^(\d+) résultat/.exec((await status(page)) ?? '')?.[1]);
