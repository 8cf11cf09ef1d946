/** What a reader’s browser tells of a page: accessibility, requests, errors, overflow, shifts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { address, openBrowser } from './browser.ts';

const fromPackage = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
const AXE = `${fromPackage('axe-core/axe.min.js')};0`;
const IBM = `${fromPackage('accessibility-checker-engine/ace.js')};0`;

/** A reader’s phone, the first design. */
export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1280, height: 900 };

/** For a whole test file: opens a page of the site in a context of its own, which is closed after the test. */
export function opener(): (path: string, options: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  return async (path, options) => {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(address(path));
    return page;
  };
}

/** Opens a tool of a project and waits until its elements are there. */
export async function openTool(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address(path));
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-page-text] *')).every(
      ({ localName }) => !localName.startsWith('project-') || customElements.get(localName),
    ),
  );
  return page;
}

/** The file that a gesture gives: its name, and what is in it. */
export async function fileGiven(page: Page, gesture: Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), gesture]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

/** The addresses of all pages, from the site’s own map. */
export async function allPaths(): Promise<string[]> {
  const map = await (await fetch(address('/sitemap-0.xml'))).text();
  return [...Array.from(map.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]+)<\/loc>/g), ([, path]) => path ?? ''), '/404.html'];
}

/** Some pages of each template, one unless more are asked for: the first of each folder, and every page at the top. */
export async function templatePaths(each = 1): Promise<string[]> {
  const folders = Map.groupBy(await allPaths(), (path) =>
    /^\/[^/]*\/?$/.test(path) ? path : `${path.replace(/[^/]+\/$/, '')}*`,
  );
  return Array.from(folders.values()).flatMap((paths) => paths.slice(0, each));
}

interface Visits extends BrowserContextOptions {
  /** How many pages are open at a time: more where each is waited for until it rests. */
  hands?: number;
  /** What is done to the page of each hand before it opens any. */
  prepare?: (page: Page) => unknown;
}

/** Calls `visit` on every path, several at a time, each hand keeping one page of the browser; no worker keeps copies meanwhile. */
export async function visitAll(
  browser: Browser,
  paths: readonly string[],
  { hands = 3, prepare, ...options }: Visits,
  visit: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const queue = paths.values();
  const hand = async () => {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    await prepare?.(page);
    for (const path of queue) await visit(page, path);
    await context.close();
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** Brings axe into every page that a page opens, which is quicker than into one at a time. */
export const bringAxe = (page: Page) => page.addInitScript({ content: AXE });

/** Runs axe on a page, and brings it there where it is not yet; the security policy stays in force. Each violation is one line. */
export async function violations(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const results = await page.evaluate(
    (run) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(run),
    { resultTypes: ['violations'], preload: false, ...options } satisfies RunOptions,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}

interface IbmReport {
  results: { ruleId: string; value: [policy: string, outcome: string]; path: { dom: string }; message: string }[];
}

/** Brings IBM’s engine into a page, and runs it; each failure is one line. */
export async function ibmFailures(page: Page): Promise<string[]> {
  await page.evaluate(IBM);
  const { results } = await page.evaluate(() => {
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check(place: Document, guidelines: string[]): Promise<IbmReport> } };
    };
    return new ace.Checker().check(document, ['WCAG_2_2']);
  });
  return results
    .filter(({ value: [policy, outcome] }) => policy === 'VIOLATION' && outcome === 'FAIL')
    .map(({ ruleId, path, message }) => `${ruleId}: ${path.dom} ${message}`);
}
