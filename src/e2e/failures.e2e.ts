/** What readers meet when the network, the storage or the code fails: no stack, no dead control, no false answer. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { DESK } from './visit.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: DESK, serviceWorkers: 'block' });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(() => context.close());

/** The ways in which a file may not come. */
const ways: Record<string, (route: Route) => Promise<void>> = {
  aborted: (route) => route.abort(),
  404: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  503: (route) => route.fulfill({ status: 503, body: '' }),
  'a portal’s page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Connectez-vous</p>' }),
};
const status = async () => (await page.locator('search-panel [role=status]').innerText()).replaceAll('\u00a0', ' ');

describe('a piece of the search that does not come once', () => {
  const pieces = {
    program: /wasm\.unknown/,
    summary: /\.pf_meta/,
    index: /\.pf_index/,
    lexicon: /lexique\.json/,
    extracts: /\/recherche\/pages\//,
  };
  const cases = Object.keys(pieces).flatMap((piece) => Object.keys(ways).map((way) => [piece, way] as const));
  test.each(cases)('%s, %s: told, tried again, found', async (piece, way) => {
    let failing = true;
    await page.route(pieces[piece as keyof typeof pieces], (route) =>
      failing ? ways[way]?.(route) : route.continue(),
    );
    await page.goto(address('/recherche/?q=laverie'));
    await expect.poll(status, { timeout: 10_000 }).toBe('La recherche n’a pas pu se charger.');
    failing = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('[data-result]').first().waitFor();
    expect(await status()).toMatch(/\d+ résultats pour « laverie »/);
    expect(errors).toEqual([]);
  });

  test('the words that mistyped ones are compared with', async () => {
    let failing = true;
    await page.route(/\/recherche\/mots\//, (route) => (failing ? route.abort() : route.continue()));
    await page.goto(address('/recherche/?q=insersion'));
    await expect.poll(status).toBe('La recherche n’a pas pu se charger.');
    failing = false;
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.correction').waitFor();
    expect(errors).toEqual([]);
  });
});

describe.each([
  [
    'throws',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
  ],
  ['is null', () => Object.defineProperty(window, 'localStorage', { value: null })],
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    },
  ],
] as const)('with storage that %s', (_, block) => {
  beforeEach(async () => {
    await context.addInitScript(block);
    await context.addInitScript(() => {
      const session = Object.getOwnPropertyDescriptor(window, 'localStorage');
      if (session && !Storage.prototype.setItem.toString().includes('Quota'))
        Object.defineProperty(window, 'sessionStorage', session);
    });
  });
  afterEach(() => expect(errors).toEqual([]));

  test('a page is kept for as long as it is open, and the reader is told', async () => {
    await page.goto(address('/guides/tableau-de-bord/'));
    await page.locator('keep-page button').click();
    await expect.poll(() => page.locator('keep-page [role=status]').innerText()).toContain('refuse de garder');
  });

  test('the search answers and leads to the page', async () => {
    await page.goto(address('/recherche/?q=laverie'));
    await page.locator('[data-result] a').first().click();
    await page.locator('h1').waitFor();
  });

  test('easy reading is on until the page closes', async () => {
    await page.goto(address('/'));
    await page.getByRole('switch').click();
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('true');
  });

  test('a project is filled in, and the reader is told that it is not kept', async () => {
    await page.goto(address('/mon-projet/tour-de-table/'));
    await page.waitForFunction(() => customElements.get('project-board') && customElements.get('project-file'));
    await page.click('[data-add=habitants]');
    await page.keyboard.type('Nadia');
    expect(await page.locator('[data-board=seats]').first().innerText()).toBe('1');
    expect(await page.locator('[data-trouble]').innerText()).toContain('refuse de garder le projet');
  });
});

describe('code that does not come', () => {
  /** Lets nothing of ours be loaded once the page is there. */
  const cut = async (path: string) => {
    await page.goto(address(path));
    await page.waitForLoadState('networkidle');
    await page.route('**/_astro/**', (route) => route.fulfill({ status: 404, body: '' }));
  };
  afterEach(() => expect(errors).toEqual([]));

  test('« Chercher » and Ctrl+K lead to the search page', async () => {
    await cut('/guides/tableau-de-bord/');
    await page.locator('[data-open-search]').first().click();
    await page.waitForURL(/\/recherche\//);
    await page.unroute('**/_astro/**');
    await cut('/guides/tableau-de-bord/');
    await page.keyboard.press('Control+k');
    await page.waitForURL(/\/recherche\//);
  });

  test('a search that never answers does not hold the reader back', async () => {
    await page.goto(address('/guides/tableau-de-bord/'));
    await page.waitForLoadState('networkidle');
    await page.route('**/_astro/**', () => undefined);
    await page.keyboard.press('/');
    await page.waitForURL(/\/recherche\//, { waitUntil: 'commit' });
  });

  test('« Partager » says what is missing, and works once the code comes', async () => {
    await cut('/guides/tableau-de-bord/');
    await page.locator('share-page button').click();
    await expect.poll(() => page.locator('.missing').innerText()).toContain('n’a pas pu se charger');
    await page.locator('.missing a').click();
    await page.unroute('**/_astro/**');
    await page.reload();
    await page.locator('share-page button').click();
    await page.locator('dialog[open]').waitFor();
  });

  test.each(['share-page', 'copy-text', 'print-page'])('%s says what is missing', async (tag) => {
    await cut('/guides/tableau-de-bord/');
    for (const opener of await page.locator('[popovertarget=plus], summary:visible').all()) await opener.click();
    await page.locator(`${tag} button:visible`).first().click();
    await expect.poll(() => page.locator('.missing').innerText()).toContain('n’a pas pu se charger');
  });

  test('at the first visit: no button is shown that does nothing', async () => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(address('/guides/tableau-de-bord/'));
    const dead = page.locator('button:visible:not([popovertarget])');
    expect(await dead.evaluateAll((buttons) => buttons.map((button) => button.textContent?.trim()))).toEqual([]);
    await page.locator('[data-open-search]').first().click();
    await page.waitForURL(/\/recherche\//);
  });

  test.each(['/ma-selection/', '/comparer/', '/hors-ligne/', '/livret/selection/'])(
    'at the first visit: %s says that its tool did not come',
    async (path) => {
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.goto(address(path));
      const late = page.locator('.late');
      expect(await late.isVisible()).toBe(false);
      await late.waitFor({ timeout: 8000 });
      expect(await late.innerText()).toContain('Recharger la page');
    },
  );

  test('the facets of a list stay a list of links', async () => {
    await page.route('**/api/facettes/**', (route) => route.abort());
    await page.goto(address('/fiches/'));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('facet-list .links a:visible').count()).toBeGreaterThan(0);
  });

  test('a tool that is the point of its page says that it did not come', async () => {
    await page.route(/my-selection/, (route) => route.abort());
    await page.goto(address('/ma-selection/'));
    await expect.poll(() => page.locator('.missing').innerText()).toContain('Recharger la page');
  });
});

describe('the way back', () => {
  test('leads to the list as it was, after « Voir plus » too', async () => {
    await page.goto(address('/recherche/?q=jardin'));
    await page.getByRole('button', { name: 'Voir plus' }).click();
    await expect.poll(() => page.locator('[data-result]').count()).toBe(12);
    const link = page.locator('[data-result] h2 a').nth(10);
    await link.scrollIntoViewIfNeeded();
    const [top, href] = [await page.evaluate(() => scrollY), await link.getAttribute('href')];
    await link.click();
    await page.waitForURL(`**${href}`);
    await page.goBack();
    await expect.poll(() => page.locator('[data-result]').count()).toBe(12);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top - 50);
  });

  /** Follows the last link of a list, and tells where it stood before and after the way back. */
  const thereAndBack = async () => {
    const link = page.locator('facet-list .cards > li:visible a').last();
    await link.scrollIntoViewIfNeeded();
    const href = await link.getAttribute('href');
    const top = () =>
      page
        .locator(`facet-list .cards a[href="${href}"]`)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await link.click();
    await page.waitForURL(`**${href}`);
    await page.goBack();
    return { before, top };
  };
  const shown = () => page.locator('facet-list .cards > li:visible').count();

  test.each([
    ['narrowed down', '/fiches/?theme=emploi-insertion', '.facet-bar select'],
    ['sorted', '/fiches/?tri=commune', '.facet-bar select'],
    ['on its second page', '/fiches/page/2/', '.paging'],
  ])('leads to a list %s, at the link that was followed', async (_, path, ready) => {
    await page.goto(address(path));
    await page.locator(ready).waitFor();
    const count = await shown();
    const { before, top } = await thereAndBack();
    await expect.poll(shown).toBe(count);
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(5);
  });

  test('leads to a list that was opened whole, its filters open', async () => {
    await page.goto(address('/fiches/'));
    await page.locator('.facets label').first().click();
    await page.locator('.chips button', { hasText: 'Tout effacer' }).click();
    const count = await shown();
    const { before, top } = await thereAndBack();
    await expect.poll(shown).toBe(count);
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(5);
  });

  test('opens the dialog again where a result of it was followed', async () => {
    await page.goto(address('/guides/tableau-de-bord/'));
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('compost');
    await page.getByRole('dialog').locator('[data-result] h2 a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('tableau-de-bord'));
    await page.goBack();
    await page.getByRole('dialog').locator('[data-result]').first().waitFor();
    expect(await page.getByRole('dialog').locator('input').inputValue()).toBe('compost');
  });
});

describe('keys and translated pages', () => {
  test('Ctrl+K in a text field, Ctrl+Shift+K and a key without a name do nothing', async () => {
    await page.goto(address('/recherche/'));
    await page.evaluate(() => document.dispatchEvent(new Event('keydown', { bubbles: true })));
    await page.goto(address('/mon-projet/tour-de-table/'));
    await page.locator('project-board textarea').focus();
    await page.keyboard.press('Control+k');
    await page.locator('h1').click();
    await page.keyboard.press('Control+Shift+K');
    await page.waitForTimeout(300);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a proposal whose words a translator has wrapped is still taken', async () => {
    await page.goto(address('/recherche/'));
    await page.locator('search-panel input').focus();
    await page.keyboard.type('jardin par');
    const option = page.getByRole('option').first();
    await option.waitFor();
    await option.evaluate((element) => {
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      font.append(
        Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'font'), {
          textContent: 'shared garden',
        }),
      );
      element.replaceChildren(font);
    });
    await option.locator('font font').click();
    await page.locator('[data-result]').first().waitFor();
    expect(await page.locator('search-panel input').inputValue()).not.toContain('shared');
  });

  test('a very long query is not repeated whole, and one without a word gets an answer', async () => {
    await page.goto(address(`/recherche/?q=${encodeURIComponent('laverie '.repeat(400))}`));
    await page.locator('[aria-busy="false"] :is([data-result], .empty)').first().waitFor();
    expect((await status()).length).toBeLessThan(140);
    await page.goto(address('/recherche/?q=%22'));
    await expect.poll(status).toContain('Écrivez au moins deux lettres');
  });
});

test('whatever fails at random, the search tells the truth and never throws', async () => {
  const fates = fc.array(fc.constantFrom('', '', ...Object.keys(ways)), { minLength: 12, maxLength: 40 });
  const words = fc.constantFrom('laverie', 'jardin partagé', 'insersion', 'CA', 'compost');
  await fc.assert(
    fc.asyncProperty(fates, words, async (fate, word) => {
      let asked = 0;
      let calm = false;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.route(/\/(pagefind|recherche)\/.+\..+/, (route) => {
        const way = calm ? '' : (fate[asked++ % fate.length] ?? '');
        return way ? ways[way]?.(route) : route.continue();
      });
      await page.goto(address(`/recherche/?q=${encodeURIComponent(word)}`));
      await page.waitForFunction(
        () =>
          document.querySelector('search-panel [role=status]')?.textContent &&
          document.querySelector('.answer[aria-busy=false]'),
      );
      const told = await status();
      expect(told).toMatch(/^La recherche n’a pas pu se charger|^\d+ résultat/);
      calm = true;
      if (!/^\d/.test(told)) await page.getByRole('button', { name: 'Réessayer' }).click();
      await page.locator('[data-result]').first().waitFor();
      expect(errors).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 180_000);
