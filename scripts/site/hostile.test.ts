/** Hostile text stands in every field and every prose of another copy of the site: each page, feed, picture and tool holds what is allowed, and the text as text. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { earlyScript } from '#site.ts';
import { openBrowser } from '../browser.ts';
import { generateProject } from '../generated.ts';
import { addressOf, serve } from '../serve.ts';
import { fillWithHostileText, MARKER } from './hostile.ts';
import { publishHostileProposals } from './hostile-proposals.ts';
import { DIST } from './pages.ts';

const ALLOWED = {
  elements:
    'html head meta script style title link body a header div svg path span br button nav ul li section main text h1 h2 h3 h4 h5 h6 p form label input aside footer use article strong small rect ol dl dt dd time details summary b pre code figure figcaption table thead tbody tr th td cite noscript g circle ellipse line select option template caption textarea mark fieldset legend em img output defs address',
  feeds:
    'rss channel lastmod style title description link language item guid pubDate OpenSearchDescription ShortName Description InputEncoding Language Image Url urlset url loc sitemapindex sitemap svg path symbol g rect circle ellipse line text',
  attributes:
    'lang charset http-equiv content name rel href as type crossorigin media title property class viewbox width height d popovertarget id popover popovertargetaction role tabindex x y action for placeholder autocomplete fill stroke stroke-width stroke-linejoin stroke-linecap stroke-dasharray src datetime tout scope enterkeyhint pathlength transform r accept multiple hidden value cx cy rx ry colspan checked opacity selected inputmode readonly rows slot x1 x2 y1 y2 text-anchor font-weight font-size font-family preserveaspectratio xmlns xmlns:news xmlns:xhtml xmlns:image xmlns:video version ispermalink template start open alt loading download maxlength vector-effect',
};

/** What the browser reads of some files, and what should not be there. */
interface Seen {
  faults: string[];
  markers: string[];
}

const scratch = mkdtempSync(join(tmpdir(), 'textes-hostiles-'));
const folder = join(scratch, 'projet');
let site = '';
let markers: ReadonlySet<string> = new Set();
let proposed: readonly string[] = [];
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  generateProject(folder, 0);
  proposed = publishHostileProposals(folder);
  markers = await fillWithHostileText(folder);
  const { status, stderr } = spawnSync('node', ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  });
  if (status !== 0) throw new Error(stderr);
  site = join(folder, DIST);
  server = await serve(site, 0);
  browser = await openBrowser();
  page = await browser.newPage({ serviceWorkers: 'block', bypassCSP: true });
  await page.addInitScript(lookAround);
  await page.goto(addressOf(server));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(scratch, { recursive: true });
}, 60_000);

/** Gives the pages of the browser the eye that finds what is not allowed. */
function lookAround(): void {
  const isInside = (address: string) => /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|\?|$)/i.test(address);
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data'];
  const isData = (text: string) => {
    try {
      return !text.includes('<') && typeof JSON.parse(text) === 'object';
    } catch {
      return false;
    }
  };
  const isOurs = (script: Element, early: string) =>
    script.hasAttribute('src')
      ? script.getAttribute('src')?.startsWith('/_astro/')
      : script.textContent === early ||
        (script.getAttribute('type') === 'application/ld+json' && isData(script.textContent));
  Object.assign(window, {
    faultsIn(root: Document | Element, elements: string, attributes: string, early: string): string[] {
      const [tags, names] = [new Set(elements.split(' ')), new Set(attributes.split(' '))];
      return Array.from(root.querySelectorAll('*')).flatMap((element) => {
        const tag = element.localName;
        const known = tags.has(tag) || /^[a-z]+(?:-[a-z]+)+$/.test(tag);
        const faults = known ? [] : [`<${tag}>`];
        for (const { name, value } of Array.from(element.attributes)) {
          if (!names.has(name.toLowerCase()) && !/^(?:data|aria)-[a-z0-9-]+$/.test(name)) faults.push(`${tag} ${name}`);
          const whole = name === 'src' ? /^\/(?!\/)/.test(value) : isInside(value);
          if (addresses.includes(name) && !whole) faults.push(`${tag} ${name}=${value}`);
        }
        if (tag === 'script' && !isOurs(element, early)) faults.push(`<script>${element.textContent}`);
        if (tag === 'style' && (element.closest('body') || /zh\d+z/.test(element.textContent)))
          faults.push(`<style>${element.textContent}`);
        if (
          element.getAttribute('http-equiv') === 'refresh' &&
          !/url=\/[a-z]/.test(element.getAttribute('content') ?? '')
        )
          faults.push(`refresh ${element.getAttribute('content')}`);
        return faults;
      });
    },
  });
}

/** Reads files of the site as a browser does. */
function look(kind: 'text/html' | 'application/xml', files: readonly string[]): Promise<Seen> {
  return page.evaluate(
    async ({ files: paths, kind: type, marker, early, elements, attributes }) => {
      const { faultsIn } = window as unknown as { faultsIn: (...given: unknown[]) => string[] };
      const seen: Seen = { faults: [], markers: [] };
      for (const path of paths) {
        const text = await (await fetch(`/${path}`)).text();
        const root = new DOMParser().parseFromString(text, type as DOMParserSupportedType);
        const faults = root.querySelector('parsererror') ? ['not XML'] : faultsIn(root, elements, attributes, early);
        seen.faults.push(...faults.map((fault) => `${path}: ${fault}`));
        seen.markers.push(...(text.match(new RegExp(marker, 'g')) ?? []));
      }
      return { faults: seen.faults.slice(0, 30), markers: Array.from(new Set(seen.markers)) };
    },
    {
      files,
      kind,
      marker: MARKER.source,
      early: earlyScript,
      elements: kind === 'text/html' ? ALLOWED.elements : ALLOWED.feeds,
      attributes: ALLOWED.attributes,
    },
  );
}

const found = new Set<string>();

test('every page is made of what is allowed', { timeout: 300_000 }, async () => {
  // The editors’ page, which has a policy of its own, holds no word of the content.
  const files = globSync('**/*.html', { cwd: site, exclude: ['edition/**'] }).sort();
  expect(files.length).toBeGreaterThan(100);
  for (let at = 0; at < files.length; at += 100) {
    const seen = await look('text/html', files.slice(at, at + 100));
    expect(seen.faults).toEqual([]);
    for (const marker of seen.markers) found.add(marker);
  }
});

test('so is every feed and every picture', async () => {
  const files = globSync('**/*.{xml,svg}', { cwd: site }).sort();
  expect(files.length).toBeGreaterThan(10);
  expect((await look('application/xml', files)).faults).toEqual([]);
});

test('every file of data is one', () => {
  for (const file of globSync('**/*.json', { cwd: site })) {
    const text = readFileSync(join(site, file), 'utf8');
    expect(() => JSON.parse(text), file).not.toThrow();
    for (const [marker] of text.matchAll(MARKER)) found.add(marker);
  }
});

test('the hostile texts are there to be read, as texts', () => {
  expect(markers.size).toBeGreaterThan(5000);
  const lost = markers.difference(found);
  expect(lost.size / markers.size, [...lost].slice(0, 20).join(' ')).toBeLessThan(0.1);
  expect(proposed.filter((marker) => !found.has(marker))).toEqual([]);
});

test.each([
  ['/recherche/?q=img', '[data-result]'],
  ['/recherche/?q=alert', '[data-result]'],
  ['/comparer/?fiches=recyclobus-marseille,laverie-pres-saint-jean-chalon', '.row'],
  ['/fiches/?tri=titre', '.facet-bar select'],
  ['/ma-selection/#pages=fiches:recyclobus-marseille;guides:tableau-de-bord', '.shared li'],
  ['/livret/selection/#pages=fiches:recyclobus-marseille;guides:tableau-de-bord', 'article.chapter'],
  ['/Fiches/Recyclobus-Marseile/', 'near-page li'],
  ['/mon-projet/tour-de-table/', '[data-row], [data-add]'],
  ['/mon-projet/aide/', 'main'],
])('what the tools make of them at %s is allowed too', async (path, made) => {
  const visit = await browser.newPage({ serviceWorkers: 'block' });
  const errors: string[] = [];
  visit.on('pageerror', (error) => errors.push(error.message));
  visit.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await visit.addInitScript(lookAround);
  await visit.goto(`${addressOf(server)}${path}`);
  await visit.locator(made).first().waitFor();
  const faults = await visit.evaluate(
    ({ elements, attributes, early }) =>
      (window as unknown as { faultsIn: (...given: unknown[]) => string[] }).faultsIn(
        document,
        elements,
        attributes,
        early,
      ),
    { ...ALLOWED, early: earlyScript },
  );
  expect(faults).toEqual([]);
  expect(errors).toEqual([]);
  await visit.close();
});
