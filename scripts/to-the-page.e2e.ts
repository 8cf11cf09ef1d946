/** From a proposal written in the form to its page: another copy of the site imports it, publishes it, and knows whom its network has named. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'node-html-parser';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { generateProject } from './generated.ts';
import { addressOf, serve } from './serve.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 600_000 });

const ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  titre: 'Des vélos remis en route',
  commune: 'Moulins',
  departement: '03',
  anneeDebut: '2019',
  territoire: ['quartier-prioritaire', 'rural'],
  themes: ['mobilite', 'lien-social'],
  publics: ['jeunes', 'habitants'],
  idee: 'Des vélos dormaient dans les caves.\n\nLa régie les a *tous* ramassés.',
  fait: 'Le mercredi, on répare :\n\n- on démonte ;\n- on **remonte**.\n\n### Le soir\n\n| Jour | Qui |\n| --- | --- |\n| mardi | la régie |\n\nVoir [le guide](/guides/tableau-de-bord/), et [plus haut](#d-ou-vient-l-idee).',
  avec: 'La ville prête un local.',
  difficile: 'Trouver un local : il a fallu insister.',
  inspirer: 'Commencer petit.',
  questions: 'Qui paie les pièces ?\nQui tient la porte ?',
  resume: 'Un atelier : on y apprend à réparer.',
  essentiel: 'On répare des vélos : le mercredi.\nLes voisins apprennent.\nLa ville prête un local.',
};
/** As long as a network’s own: every page carries them. */
const SETTINGS = {
  editeur: 'Mouvement des essais',
  directionDeLaPublication: 'Personne des essais, présidente',
  hebergeur: 'Hébergeur des essais, 1 place des Essais, 03000 Moulins',
  contact: 'ressources@lemouvementdesessais.example',
  forge: 'https://gitlab.com/mouvement-des-essais/centre-de-ressources',
  licence: 'CC BY-SA 4.0',
  adresse: 'https://ressources.lemouvementdesessais.example',
};
const FICHE = 'fiches/des-velos-remis-en-route';

const scratch = mkdtempSync(join(tmpdir(), 'proposition-'));
const folder = join(scratch, 'projet');
let server: Server | undefined;
let site = '';
let browser: Browser;
let page: Page;
let preview: string[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  // A real browser may stall: as a test is, this is made once more.
  const proposal = await write().catch(write);
  preview = await outline(page);
  generateProject(folder, 0);
  writeFileSync(join(folder, 'proposition.html'), proposal);
  run('scripts/importer.ts', 'proposition.html');
  edit(`content/${FICHE}.mdx`, (text) =>
    text
      .replace(/^brouillon: true\n|^proposition:\n(?: .*\n)+/gm, '')
      .replace(/^publics:/m, 'aLireAussi: [guides/etude-de-faisabilite, guides/tableau-de-bord]\n$&'),
  );
  edit('content/dossiers/se-deplacer.mdx', (text) => text.replace('pieces:\n', `$&  - ${FICHE}\n`));
  const lines = Object.entries(SETTINGS).map(([key, value]) => `${key}: ${value}\n`);
  writeFileSync(join(folder, 'content/reglages.yaml'), lines.join(''));
  run('scripts/build.ts');
  server = await serve(join(folder, 'dist'), 0);
  site = addressOf(server);
});
afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  rmSync(scratch, { recursive: true });
});

function run(...args: string[]): void {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const { status, stdout, stderr } = spawnSync('node', args, { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(stdout + stderr);
}
const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const built = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8');

async function next(on: Page): Promise<void> {
  const link = on.getByRole('link', { name: 'Suivante' });
  const place = await link.getAttribute('href');
  await link.click();
  await on.locator(`fieldset${place}`).waitFor();
}

/** Fills the form in a new page, opens the preview; gives the file of the proposal. */
async function write(): Promise<string> {
  const on = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  page = on;
  await on.goto(`${inject('site')}/contribuer/`);
  await on.getByRole('button', { name: 'Une fiche complète' }).click();
  for (const [name, answer] of Object.entries(ANSWERS)) {
    const field = on.locator(`[name="${name}"], [name="${name}[]"]`);
    while (!(await field.first().isVisible())) await next(on);
    if (typeof answer !== 'string') for (const value of answer) await on.check(`[name="${name}[]"][value=${value}]`);
    else if (name === 'departement') await field.selectOption(answer);
    else await field.fill(answer);
  }
  await on.getByRole('link', { name: 'Relire et envoyer' }).click();
  const coming = on.waitForEvent('download');
  await on.getByRole('button', { name: 'Enregistrer la proposition' }).click();
  const proposal = String(await buffer(await (await coming).createReadStream()));
  await on.getByRole('link', { name: 'Voir la fiche comme sur le site' }).click();
  await on.getByRole('heading', { level: 1, name: String(ANSWERS['titre']) }).waitFor();
  return proposal;
}

/** What a page says in its text, element by element; what a draft has no part in is left out: façade, tools, neighbours, words of the glossary, what others did. */
const outline = (on: Page): Promise<string[]> =>
  on.evaluate(() => {
    const article = document.querySelector('main article')?.cloneNode(true) as Element;
    const apart =
      '.draft, .facade, .tools, .definitions, [popover]:not(#plan), [aria-labelledby=a-lire-aussi], textarea, [href^="/contribuer/aussi/"]';
    for (const element of article.querySelectorAll(apart)) element.remove();
    for (const word of article.querySelectorAll('.word')) word.replaceWith(...word.childNodes);
    article.normalize();
    const lines: string[] = [];
    const tell = (node: Element, indent: string) => {
      const { localName, id, className } = node;
      const href = (node.getAttribute('href') ?? '').replace(/[?].*/, '');
      lines.push(`${indent}${localName} ${id} ${className} ${href}`.trimEnd());
      for (const child of node.childNodes)
        if (child instanceof Element) tell(child, `${indent} `);
        else if (child.textContent?.trim()) lines.push(`${indent} « ${child.textContent.trim()} »`);
    };
    tell(article, '');
    return lines;
  });

test('the preview of a proposal says, element by element, what its page says once it is published', async () => {
  await page.goto(`${site}/${FICHE}/`);
  expect(preview).toEqual(await outline(page));
});

describe('what the network says of its site', () => {
  const texts = (file: string, selector: string) =>
    parse(built(file))
      .querySelectorAll(selector)
      .map(({ text }) => text);

  test('stands in the legal notices, line by line, and nothing is missing', () => {
    const said = texts('mentions-legales/index.html', 'main').join(' ');
    const { adresse: _, ...told } = SETTINGS;
    for (const value of Object.values(told)) expect(said).toContain(value);
    expect(said).not.toContain('Pas encore connus');
  });

  test('leads a report, and a proposal, to whom it is for', () => {
    for (const file of [`${FICHE}/index.html`, 'guides/tableau-de-bord/index.html']) {
      const root = parse(built(file)).querySelector('.foot hand-over');
      expect(root?.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toContain(`mailto:${SETTINGS.contact}?`);
      expect(root?.querySelector(`a[href="${SETTINGS.forge}"]`)).not.toBeNull();
    }
    const form = parse(built('contribuer/index.html')).querySelector('[data-part=envoi]');
    expect(form?.text).toContain(SETTINGS.contact);
    expect(form?.querySelector(`a[href="${SETTINGS.forge}"]`)).not.toBeNull();
  });

  test('signs feeds, citations and what others take over', () => {
    expect(built('flux.xml')).toContain(`<copyright>${SETTINGS.editeur}, ${SETTINGS.licence}</copyright>`);
    expect(built('flux.xml')).toContain(`<link>${SETTINGS.adresse}/`);
    expect(JSON.parse(built('flux.json'))).toMatchObject({ authors: [{ name: SETTINGS.editeur }] });
    const root = parse(built(`${FICHE}/index.html`));
    const institution = root.querySelector('meta[name=citation_technical_report_institution]');
    expect(institution?.getAttribute('content')).toBe(SETTINGS.editeur);
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${SETTINGS.adresse}/${FICHE}/`);
    const [citation, block] = texts(`${FICHE}/index.html`, '.foot pre');
    expect(citation).toContain(SETTINGS.editeur);
    expect(citation).toContain(`${SETTINGS.adresse}/${FICHE}/`);
    expect(block).toContain(`Licence : ${SETTINGS.licence}.`);
    expect(JSON.parse(built('api/fiches.json'))).toMatchObject({ licence: SETTINGS.licence });
  });

  test('leaves every page within its budgets', () => {
    run('node_modules/vitest/vitest.mjs', 'run', '--config=scripts/vitest.config.ts', '--project=site', 'budgets');
  });

  test('tells whom to warn of a weakness, and where the editor keeps its files', () => {
    expect(built('.well-known/security.txt')).toMatch(
      /^Contact: mailto:ressources@lemouvementdesessais\.example\nExpires: \d{4}-\d\d-\d\dT00:00:00\.000Z\nPreferred-Languages: fr\nCanonical: https:\/\/ressources\.lemouvementdesessais\.example\/\.well-known\/security\.txt\n$/,
    );
    expect(parse(built('edition/index.html')).querySelector('html')?.getAttribute('data-forge')).toBe(SETTINGS.forge);
  });
});
