/** While one writes: the real development server, on a copy of the project, tells each slip in French and never stops. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { generateProject } from './generated.ts';

const FICHE = 'content/fiches/laxou-provinces.mdx';
const FICHE_URL = '/fiches/laxou-provinces/';
const NEIGHBOUR_URL = '/fiches/mobil-in-meaux/';
/** How long a page takes to tell what it knows, and the server to know it, on a busy machine. */
const AT_ONCE = { timeout: 3000, interval: 100 };
const SOON = { timeout: 40_000, interval: 100 };
/** Longer than Astro takes to write its store once it has changed, in ms: a page asked for at that very moment may keep showing what was, until the next change. */
const STORE_WRITTEN = 1000;
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder = '';
let server: ChildProcess;
let terminal = '';
let site = '';
let browser: Browser;
let context: BrowserContext;

/** A shell of its own: what the test runner adds to it would change what Astro does. */
const shell = () => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecrire-'));
  generateProject(folder, 0);
  server = spawn('node_modules/.bin/astro', ['dev', '--port', '0'], { cwd: folder, env: shell() });
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      terminal += text;
    });
  site = await vi.waitFor(
    () => {
      const [, address] = /Local\s+(http:\/\/\S+?)\/?\s/.exec(terminal) ?? [];
      if (!address) throw new Error(`The server has not started:\n${terminal}`);
      return address;
    },
    { timeout: 60_000 },
  );
  browser = await chromium.connect(inject('browser'));
  context = await browser.newContext();
  // A page that the server reloads while it is being opened may never come: these are opened again by the tests alone.
  await context.routeWebSocket(/./, () => {});
  // The first page that is asked for makes the server prepare the styles and scripts of all.
  await reads(FICHE_URL, 'L’essentiel');
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const written = new Map<string, Buffer | undefined>();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Saves a file of the copy, or deletes it; it comes back as it was after the test. */
function save(file: string, text: string | undefined): void {
  const place = join(folder, file);
  if (!written.has(file)) {
    try {
      written.set(file, readFileSync(place));
    } catch {
      written.set(file, undefined);
    }
  }
  terminal = '';
  if (text === undefined) rmSync(place);
  else writeFileSync(place, text);
}
/** Adds an entry to a list. */
const append = (file: string, lines: readonly string[]) => save(file, `${read(file)}- ${lines.join('\n  ')}\n`);

afterEach(async () => {
  for (const [file, bytes] of written)
    if (bytes) writeFileSync(join(folder, file), bytes);
    else rmSync(join(folder, file), { force: true });
  if (written.size > 0 && terminal.includes('À faire :')) await says('Plus aucun problème.');
  if (written.size > 0) await setTimeout(STORE_WRITTEN);
  written.clear();
  expect(server.exitCode).toBeNull();
});

/** Waits until the terminal says what is expected. */
const says = (...words: string[]) =>
  vi.waitFor(() => {
    const text = terminal.replace(/\s/g, ' ');
    for (const word of words) expect(text).toContain(word);
  }, SOON);

/** Opens a page again and again until it says what is expected. */
const reads = (path: string, ...words: (string | RegExp)[]): Promise<void> =>
  vi.waitFor(async () => {
    const page = await context.newPage();
    try {
      await page.goto(site + path, { waitUntil: 'domcontentloaded', timeout: 10_000 });
      await vi.waitFor(async () => {
        const text = (await page.textContent('body', { timeout: 1000 }))?.replace(/\s/g, ' ');
        for (const word of words) expect(text, terminal).toMatch(word);
      }, AT_ONCE);
    } finally {
      await page.close();
    }
  }, SOON);

test('a page looks as it will once it is published', () =>
  vi.waitFor(async () => {
    const page = await context.newPage();
    try {
      await page.goto(site + FICHE_URL);
      expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    } finally {
      await page.close();
    }
  }, SOON));

/** Adds a paragraph at the end of a file, where a fiche holds its questions. */
const add = (paragraph: string) => (text: string) => `${text.trimEnd()}\n\n${paragraph}\n`;
const swap = (old: string | RegExp, words: string) => (text: string) => text.replace(old, words);

/** Slips of an author in one page: what is typed, where the message leads, what it says. */
const SLIPS: [name: string, type: (text: string) => string, at: string | number, message: string, remedy: string][] = [
  ['an HTML element', add('Une phrase<br>coupée.'), '<br>', 'la balise HTML <br>', 'Écrivez en Markdown'],
  [
    'an unknown note',
    add('- Qui paie[^inconnue-2020] ?'),
    '[^inconnue',
    '« inconnue-2020 » n’existe pas',
    '« sources »',
  ],
  [
    'an unknown figure',
    add('- Avec <Chiffre id="inconnu" /> ?'),
    '"inconnu"',
    '« inconnu » n’existe pas',
    '« chiffres »',
  ],
  ['an unknown block', add('<Encadré titre="a">\n\nb\n\n</Encadré>'), '<Encadré', 'le bloc <Encadré>', '« Encadre »'],
  ['a block left open', add('<Encadre titre="a">\n\nb'), '<Encadre', 'n’est pas fermé', 'Écrivez </Encadre>'],
  ['a line of code', add("import A from './a.astro'"), 'import A', 'est du code', 'Effacez cette ligne'],
  ['braces', add('- Quelle {accolade} ?'), '{accolade}', 'entre accolades', 'sans accolades'],
  ['a comment', add('<!-- à revoir -->'), '<!--', 'les commentaires', 'Effacez ce commentaire'],
  ['a dead link', add('- [Quoi](/guides/absent/) ?'), '/absent/', '« absent » n’existe pas', '« guides »'],
  [
    'a broken line of YAML',
    swap(/^resume: .*$/m, 'resume: Une : deux'),
    'resume:',
    'coupe ce texte en deux',
    'guillemets',
  ],
  ['a tab', swap('\n  - "Elle cultive', '\n\t- "Elle cultive'), '\t-', 'une tabulation', 'par des espaces'],
  ['a missing field', swap(/^resume: .*\n/m, ''), 'titre:', 'resume : cette clé manque', 'Ajoutez « resume »'],
  ['an unknown key', swap(/^commune:/m, 'comune:'), 'comune:', 'clé inconnue « comune »', '« commune »'],
  ['an unknown theme', swap(/^themes: .*$/m, 'themes: [jardin]'), 'themes:', '« jardin »', 'jardins-nature'],
  ['keys left open', swap('\n---\n', '\n'), 1, 'n’est pas fermée', '« --- »'],
  ['no keys', swap(/^---\n/, ''), 1, 'la fiche d’identité du fichier manque', '« --- »'],
  ['an empty file', () => '', 1, 'ce fichier est vide', 'effacez le fichier'],
];

test.each(SLIPS)('%s is told in the terminal and in the page', async (_slip, type, at, message, remedy) => {
  const text = type(read(FICHE));
  save(FICHE, text);
  const line = typeof at === 'number' ? at : text.slice(0, text.indexOf(at)).split('\n').length;
  const told = [`${FICHE}, ligne ${line} `, message, remedy];
  await says(...told);
  await reads(FICHE_URL, ...told);
  await reads(NEIGHBOUR_URL, 'L’essentiel');
});

test('an open page shows a slip, and comes back once it is mended, by itself', async () => {
  const page = await browser.newPage();
  await page.goto(site + FICHE_URL);
  await page.getByRole('heading', { name: 'L’essentiel' }).waitFor();
  save(FICHE, add('Une phrase<br>coupée.')(read(FICHE)));
  await page.getByRole('heading', { name: 'Une chose à corriger' }).waitFor(SOON);
  save(FICHE, read(FICHE).replace('<br>', ' '));
  await page.getByRole('heading', { name: 'L’essentiel' }).waitFor(SOON);
  await page.close();
});

/** Slips in files that many pages share: what is typed, what the message says, a page that keeps its last good version. */
const SHARED: [file: string, type: (text: string) => string, message: string, page: string, kept: string][] = [
  [
    'content/glossaire.yaml',
    swap('terme: Label', 'terme Label'),
    'cette ligne n’est pas comprise',
    '/glossaire/label/',
    'Label',
  ],
  [
    'content/sources.yaml',
    swap('nature: presse', 'nature: journal'),
    '« journal » n’est pas dans la liste',
    FICHE_URL,
    'L’essentiel',
  ],
  ['content/chiffres.yaml', swap(/^ {2}unite: .*\n/m, ''), 'unite : cette clé manque', '/chiffres/', 'régies'],
  [
    'content/questions.yaml',
    swap('reponse: ', 'reponse: Une<br>phrase. '),
    'la balise HTML <br>',
    '/questions/',
    'régie',
  ],
  ['content/regies.csv', swap(/\n([a-z-]+),/, '\n$1,"'), 'un guillemet de cette ligne', '/annuaire/', 'régie'],
  ['content/themes.yaml', () => '', 'ce fichier est vide', '/themes/', 'Jardins'],
];

test.each(SHARED)(
  '%s: a slip is told, and pages keep their last good version',
  async (file, type, message, path, kept) => {
    save(file, type(read(file)));
    await says(`${file}, ligne `, message);
    await reads(path, message, kept);
  },
);

test('a page that quotes a new and wrong figure shows what is wrong with it', async () => {
  append('content/chiffres.yaml', [
    'id: zebrules',
    'libelle: zébrules',
    'question: Combien de zébrules ?',
    'pourquoi: Pour essayer.',
    'valeurs: [{ valeur: 4321, date: non daté, source: oscar-chiffres-cles }]',
  ]);
  save(FICHE, add('- Avec <Chiffre id="zebrules" /> ?')(read(FICHE)));
  await reads(FICHE_URL, 'content/chiffres.yaml, ligne ', 'unite : cette clé manque', 'Ajoutez « unite »');
  await reads(NEIGHBOUR_URL, 'L’essentiel');
});

test('a file that is misnamed or deleted stops nothing', async () => {
  save('content/fiches/Ma Fiche.mdx', read(FICHE));
  await says('« ma-fiche.mdx »');
  save('content/themes.yaml', undefined);
  await says('ce fichier manque');
  await reads(FICHE_URL, 'ce fichier manque', 'L’essentiel');
});

test('a new term, a new source and a new figure show without a restart', async () => {
  append('content/glossaire.yaml', ['id: zebrule', 'terme: Zébrule', 'definition: Un animal.']);
  append('content/sources.yaml', [
    'id: zz-2026',
    'titre: Essai',
    'editeur: Journal du zèbre',
    'date: 2026',
    'nature: presse',
  ]);
  append('content/chiffres.yaml', [
    'id: zebrules',
    'libelle: zébrules',
    'question: Combien de zébrules ?',
    'unite: zébrules',
    'pourquoi: Pour essayer.',
    'valeurs: [{ valeur: 4321, date: 2026, source: zz-2026 }]',
  ]);
  save(
    FICHE,
    swap(/^## .*\n\n/m, '$&Une zébrule dort ici[^zz-2026], avec ses <Chiffre id="zebrules" />. ')(read(FICHE)),
  );
  await reads(FICHE_URL, 'Journal du zèbre', '4 321 zébrules', 'Un animal.');
  await reads('/glossaire/zebrule/', 'Un animal.');
});

test('a draft is read at its address, marked as such, and stands in no list', async () => {
  const title = swap(/^titre: .*$/m, 'titre: Une zébrule au jardin')(read(FICHE));
  save('content/fiches/zebrule.mdx', swap('\nverifieLe:', '\nbrouillon: true\nverifieLe:')(title));
  await says('content/fiches/zebrule.mdx', 'À compléter');
  await reads('/fiches/zebrule/', 'Brouillon', 'Une zébrule au jardin');
  await reads('/fiches/', /^(?!.*Une zébrule au jardin).*Aux Provinces/);
});

test('what comes with the build says so, the façades are there', async () => {
  await reads('/recherche/', 'se construisent avec le site');
  await reads('/hors-ligne/', 'se construisent avec le site');
  expect(await (await fetch(`${site}/facades/fiches.svg`)).text()).toContain('<svg');
});

test('after a change of the settings, for which the server starts anew, words still show and slips are told once', async () => {
  save('content/reglages.yaml', swap(/^editeur:.*$/m, 'editeur: Essai des zèbres')(read('content/reglages.yaml')));
  await says('server restarted');
  await reads('/mentions-legales/', 'Essai des zèbres');
  save(FICHE, swap(/^## .*\n\n/m, '$&Une zébrule dort ici. ')(read(FICHE)));
  await reads(FICHE_URL, 'Une zébrule dort ici.');
  const sound = read(FICHE);
  save(FICHE, swap(/^titre:/m, 'tître:')(sound));
  await says('À faire :');
  await reads(FICHE_URL, 'Une chose à corriger');
  expect(terminal.match(/À faire :/g)).toHaveLength(1);
  save(FICHE, sound);
  await says('Plus aucun problème.');
});
