/** A fiche is proposed in one sitting, from a phone or a desk, whatever happens to the network and to the tab. */
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { address, openBrowser } from './browser.ts';
import { desk, phone } from './fiche.ts';
import { press } from './screens.ts';
import { fileGiven, violations } from './visit.ts';

const FORM = '/contribuer/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions, read: (page: Page, errors: string[]) => Promise<void>) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(address(FORM));
  await page.getByRole('button', { name: 'Une fiche complète' }).waitFor();
  await read(page, errors);
  await context.close();
}

async function next(page: Page) {
  const link = page.getByRole('link', { name: 'Suivante' });
  const place = await link.getAttribute('href');
  await press(link);
  await page.locator(`fieldset${place}`).waitFor();
}
const question = (page: Page, title: string) => page.getByRole('group', { name: title }).waitFor();
const finish = async (page: Page) => {
  await press(page.getByRole('link', { name: 'Relire et envoyer' }));
  await page.locator('[data-part=controle] p').waitFor();
};
async function see(page: Page) {
  await press(page.getByRole('link', { name: 'Voir la fiche comme sur le site' }));
  await page.getByRole('heading', { level: 1, name: 'Réparer les vélos' }).waitFor();
}
const said = (page: Page) => page.locator('[data-part=controle]').innerText();
async function saved(page: Page, button: string): Promise<{ text: string; bytes: Buffer; file: string }> {
  const { name: file, bytes } = await fileGiven(page, press(page.getByRole('button', { name: button })));
  return { text: String(bytes), bytes, file };
}

/** Answers the short form. */
async function answer(page: Page) {
  await press(page.getByRole('button', { name: 'Une fiche courte' }));
  await page.getByRole('textbox', { name: 'Le titre' }).fill('Réparer les vélos');
  await next(page);
  await page.getByRole('textbox', { name: 'La commune' }).fill('Moulins');
  await page.getByRole('combobox', { name: 'Le département' }).selectOption('03');
  await next(page);
  await page.getByRole('checkbox', { name: 'Se déplacer' }).check();
  await next(page);
  await page.getByRole('checkbox', { name: 'Jeunes', exact: true }).check();
  await next(page);
  await page.getByRole('textbox').fill('Des vélos dormaient dans les caves.');
}

async function answerRest(page: Page) {
  await next(page);
  await page.getByRole('textbox').fill('On répare le mercredi.');
  await next(page);
  await page.getByRole('textbox').fill('Trouver un local : la ville en prête un.');
  await next(page);
  await page.getByRole('textbox').fill('Commencer petit &amp; tenir.');
  await next(page);
  await page.getByRole('textbox').fill('Un atelier : on y apprend à réparer.');
  await next(page);
  await page.getByRole('textbox').fill('On répare des vélos.\nLes voisins apprennent.\nLa ville prête un local.');
  await next(page);
  await page.getByRole('textbox').fill('Le bilan de 2025');
  await next(page);
  await question(page, 'Avez-vous des photos ?');
  await next(page);
  await page.getByRole('textbox', { name: 'Le nom à citer' }).fill('Régie des Tilleuls');
  await page.getByRole('textbox', { name: 'Comment vous répondre' }).fill('contact@exemple.fr');
}

test.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('a fiche is written from nothing to its files, %s', async (_, options) => {
  await open(options, async (page, errors) => {
    await answer(page);
    expect(await violations(page, {})).toEqual([]);
    await answerRest(page);
    await finish(page);
    expect(await said(page)).toBe('Rien ne manque : la fiche peut partir.');
    await see(page);
    expect(await violations(page, {})).toEqual([]);
    await page.goBack();
    await page.locator('[data-part=controle] p').waitFor();
    expect(await violations(page, {})).toEqual([]);
    const html = await saved(page, 'Enregistrer la proposition');
    expect(html.file).toBe('reparer-les-velos.html');
    expect(html.text).toContain('<p>Trouver un local : la ville en prête un.</p>');
    expect(html.text).toContain('contact@exemple.fr');
    const mdx = await saved(page, 'Le fichier .mdx');
    expect(mdx.text).toContain('resume: "Un atelier : on y apprend à réparer."');
    expect(mdx.text).toContain('## Ce qui a été difficile\n\nTrouver un local');
    expect(mdx.text).not.toContain('contact@exemple.fr');
    expect(errors).toEqual([]);
  });
});

test('a tab that dies and a network that goes lose nothing; the form ends without network', async () => {
  await open(phone, async (page) => {
    await answer(page);
    await page.reload();
    await page.getByText('Question 5 sur 13.').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('Des vélos dormaient dans les caves.');
    await page.getByText('Vous pouvez finir sans réseau.').waitFor();
    await page.context().setOffline(true);
    await answerRest(page);
    await finish(page);
    expect((await saved(page, 'Enregistrer la proposition')).text).toContain('Régie des Tilleuls');
    await page.context().setOffline(false);
    await page.goto(address(FORM));
    await press(page.getByRole('button', { name: 'Reprendre « Réparer les vélos »' }));
    expect(await page.getByRole('textbox', { name: 'Le titre' }).inputValue()).toBe('Réparer les vélos');
  });
});

test('a fiche is seen as on the site without network', async () => {
  await open(phone, async (page) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await answer(page);
    await page.getByText('Vous pouvez finir sans réseau.').waitFor();
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/contribuer/apercu/')))).toBe(true);
    await page.context().setOffline(true);
    await finish(page);
    await see(page);
  });
});

test('a draft is erased, and taken back', async () => {
  await open(phone, async (page) => {
    await answer(page);
    await page.goto(address(FORM));
    await press(page.getByRole('button', { name: 'Effacer « Réparer les vélos »' }));
    await press(page.getByRole('button', { name: 'Annuler' }));
    await page.getByRole('button', { name: 'Reprendre « Réparer les vélos »' }).waitFor();
  });
});

test('what is missing is told, and leads to its question', async () => {
  await open(phone, async (page) => {
    await press(page.getByRole('button', { name: 'Une fiche courte' }));
    await finish(page);
    expect(await said(page)).toMatch(/Et en une phrase\s\? Pas encore de réponse\./);
    await press(page.locator('[data-part=controle]').getByRole('link', { name: 'Que faites-vous, concrètement ?' }));
    await question(page, 'Que faites-vous, concrètement ?');
    await page.goBack();
    await page.getByRole('heading', { name: 'Relire et envoyer' }).waitFor();
  });
});

test('a proposal that was saved is opened again', async () => {
  await open(phone, async (page) => {
    await answer(page);
    await finish(page);
    const { text } = await saved(page, 'Enregistrer la proposition');
    await page.evaluate(() => localStorage.clear());
    await page.goto(address(FORM));
    await page
      .locator('[data-part=accueil] input[type=file]')
      .setInputFiles({ name: 'proposition.html', mimeType: 'text/html', buffer: Buffer.from(text) });
    await press(page.getByRole('link', { name: 'Voir les questions remplies' }));
    expect(await page.getByRole('textbox', { name: 'Le titre' }).inputValue()).toBe('Réparer les vélos');
  });
});

/** A picture of a telephone: large, lying on its side, with the place where it was taken. */
const photo = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a9' } })
  .jpeg()
  .withMetadata({ orientation: 6, exif: { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 33/1 0/1' } } })
  .toBuffer();
const small = sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a9' } })
  .png()
  .toBuffer();

async function givePictures(page: Page) {
  await page.goto(`${address(FORM)}#images`);
  await question(page, 'Avez-vous des photos ?');
  await page.locator('[data-part=photos-choisies]').setInputFiles([
    { name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: await photo },
    { name: 'logo.png', mimeType: 'image/png', buffer: await small },
    { name: 'notes.heic', mimeType: 'image/heic', buffer: Buffer.from('rien') },
  ]);
  await page.getByText('« logo.png » : elle est trop petite : 300 pixels de large, 640 au moins.').waitFor();
  expect(await page.locator('[data-part=photos-dites]').innerText()).toContain('« notes.heic » : ce navigateur');
}

test.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('a picture is made smaller, told, kept with its draft and handed over, %s', async (_, options) => {
  await open(options, async (page, errors) => {
    await press(page.getByRole('button', { name: 'Une fiche complète' }));
    await page.getByRole('textbox', { name: 'Le titre' }).fill('Un jardin');
    await givePictures(page);
    await finish(page);
    expect(await said(page)).toContain('Dites de chaque photo ce que l’on y voit et qui l’a faite.');
    expect(await said(page)).toMatch(/sont-elles d’accord\s\? Cochez la case\./);
    await page.goto(`${address(FORM)}#images`);
    await page.getByRole('textbox', { name: 'Ce que l’on y voit' }).fill('Un "mur" <vert>');
    await page.getByRole('textbox', { name: 'Qui l’a faite' }).fill('Régie des Tilleuls');
    await page.getByRole('checkbox', { name: 'Toutes les personnes' }).check();
    await page.getByRole('img', { name: 'Un "mur" <vert>' }).waitFor();
    expect(await violations(page, {})).toEqual([]);
    await page.reload();
    await page.getByRole('img', { name: 'Un "mur" <vert>' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await finish(page);
    expect(await said(page)).not.toContain('photo');
    await press(page.getByRole('link', { name: 'Voir la fiche comme sur le site' }));
    await page.locator('.prose').getByRole('img', { name: 'Un "mur" <vert>' }).waitFor();
    await page.locator('.prose').getByText('Photo : Régie des Tilleuls').waitFor();
    await page.goBack();
    await page.locator('[data-part=controle] p').waitFor();
    const { text } = await saved(page, 'Enregistrer la proposition');
    const sent = /<img id="photo-1.jpg" src="data:image\/jpeg;base64,([^"]*)"/.exec(text)?.[1] ?? '';
    const found = await sharp(Buffer.from(sent, 'base64')).metadata();
    expect(found).toMatchObject({ format: 'jpeg', width: 1067, height: 1600 });
    expect(found.exif).toBeUndefined();
    const folder = await saved(page, 'Le dossier .zip, avec les photos');
    expect(folder.file).toBe('un-jardin.zip');
    const files = unzipSync(folder.bytes);
    expect(Object.keys(files)).toEqual(['un-jardin/index.mdx', 'un-jardin/photo-1.jpg']);
    expect(strFromU8(files['un-jardin/index.mdx'] ?? new Uint8Array())).toContain(
      '<Photo src="photo-1.jpg" texte="Un &#34;mur&#34; &#60;vert>" credit="Régie des Tilleuls" />',
    );
    expect(await sharp(files['un-jardin/photo-1.jpg']).metadata()).toMatchObject({ width: 1067, height: 1600 });
    await page.goto(address(FORM));
    await press(page.getByRole('button', { name: 'Effacer « Un jardin »' }));
    await page
      .locator('[data-part=accueil] input[type=file]')
      .setInputFiles({ name: 'proposition.html', mimeType: 'text/html', buffer: Buffer.from(text) });
    await press(page.getByRole('link', { name: 'Voir les questions remplies' }));
    await page.goto(`${address(FORM)}#images`);
    await page.getByRole('img', { name: 'Un "mur" <vert>' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Toutes les personnes' }).isChecked()).toBe(true);
    await press(page.getByRole('button', { name: 'Retirer cette photo' }));
    await page.getByText('La photo est retirée.').waitFor();
    expect(await page.locator('[data-part=photos] li').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

test('a device without room for pictures says so, and hands them over all the same', async () => {
  await open(phone, async (page) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await page.reload();
    await press(page.getByRole('button', { name: 'Une fiche complète' }));
    await page.locator('[data-part=apres]').waitFor();
    await page.evaluate(() => (location.hash = 'images'));
    await page
      .locator('[data-part=photos-choisies]')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo });
    await page.getByText('n’a plus de place pour garder vos photos').waitFor();
    await finish(page);
    expect((await saved(page, 'Enregistrer la proposition')).text).toContain('<img id="photo-1.jpg"');
  });
});

test('where the browser keeps nothing, the form says so, and leaving asks first until the proposal is saved', async () => {
  await open(phone, async (page) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
    });
    await page.reload();
    await press(page.getByRole('button', { name: 'Une fiche courte' }));
    await page.getByRole('textbox', { name: 'Le titre' }).fill('Réparer les vélos');
    await page.getByText('Ce navigateur refuse de garder le brouillon').waitFor();
    await finish(page);
    await page.getByText('Ce navigateur refuse de garder ce que vous avez écrit').waitFor();
    expect(await page.getByRole('link', { name: 'Voir la fiche comme sur le site' }).count()).toBe(0);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await press(page.getByRole('button', { name: 'Une fiche courte' }));
    await page.getByRole('textbox', { name: 'Le titre' }).fill('Réparer les vélos');
    await finish(page);
    expect((await saved(page, 'Enregistrer la proposition')).text).toContain('Réparer les vélos');
    await page.getByText('est parmi vos téléchargements').waitFor();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });
});

test('« Entrée » leads to the next answer, then to the next question', async () => {
  await open(phone, async (page) => {
    await press(page.getByRole('button', { name: 'Une fiche courte' }));
    const title = page.getByRole('textbox', { name: 'Le titre' });
    await title.fill('Réparer les vélos');
    await title.press('Enter');
    const town = page.getByRole('textbox', { name: 'La commune' });
    await town.fill('Moulins');
    await town.press('Enter');
    const focused = page.locator('fieldset:not([hidden]) select:focus');
    await focused.waitFor();
    expect(await page.getByRole('combobox', { name: 'Le département' }).evaluate((one) => one.matches(':focus'))).toBe(
      true,
    );
  });
});

test('one draft written in two tabs keeps the answers of both', async () => {
  await open(desk, async (page) => {
    await press(page.getByRole('button', { name: 'Une fiche courte' }));
    await page.getByRole('textbox', { name: 'Le titre' }).fill('Réparer les vélos');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('textbox', { name: 'Le titre' }).waitFor();
    await next(page);
    await page.getByRole('textbox', { name: 'La commune' }).fill('Moulins');
    await other.getByRole('textbox', { name: 'Le titre' }).fill('Réparer les vélos du quartier');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Le titre', includeHidden: true }).inputValue())
      .toContain('du quartier');
    await page.getByRole('textbox', { name: 'La commune' }).fill('Moulins-sur-Allier');
    await other.reload();
    expect(await other.getByRole('textbox', { name: 'Le titre' }).inputValue()).toBe('Réparer les vélos du quartier');
    await next(other);
    expect(await other.getByRole('textbox', { name: 'La commune' }).inputValue()).toBe('Moulins-sur-Allier');
  });
});
