/** Listening to a page: sentence by sentence, paused, faster, closed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { desk, noScript, phone, reading } from './fiche.ts';
import { press } from './screens.ts';
import { violations } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The browser of the tests has no voice: this one speaks each sentence in a few milliseconds and remembers it. */
function giveVoice(): void {
  const spoken: string[] = [];
  let timer = 0;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [{ lang: 'fr-FR', localService: true, name: 'Voix' }],
    cancel: () => clearInterval(timer),
    speak(utterance: { text: string; dispatchEvent(event: Event): void }) {
      spoken.push(utterance.text);
      timer = window.setInterval(() => {
        if (Reflect.get(window, 'held')) return;
        clearInterval(timer);
        utterance.dispatchEvent(new Event('end'));
      }, 40);
    },
  });
  class Utterance extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Reflect.set(window, 'spoken', spoken);
}

describe('écouter', () => {
  const listen = (page: Page) => page.getByRole('button', { name: 'Écouter' });
  const bar = (page: Page) => page.getByRole('region', { name: 'Lecture à voix haute' });
  /** Keeps the voice at the sentence that it says, or lets it go on. */
  const hold = (page: Page, held: boolean) => page.evaluate((value) => void Reflect.set(window, 'held', value), held);
  const spoken = (page: Page) => page.evaluate(() => Reflect.get(window, 'spoken') as string[]);

  test('hidden where the browser has no French voice', async () => {
    await reading(
      browser,
      desk,
      async (page) => expect(await listen(page).isVisible()).toBe(false),
      () =>
        Object.defineProperty(window, 'speechSynthesis', {
          value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-GB' }] }),
        }),
    );
    await reading(browser, noScript, async (page) => expect(await listen(page).isVisible()).toBe(false));
  });

  test.each([
    ['phone', phone],
    ['desk', desk],
  ])('reads L’essentiel sentence by sentence on a %s, and highlights it', async (_, options) => {
    await reading(
      browser,
      options,
      async (page) => {
        await hold(page, true);
        await press(listen(page));
        await bar(page).getByRole('button', { name: 'Pause' }).waitFor();
        expect(await page.evaluate(() => CSS.highlights.get('lecture')?.size)).toBe(1);
        await hold(page, false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await violations(page, {})).toEqual([]);
        await bar(page).getByRole('button', { name: 'Lire' }).waitFor();
        const sentences = await page.locator('.essential li').allInnerTexts();
        expect((await spoken(page)).join(' ')).toBe(sentences.join(' '));
      },
      giveVoice,
    );
  });

  test('pauses, goes on from the same sentence, reads the whole page without its notes, and closes', async () => {
    await reading(
      browser,
      desk,
      async (page) => {
        await hold(page, true);
        await press(listen(page));
        await press(bar(page).getByRole('button', { name: 'Pause' }));
        const last = (await spoken(page)).at(-1);
        await press(bar(page).getByRole('button', { name: 'Lire' }));
        expect((await spoken(page)).filter((sentence) => sentence === last)).toHaveLength(2);
        await hold(page, false);
        await bar(page).getByLabel('Vitesse').selectOption('1.5');
        await bar(page).getByRole('combobox', { name: 'Lire' }).selectOption('page');
        await bar(page).getByRole('button', { name: 'Lire' }).waitFor();
        const all = (await spoken(page)).join(' ');
        expect(all).toContain('Elle manque de commerces.');
        await press(bar(page).getByRole('button', { name: 'Fermer la lecture' }));
        expect(await page.evaluate(() => CSS.highlights.has('lecture'))).toBe(false);
        expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Écouter');
      },
      giveVoice,
    );
  });
});
