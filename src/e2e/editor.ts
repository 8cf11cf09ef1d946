/** What the tests of the editor share: the editor of the content, over a folder of the browser that holds a repository. */
import { globSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { address } from './browser.ts';

export const EDITOR = '/edition/';
/** How long an entry takes to open or to be written, on a busy machine. */
export const SOON = { timeout: 30_000 };

const textOf = (path: string) => readFileSync(path, 'utf8');
/** The real content, by path. */
export const content = (): Map<string, string> =>
  new Map(globSync('content/**/*.{mdx,yaml,csv}').map((path) => [path, textOf(path)]));

/** The start of the editor, as someone whose folder holds these files; what it asks of other sites and what fails is noted. */
export async function openEditor(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  refused: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  await context.addInitScript(() => {
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
    Object.assign(window, { showDirectoryPicker: folder });
  });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(address('/')) && !/^(blob|data):/.test(request.url())) refused.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', ({ message }) => refused.push(message));
  await page.goto(address(EDITOR));
  await page.evaluate(seed, Object.fromEntries(files));
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).waitFor();
  return page;
}

/** Goes in by the folder of this machine. */
export async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await page.getByText('Listes et réglages').first().waitFor();
}

async function seed(files: Record<string, string>): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot', { create: true });
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    let folder = root;
    const names = path.split('/');
    const name = names.pop() ?? '';
    for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writing.write(text);
    await writing.close();
  }
}

/** What a file of the browser’s folder holds now. */
export const saved = (page: Page, path: string): Promise<string> =>
  page.evaluate(async (place) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
    const names = place.split('/');
    const name = names.pop() ?? '';
    for (const part of names) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);

/** Opens a place of the editor, such as « fiches/entries/laverie ». */
export const open = (page: Page, place: string) => page.goto(address(`${EDITOR}#/collections/${place}`));

/** Saves the entry that is open, waits until its file holds what was changed and the editor has gone back to its list, and tells the file before and after. */
export async function save(page: Page, path: string): Promise<{ before: string; after: string }> {
  const before = await saved(page, path);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Entrée enregistrée').waitFor(SOON);
  let after = before;
  await expect.poll(async () => (after = await saved(page, path)), SOON).not.toBe(before);
  await page.waitForURL(({ hash }) => !hash.includes('/entries/'), SOON);
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'hidden' });
  return { before, after };
}

/** The one line that a saving changed, as it is now. */
export function changedLine({ before, after }: { before: string; after: string }): string {
  const former = before.split('\n');
  const lines = after.split('\n');
  expect(lines).toHaveLength(former.length);
  const changed = lines.filter((line, index) => line !== former[index]);
  expect(changed).toHaveLength(1);
  return changed[0] ?? '';
}

/** Brings what stands at the end of a form into view: its fields are made as one scrolls. */
export async function scrollTo(page: Page, place: ReturnType<Page['locator']>): Promise<void> {
  await page.getByRole('textbox').first().waitFor(SOON);
  await page.mouse.move(600, 500);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000);
      return place.count();
    }, SOON)
    .toBeGreaterThan(0);
  await place.last().scrollIntoViewIfNeeded();
}
