/** The editor of the content, read by axe: what the editor is made of has two known faults, and nothing of ours has any. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { content, EDITOR, enter, open, openEditor, scrollTo, SOON } from './editor.ts';
import { DESK, PHONE, violations } from './visit.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Sveltia CMS 0.221.1 leaves some of its own parts outside any landmark, and its lists and forms without a first heading. */
const KNOWN: readonly string[] = ['region', 'page-has-heading-one'];
/** What else axe says of a page. */
const unknown = async (page: Page) =>
  (await violations(page, {})).filter((violation) => !KNOWN.includes(violation.replace(/:.*/s, '')));

test.each(['light', 'dark'] as const)('the start, a list and an entry, in %s', async (colorScheme) => {
  const page = await openEditor(browser, content(), [], {
    colorScheme,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    viewport: DESK,
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await unknown(page)).toEqual([]);
  await enter(page);
  await open(page, 'fiches');
  await page.getByRole('row').nth(2).waitFor(SOON);
  expect(await unknown(page)).toEqual([]);
  await open(page, 'fiches/entries/laxou-provinces');
  await scrollTo(page, page.locator('[contenteditable=true]'));
  expect(await unknown(page)).toEqual([]);
  await page.context().close();
});

test('what is read until the editor comes', async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.route('**/edition.js', (route) => route.abort());
  await page.goto(address(EDITOR));
  await page.getByRole('heading', { name: 'Édition' }).waitFor();
  expect(await violations(page, {})).toEqual([]);
  await page.close();
});
