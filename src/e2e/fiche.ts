/** A fiche opened in a browser of one kind or another, for tests of what its readers do. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { address } from './browser.ts';
import { DESK, PHONE } from './visit.ts';

export const FICHE = '/fiches/laverie-pres-saint-jean-chalon/';

/** Opens the fiche, hands it over, and closes it. */
export async function reading(
  browser: Browser,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
  prepare: (() => void) | undefined = undefined,
): Promise<void> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  if (prepare) await context.addInitScript(prepare);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address(FICHE));
  await act(page);
  expect(errors).toEqual([]);
  await context.close();
}
export const phone = { viewport: PHONE, hasTouch: true };
export const desk = { viewport: DESK };
export const noScript = { ...phone, javaScriptEnabled: false };
