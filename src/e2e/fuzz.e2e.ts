/** What is read back from the device, from files and from addresses: a thousand malformed inputs each, none breaks a page, none injects markup. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { address, openBrowser } from './browser.ts';
import { desktop } from './screens.ts';

const INPUTS = 1000;
const TIME = { timeout: 240_000 };
const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script><b hidden>';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  errors.length = 0;
  page = await browser.newPage({ ...desktop, serviceWorkers: 'block' });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(watch);
});
afterEach(async () => {
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.getItem('injected'))).toBeNull();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  await page.context().close();
});

/** Remembers every element of the markup that ever enters the page, if only for a moment. */
function watch(): void {
  const foreign = 'img:not([src="/terrain.svg"]), main script, iframe, b[hidden], [onerror]';
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => Array.from(addedNodes)))
      if (node instanceof Element && (node.matches(foreign) || node.querySelector(foreign)))
        sessionStorage.setItem('injected', node.outerHTML);
  }).observe(document, { childList: true, subtree: true });
}

const word = fc.oneof(
  fc.constantFrom(
    MARKUP,
    '',
    '__proto__',
    'constructor',
    'toString',
    '..',
    '../..',
    '%',
    '%3Cb%3E',
    'javascript:alert(1)',
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z0-9-]{1,20}$/),
);
const value = fc.oneof(word, fc.integer(), fc.double(), fc.constant(null), fc.array(word, { maxLength: 3 }));
const json = (shape: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.string(),
    fc.json(),
    shape.map((made) => JSON.stringify(made)),
    shape.map((made) => JSON.stringify(made).slice(0, -1)),
  );
const sample = (texts: fc.Arbitrary<string>) => fc.sample(texts, { numRuns: INPUTS });

const kept = fc.record(
  { page: fc.oneof(value, fc.constant('fiches/a')), title: value, remark: value },
  { requiredKeys: [] },
);
const selections = sample(
  json(fc.record({ version: value, pages: fc.oneof(value, fc.array(kept, { maxLength: 5 })) })),
);
const queries = (keys: string[]) =>
  sample(
    fc.oneof(
      fc.string().map((text) => `?${text}`),
      fc
        .tuple(fc.constantFrom(...keys), fc.array(word, { maxLength: 6 }))
        .map(([key, words]) => `?${key}=${words.join(',')}`),
    ),
  );

test('the selection kept on the device', TIME, async () => {
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.nothing:not([hidden])');
  await page.evaluate((texts) => {
    for (const text of texts) {
      localStorage.setItem('selection', text);
      window.dispatchEvent(new StorageEvent('storage', { key: 'selection' }));
    }
  }, selections);
  await page.reload();
  await page.waitForSelector('.kept > li, .nothing:not([hidden])');
});

test('the file of a selection', TIME, async () => {
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.nothing:not([hidden])');
  await page.evaluate(async (texts) => {
    const input = document.querySelector<HTMLInputElement>('#fichier');
    for (const text of texts) {
      localStorage.clear();
      const files = new DataTransfer();
      files.items.add(new File([text], 'ma-selection.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 1));
      document.querySelector<HTMLElement>('.status .button-main')?.click();
    }
  }, selections);
});

test('the link of a selection, on its page and in its booklet', TIME, async () => {
  const fragments = sample(fc.array(word, { maxLength: 6 }).map((words) => `#pages=${words.join(':')}`));
  await page.goto(address('/ma-selection/'));
  await page.waitForSelector('.nothing:not([hidden])');
  await page.evaluate((hashes) => {
    for (const hash of hashes) {
      history.replaceState(null, '', hash);
      window.dispatchEvent(new Event('hashchange'));
    }
  }, fragments);
  for (const fragment of fragments.slice(0, 20)) {
    await page.goto(address(`/livret/selection/${fragment}`));
    await page.reload();
    await page
      .locator('#avancement')
      .getByText(/prêt|vide/)
      .waitFor();
  }
});

test('the address of a comparison', TIME, async () => {
  await page.goto(address('/comparer/'));
  await page.locator('compare-fiches [role=status]').getByText('Choisissez').waitFor();
  await page.evaluate(
    async (searches) => {
      const tool = document.querySelector('compare-fiches');
      for (const search of searches) {
        history.replaceState(null, '', `/comparer/${search.replaceAll('#', '')}`);
        tool?.replaceWith(tool);
        await new Promise((resolve) => setTimeout(resolve, 1));
        tool?.remove();
        document.querySelector('main > *')?.append(tool ?? '');
      }
    },
    queries(['fiches']),
  );
});

test('the address of a list', TIME, async () => {
  await page.goto(address('/fiches/?tri=titre'));
  await page.waitForSelector('.facet-bar select');
  await page.evaluate(
    async (searches) => {
      const model = document.createElement('facet-list');
      model.dataset['facets'] = '/api/facettes/fiches.json';
      const data = await (await fetch('/api/facettes/fiches.json')).text();
      window.fetch = async () => new Response(data);
      for (const search of searches) {
        history.replaceState(null, '', `/fiches/${search.replaceAll('#', '')}`);
        const list = model.cloneNode() as HTMLElement;
        const [details, links] = [document.createElement('details'), document.createElement('ul')];
        links.className = 'links';
        details.append(document.createElement('summary'), links);
        list.append(details);
        document.querySelector('main')?.append(list);
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (list !== document.querySelector('main')?.lastElementChild) throw new Error('lost');
        list.remove();
      }
    },
    queries(['theme', 'region', 'tri', 'annee', 'preuve']),
  );
});

test('past searches', TIME, async () => {
  await page.goto(address('/recherche/'));
  const field = page.locator('main search-panel input');
  await field.focus();
  await page.waitForSelector('main [role=listbox]', { state: 'attached' });
  await field.evaluate(
    async (input: HTMLInputElement, texts) => {
      for (const text of texts) {
        localStorage.setItem('recherches', text);
        input.blur();
        input.focus();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    sample(json(fc.array(value, { maxLength: 8 }))),
  );
});

test('what a copy says of itself', TIME, async () => {
  const note = fc.record({
    version: value,
    day: fc.oneof(value, fc.constant('2026-03-03')),
    scopes: fc.array(value),
    files: value,
  });
  await page.route('**/hors-ligne/fichiers.json', (route) => route.abort());
  await page.goto(address('/hors-ligne/'));
  await page.getByText('Aucune copie sur cet appareil.').waitFor();
  await page.evaluate(
    async (texts) => {
      const cache = await caches.open('copie-x');
      for (const text of texts) {
        await cache.put('/hors-ligne/copie.json', new Response(text));
        window.dispatchEvent(new Event('copy-change'));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    sample(json(note)),
  );
});
