/** The editor of the content, over a folder of the browser that holds the real content: what is saved is what was changed. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { changedLine, content, enter, open, openEditor, save, saved, scrollTo, SOON } from './editor.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FOLDERS = ['charte', 'fiches', 'guides', 'si-tes-jardin', 'creer-une-regie', 'dossiers', 'modeles', 'pages'];

/** A page of the content, moved into a folder of its own where it shows a picture. */
const PLAIN = 'content/guides/ecrire-simplement.mdx';
const PICTURED = 'content/guides/ecrire-simplement/index.mdx';
const SHOWN = '<Photo src="jardin.jpg" texte="Un &#34;mur&#34; &#38; deux voisines." credit="Régie, 2025" />';

const files = content();
files.set(PICTURED, files.get(PLAIN)?.replace(/\n(## .*\n)/, `\n$1\n${SHOWN}\n`) ?? '');
files.delete(PLAIN);

/** Brings the prose of a page into view, and the cursor to its end. */
async function endOfProse(page: Page): Promise<void> {
  const prose = page.locator('[contenteditable=true]');
  await scrollTo(page, prose);
  await prose.last().click();
  await page.keyboard.press('Control+End');
}

let browser: Browser;
let page: Page;
const refused: string[] = [];
const touched: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  page = await openEditor(browser, files, refused);
  await enter(page);
});
afterAll(() => browser?.close());

describe('what is saved is what was changed, and nothing else', () => {
  test.each(FOLDERS)('a page of %s', async (folder) => {
    const [path = ''] = globSync(`content/${folder}/*.mdx`).sort();
    await open(page, `${folder}/entries/${path.replace(/.*\/|\.mdx$/g, '')}`);
    const title = page.getByRole('textbox', { name: 'Le titre' });
    await expect.poll(() => title.inputValue(), SOON).not.toBe('');
    await title.fill(`${await title.inputValue()} bis`);
    expect(changedLine(await save(page, path))).toMatch(/^titre: .* bis"?$/);
    touched.push(path);
  });

  test.each([
    ['appuis.yaml', 'Qui aide'],
    ['autodiagnostic.yaml', 'Le principe'],
    ['chiffres.yaml', 'L’unité'],
    ['dessins.yaml', 'Ce que dit le dessin'],
    ['droit.yaml', 'Ce qui est fixé'],
    ['glossaire.yaml', 'Le terme en toutes lettres'],
    ['histoire.yaml', 'L’événement'],
    ['questions.yaml', 'La question'],
    ['regies.csv', 'Le nom de la régie'],
    ['sources.yaml', 'Le titre tel que publié'],
    ['themes.yaml', 'Ce que le thème veut dire dans une régie'],
    ['tour-de-table.yaml', 'La règle'],
  ])('a line of %s', async (file, label) => {
    await open(page, `listes/entries/${file.replace(/\..*/, '')}`);
    await page.getByRole('button', { name: 'Développer', exact: true }).first().click();
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill(`${await field.inputValue()} bis`);
    expect(changedLine(await save(page, `content/${file}`))).toContain(' bis');
    touched.push(`content/${file}`);
  });

  test('a note, chosen in the bibliography', async () => {
    const path = 'content/guides/animer-une-commission.mdx';
    await open(page, 'guides/entries/animer-une-commission');
    await endOfProse(page);
    await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Note' });
    await dialog.getByRole('combobox').click();
    await page.getByRole('option').first().click();
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    expect(changedLine(await save(page, path))).toMatch(/\.\s?\[\^[a-z0-9-]+\]$/);
    touched.push(path);
  });

  test('a page to read next, chosen by its title', async () => {
    const path = 'content/guides/accueillir-des-benevoles.mdx';
    await open(page, 'guides/entries/accueillir-des-benevoles');
    const list = page.getByRole('group', { name: 'Les pages à lire ensuite' });
    await scrollTo(page, list);
    await list.getByRole('combobox').click();
    await page
      .getByRole('option', { name: 'Fiches : Aux Provinces, un jardin et un appartement pour se retrouver' })
      .click();
    expect(changedLine(await save(page, path))).toMatch(/^aLireAussi: \[.*, fiches\/laxou-provinces\]$/);
    touched.push(path);
  });

  test('the words of a picture, in a page that lies beside it', async () => {
    await open(page, 'guides');
    await page.getByRole('row', { name: 'Écrire simplement' }).click();
    const chip = page.getByRole('button', { name: 'Photo' });
    await scrollTo(page, chip);
    await chip.click();
    const dialog = page.getByRole('dialog', { name: 'Photo' });
    const words = dialog.getByRole('textbox', { name: 'Ce que l’on voit' });
    expect(await words.inputValue()).toBe('Un "mur" & deux voisines.');
    await words.fill('Un "mur" & trois voisines.');
    await dialog.getByRole('button', { name: 'Mettre à jour' }).click();
    expect(changedLine(await save(page, PICTURED))).toBe(SHOWN.replace('deux', 'trois'));
  });

  test('a picture, once all that it needs is said', async () => {
    await open(page, 'guides/entries/ecrire-simplement/index');
    await endOfProse(page);
    await page.getByRole('toolbar').getByRole('button', { name: 'Insérer' }).click();
    await page.getByRole('menuitem', { name: 'Photo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Photo' });
    await dialog.getByRole('textbox', { name: 'Le nom de la photo' }).fill('atelier.jpg');
    await dialog.getByRole('textbox', { name: 'Ce que l’on voit' }).fill('Un atelier.');
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    await dialog.getByText('Ce champ est obligatoire.').waitFor();
    await dialog.getByRole('textbox', { name: 'Qui a fait la photo' }).fill('Régie, 2025');
    await dialog.getByRole('button', { name: 'Insérer' }).click();
    const { before, after } = await save(page, PICTURED);
    expect(after).toBe(`${before}\n<Photo src="atelier.jpg" texte="Un atelier." credit="Régie, 2025" />\n`);
    touched.push(PICTURED);
  });

  test('the check accepts what was saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    rmSync(join(folder, PLAIN));
    mkdirSync(join(folder, dirname(PICTURED)));
    const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer();
    for (const name of ['jardin.jpg', 'atelier.jpg']) writeFileSync(join(folder, dirname(PICTURED), name), picture);
    for (const path of touched) writeFileSync(join(folder, path), await saved(page, path));
    const command = join(process.cwd(), 'scripts/verifier.ts');
    expect(execFileSync('node', [command], { cwd: folder, encoding: 'utf8' })).toContain('aucun problème');
    rmSync(folder, { recursive: true });
  });
});

test('nothing is asked of another site, and nothing fails', () => {
  expect(refused).toEqual([]);
});
