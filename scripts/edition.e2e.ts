/** The editor of the content, over a folder of the browser that holds the real content: what is saved is what was changed. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const EDITOR = '/edition/';
/** How long an entry takes to open or to be written, on a busy machine. */
const SOON = { timeout: 20_000 };
const FOLDERS = ['charte', 'fiches', 'guides', 'si-tes-jardin', 'creer-une-regie', 'dossiers', 'modeles', 'pages'];

/** A page that edits the real content, as someone who chose the folder of the site on this machine. */
async function openEditor(browser: Browser, refused: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  await context.addInitScript(() => {
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
    Object.assign(window, { showDirectoryPicker: folder });
  });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site')) && !/^(blob|data):/.test(request.url())) refused.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('pageerror', ({ message }) => refused.push(message));
  await page.goto(inject('site') + EDITOR);
  await page.evaluate(seed, Object.fromEntries(globSync('content/**/*.*').map((path) => [path, textOf(path)])));
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await page.getByText('Listes et réglages').first().waitFor();
  return page;
}

const textOf = (path: string) => readFileSync(path, 'utf8');

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
const saved = (page: Page, path: string) =>
  page.evaluate(async (place) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('depot');
    const names = place.split('/');
    const name = names.pop() ?? '';
    for (const part of names) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);

/** The lines of a file that differ from those of the content. */
async function changed(page: Page, path: string): Promise<string[]> {
  const before = textOf(path).split('\n');
  const after = (await saved(page, path)).split('\n');
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]);
}

/** Saves the entry that is open, and waits until its file holds what was changed. */
async function save(page: Page, path: string) {
  const before = await saved(page, path);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Entrée enregistrée').waitFor();
  await expect.poll(() => saved(page, path), SOON).not.toBe(before);
}

const edit = (page: Page, entry: string) => page.goto(`${inject('site')}${EDITOR}#/collections/${entry}`);

/** Brings the prose of a page into view: the form makes its fields as one scrolls. */
async function prose(page: Page): Promise<void> {
  const field = page.locator('[contenteditable=true]');
  await page.mouse.move(600, 500);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4000);
      return field.count();
    }, SOON)
    .toBeGreaterThan(0);
  await field.last().click();
}

let browser: Browser;
let page: Page;
const refused: string[] = [];
const touched: string[] = [];
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  page = await openEditor(browser, refused);
});
afterAll(() => browser?.close());

describe('what is saved is what was changed, and nothing else', () => {
  test.each(FOLDERS)('a page of %s', async (folder) => {
    const [path = ''] = globSync(`content/${folder}/*.mdx`).sort();
    await edit(page, `${folder}/entries/${path.replace(/.*\/|\.mdx$/g, '')}`);
    const title = page.getByRole('textbox', { name: 'Le titre' });
    await expect.poll(() => title.inputValue(), SOON).not.toBe('');
    await title.fill(`${await title.inputValue()} bis`);
    await save(page, path);
    const lines = await changed(page, path);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^titre: .* bis"?$/);
    touched.push(path);
  });

  test.each([
    ['glossaire.yaml', 'Le terme en toutes lettres'],
    ['regies.csv', 'Le nom de la régie'],
  ])('a line of %s', async (file, label) => {
    await edit(page, `listes/entries/${file.replace(/\..*/, '')}`);
    await page.getByRole('button', { name: 'Développer', exact: true }).first().click();
    const field = page.getByRole('textbox', { name: label });
    await field.fill(`${await field.inputValue()} bis`);
    await save(page, `content/${file}`);
    const lines = await changed(page, `content/${file}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(' bis');
    touched.push(`content/${file}`);
  });

  test('a note, chosen in the bibliography', async () => {
    const path = 'content/guides/animer-une-commission.mdx';
    await edit(page, 'guides/entries/animer-une-commission');
    await prose(page);
    await page.keyboard.press('Control+End');
    await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Note' });
    await dialog.getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    await save(page, path);
    const lines = await changed(page, path);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\.\s?\[\^[a-z0-9-]+\]$/);
    touched.push(path);
  });

  test('the check accepts what was saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    for (const path of touched) writeFileSync(join(folder, path), await saved(page, path));
    const command = join(process.cwd(), 'scripts/verifier.ts');
    expect(execFileSync('node', [command], { cwd: folder, encoding: 'utf8' })).toContain('aucun problème');
    rmSync(folder, { recursive: true });
  });
});

test('nothing is asked of another site, and nothing fails', () => {
  expect(refused).toEqual([]);
});
