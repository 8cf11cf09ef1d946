import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Notice } from '#search/notice.ts';
import { openSite } from './built-site.ts';
import { readPages } from './pages.ts';

const BODY = `<h1>Titre</h1><p>Avant <em>la</em>
  suite<a class="note">1</a>.</p><dl><dt>Où</dt><dd>Laxou</dd></dl>
  <p data-not-text>Retirée.</p><div class="identity"><p>Vérifié hier.</p></div><nav>Menu.</nav>
  <h2 id="idee">L’idée</h2><p>Trier <button class="word">les déchets</button><span popover>Ce que l’on jette.</span>, puis composter.<button>Écouter</button></p>
  <section aria-labelledby="sources"><h2 id="sources">Sources</h2><p>Un rapport.</p></section>`;

let folder = '';
const write = (path: string, html: string) => {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), html);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  write('fiches/laverie', `<main data-page-text>${BODY}</main>`);
  write('guides', `<meta name="description" content="Tous les guides."><main data-page-text>${BODY}</main>`);
  write('themes/sante', '<main data-page-text><h1>Se soigner</h1></main>');
  for (const path of ['sources/un-rapport', 'guides/page/2', 'comparer'])
    write(path, '<main data-page-text><h1>Titre</h1></main>');
  write('recherche', '<main><h1>Recherche</h1></main>');
});
afterAll(() => rmSync(folder, { recursive: true }));

const fiche: Notice = {
  url: '/fiches/laverie/',
  title: 'Laverie',
  summary: '',
  collection: 'fiches',
  kind: 'Fiches',
  themes: [],
  names: [],
  keywords: [],
  essentials: ['Un.', 'Deux.', 'Trois.'],
};
const read = (url: string) => readPages(openSite(folder), [fiche]).find(({ notice }) => notice.url === url);

test('an article is read under its headings, without its identity, which its notice tells, nor what leads elsewhere', () => {
  expect(read('/fiches/laverie/')).toEqual({
    notice: fiche,
    sections: [
      { id: '', title: '', text: 'Avant la suite.' },
      { id: 'idee', title: 'L’idée', text: 'Trier les déchets, puis composter.' },
    ],
  });
});

test('a page without a notice is told by its title, its description and its place; its definitions are its text', () => {
  const list = read('/guides/');
  expect(list?.notice).toMatchObject({
    title: 'Titre',
    summary: 'Tous les guides.',
    collection: 'guides',
    kind: 'Guides',
  });
  expect(list?.sections[0]?.text).toBe('Avant la suite.\nOù\u00a0: Laxou');
  expect(read('/themes/sante/')?.notice).toMatchObject({ title: 'Se soigner', kind: 'Thèmes' });
});

test('a word that opens its definition stays in its sentence; a mark of a source and a button of a tool do not', () => {
  expect(read('/fiches/laverie/')?.sections.map(({ text }) => text)).toEqual([
    'Avant la suite.',
    'Trier les déchets, puis composter.',
  ]);
});

test('the bibliography, the further pages of a list and tools only send elsewhere', () => {
  expect(read('/guides/')?.notice.sending).toBe(false);
  expect(['/sources/un-rapport/', '/guides/page/2/', '/comparer/'].map((url) => read(url)?.notice.sending)).toEqual([
    true,
    true,
    true,
  ]);
});

test('a page that marks no text is not read', () => {
  expect(read('/recherche/')).toBeUndefined();
});
