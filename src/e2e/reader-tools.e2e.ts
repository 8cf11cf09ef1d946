/** What a reader does with the page in front of them, on a phone and on a desk, by touch, by keyboard and without script. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { desk, FICHE, noScript, phone, reading } from './fiche.ts';
import { press } from './screens.ts';
import { fileGiven, PHONE, violations } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The paint-to-paint shifts of the page, but those that follow a gesture. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 1000);
      }),
  );

describe('le mot juste', () => {
  const word = (page: Page) => page.locator('button[popovertarget^="mot-"]').first();
  const definition = (page: Page) => page.locator('[id^="mot-"][popover]').first();

  test.each([
    ['by touch', phone],
    ['by touch, without script', noScript],
  ])('a word opens its definition beside it, %s', async (_, options) => {
    await reading(browser, options, async (page) => {
      await word(page).tap();
      expect(await definition(page).isVisible()).toBe(true);
      const [at, box] = [await word(page).boundingBox(), await definition(page).boundingBox()];
      expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
      expect(at && box && box.y > at.y && box.y - at.y < 60).toBe(true);
    });
  });

  test('by keyboard, its link comes next and Escape closes it', async () => {
    await reading(browser, desk, async (page) => {
      await word(page).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Glossaire');
      await page.keyboard.press('Escape');
      expect(await definition(page).isVisible()).toBe(false);
    });
  });

  test('on paper, the definitions are notes', async () => {
    await reading(browser, desk, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('heading', { name: 'Les mots de cette page' }).isVisible()).toBe(true);
      expect(await definition(page).isVisible()).toBe(true);
    });
  });

  test('no word is marked in a title or a link', async () => {
    await reading(browser, desk, async (page) => {
      expect(await page.locator(':is(h1, h2, h3, a, summary, .essential, nav) .word').count()).toBe(0);
    });
  });
});

describe('lecture facile', () => {
  const size = (page: Page) =>
    page
      .locator('.prose p')
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

  test.each([
    ['phone', phone],
    ['desk', desk],
  ])('enlarges the text and is remembered, without a flash, on a %s', async (_, options) => {
    await reading(browser, options, async (page) => {
      const before = await size(page);
      const control = page.getByRole('switch', { name: 'Lecture facile' });
      await press(control);
      expect(await size(page)).toBeGreaterThan(before * 1.2);
      await page.reload();
      expect(await page.getByRole('switch', { name: 'Lecture facile' }).getAttribute('aria-checked')).toBe('true');
      expect(await size(page)).toBeGreaterThan(before * 1.2);
      expect(await shifts(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await press(control);
      await page.reload();
      expect(await size(page)).toBe(before);
    });
  });

  test('widens the spacing and justifies nothing', async () => {
    await reading(browser, phone, async (page) => {
      const style = () =>
        page
          .locator('.prose p')
          .first()
          .evaluate((text) => {
            const { letterSpacing, wordSpacing, lineHeight, textAlign, hyphens } = getComputedStyle(text);
            return {
              letters: parseFloat(letterSpacing) || 0,
              words: parseFloat(wordSpacing) || 0,
              lines: parseFloat(lineHeight),
              textAlign,
              hyphens,
            };
          });
      const before = await style();
      await press(page.getByRole('switch', { name: 'Lecture facile' }));
      const after = await style();
      expect(after.letters).toBeGreaterThan(before.letters);
      expect(after.words).toBeGreaterThan(before.words);
      expect(after.lines).toBeGreaterThan(before.lines);
      expect([after.textAlign, after.hyphens]).toEqual(['start', 'none']);
    });
  });

  test('without script its control is hidden', async () => {
    await reading(browser, noScript, async (page) => {
      expect(await page.locator('easy-reading button').isVisible()).toBe(false);
    });
  });

  test('the large text stands before any file of script has come', async () => {
    const context = await browser.newContext(phone);
    await context.addInitScript(() => localStorage.setItem('facile', '1'));
    await context.route('**/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(address(FICHE));
    expect(await page.evaluate(() => document.documentElement.className)).toBe('facile');
    await context.close();
  });

  test.each(['<img src=x>', '{', '0', '\u0000'])(
    'what else is stored there, such as %j, breaks nothing',
    async (value) => {
      await reading(browser, phone, async (page) => {
        await page.evaluate((text) => localStorage.setItem('facile', text), value);
        await page.reload();
        expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      });
    },
  );
});

describe('partager', () => {
  test('where there is no share sheet: address, e-mail, text message, code', async () => {
    await reading(
      browser,
      { ...phone, permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.getByRole('button', { name: 'Partager' }).tap();
        const dialog = page.getByRole('dialog', { name: 'Partager cette page' });
        await dialog.getByRole('button', { name: 'Copier l’adresse' }).tap();
        await dialog.getByText('C’est copié.').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address(FICHE));
        const href = (name: string) => dialog.getByRole('link', { name }).getAttribute('href');
        expect(decodeURIComponent((await href('Par e-mail')) ?? '')).toContain(address(FICHE));
        expect(decodeURIComponent((await href('Par SMS')) ?? '')).toContain(address(FICHE));
        expect(await dialog.getByRole('img', { name: /^Code QR/ }).isVisible()).toBe(true);
        expect(await violations(page, {})).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Partager');
      },
      () => Reflect.deleteProperty(Navigator.prototype, 'share'),
    );
  });

  test('by keyboard on a desk; without script the button is hidden', async () => {
    await reading(
      browser,
      desk,
      async (page) => {
        await page.getByRole('button', { name: 'Partager' }).press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Partager cette page' });
        await dialog.waitFor();
        expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
        await dialog.getByRole('button', { name: 'Fermer' }).press('Enter');
        expect(await dialog.isVisible()).toBe(false);
      },
      () => Reflect.deleteProperty(Navigator.prototype, 'share'),
    );
    await reading(browser, noScript, async (page) => {
      expect(await page.locator('share-page button').isVisible()).toBe(false);
    });
  });

  test('where there is one, it is opened', async () => {
    await reading(
      browser,
      phone,
      async (page) => {
        await page.getByRole('button', { name: 'Partager' }).tap();
        await page.waitForFunction(() => 'shared' in window);
        expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toMatchObject({ url: address(FICHE) });
      },
      () => Reflect.set(Navigator.prototype, 'share', async (data: ShareData) => Reflect.set(window, 'shared', data)),
    );
  });
});

describe('citer et signaler', () => {
  test.each([
    ['with script', { ...desk, permissions: ['clipboard-read', 'clipboard-write'] }],
    ['with script, by touch', { ...phone, permissions: ['clipboard-read', 'clipboard-write'] }],
    ['without script', noScript],
  ])('the citation is ready, %s', async (_, options) => {
    await reading(browser, options, async (page) => {
      await press(page.getByText('Citer cette page'));
      await page.locator('copy-text pre').first().waitFor();
      const text = await page.locator('copy-text pre').first().innerText();
      expect(text).toMatch(/version du \d\d\/\d\d\/\d{4}, http/);
      const copy = page.getByRole('button', { name: 'Copier' }).first();
      expect(await copy.isVisible()).toBe(_ !== 'without script');
      if (_ === 'without script') return;
      await press(copy);
      await page.getByText('C’est copié.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    });
  });

  test.each([
    ['BibTeX', /^@misc\{fiches-laverie[^]*\n {2}year = \{\d{4}\}/],
    ['RIS', /^TY {2}- ELEC[^]*\nUR {2}- http/],
    ['CSL', /^\[\{"id":"http[^"]+\/fiches\/laverie[^]*"type":"report"/],
  ])('the citation is a file for reference managers, as %s', async (format, content) => {
    await reading(browser, desk, async (page) => {
      await press(page.getByText('Citer cette page'));
      const { bytes } = await fileGiven(page, press(page.getByRole('button', { name: format, exact: true })));
      expect(String(bytes)).toMatch(content);
    });
  });

  const opened = async (page: Page, title: string) => {
    await press(page.getByText(title, { exact: true }));
    const message = page.getByRole('textbox', { name: title });
    await message.waitFor();
    return message;
  };

  test('a message is ready without script, with the page and its version, and says where it can go', async () => {
    await reading(browser, noScript, async (page) => {
      const message = await opened(page, 'Signaler une erreur ou compléter');
      expect(await message.inputValue()).toContain(FICHE);
      expect(await message.inputValue()).toMatch(/Version : \d{4}-\d\d-\d\d/);
      await page.getByRole('link', { name: 'À qui envoyer ce message' }).first().waitFor();
    });
  });

  const handedOver = async (page: Page, title: string) => {
    const message = page.getByRole('textbox', { name: title });
    await message.fill('La laverie a fermé.');
    const box = page.locator('hand-over').filter({ has: message });
    await press(box.getByRole('button', { name: 'Copier' }));
    await box.getByText('C’est copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('La laverie a fermé.');
    const { bytes } = await fileGiven(page, press(box.getByRole('button', { name: 'Enregistrer' })));
    expect(String(bytes)).toBe('La laverie a fermé.');
  };
  const granted: BrowserContextOptions = { ...phone, permissions: ['clipboard-read', 'clipboard-write'] };

  test('a report is never a dead end: what is written is copied, or kept as a file', async () => {
    await reading(browser, granted, async (page) => {
      await opened(page, 'Signaler une erreur ou compléter');
      await handedOver(page, 'Signaler une erreur ou compléter');
    });
  });

  test('« Nous l’avons fait aussi » brings the page along, and is no dead end either', async () => {
    await reading(browser, granted, async (page) => {
      await press(page.getByRole('link', { name: 'Nous l’avons fait aussi' }));
      const message = page.getByRole('textbox', { name: 'Écrire le message' });
      await expect.poll(() => message.inputValue()).toContain(`Page : ${address(FICHE)}\n`);
      expect(await violations(page, {})).toEqual([]);
      await handedOver(page, 'Écrire le message');
    });
  });

  test('« Nous l’avons fait aussi » is a message to complete without script', async () => {
    await reading(browser, noScript, async (page) => {
      await press(page.getByRole('link', { name: 'Nous l’avons fait aussi' }));
      expect(await (await opened(page, 'Écrire le message')).inputValue()).toMatch(
        /^Page : \n\nOù, et depuis quand \?/,
      );
    });
  });

  test('« Corriger un chiffre » opens the message that corrects it', async () => {
    await reading(browser, phone, async (page) => {
      await press(page.getByRole('link', { name: 'Corriger un chiffre' }));
      await page.getByRole('textbox', { name: 'Signaler une erreur ou compléter' }).waitFor();
    });
  });
});
