/** Models are found wherever readers look for pages: beside the pages that need them, in the feeds, the selection, booklets and copies. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DIST, fileOf, linksOf, pages } from './pages.ts';

interface Modele {
  id: string;
  donnees: { quand: string[]; themes: string[]; misEnLigne: string };
}
const json = (path: string) => JSON.parse(readFileSync(DIST + path, 'utf8'));
const modeles = (json('/api/modeles.json') as { entrees: Modele[] }).entrees;
const addressOf = ({ id }: Modele) => `/modeles/${id}/`;
const pageAt = (path: string) => pages.find((page) => page.path === path);

test('there are at least sixteen', () => {
  expect(modeles.length).toBeGreaterThanOrEqual(16);
});

test('each page of the site that needs a model leads to it, and the list leads to all', () => {
  const list = pageAt('/modeles/');
  const lost = modeles.flatMap((modele) =>
    [list, ...modele.donnees.quand.map((page) => pageAt(`/${page}/`))]
      .filter((page) => !page || !linksOf(page).includes(addressOf(modele)))
      .map((page) => `${page?.path ?? 'no page'}: ${modele.id}`),
  );
  expect(lost).toEqual([]);
});

test('those that are as new as what the feed holds are in it', () => {
  const { items } = json('/flux.json') as { items: { id: string; content_text: string; date_published: string }[] };
  const oldest = items.map(({ date_published: day }) => day.slice(0, 10)).sort()[0] ?? '';
  const news = modeles.filter(({ donnees }) => donnees.misEnLigne > oldest);
  const told = new Map(items.map(({ id, content_text: text }) => [new URL(id).pathname, text]));
  expect(news.filter((modele) => !told.get(addressOf(modele)))).toEqual([]);
});

test('the selection can keep them', () => {
  const catalogue = json('/api/catalogue.json') as Record<string, string>;
  expect(modeles.filter(({ id }) => !catalogue[`modeles/${id}`])).toEqual([]);
});

test('the booklet of each of their themes gathers them, as far as it gathers pages', () => {
  const missing = modeles.flatMap((modele) =>
    modele.donnees.themes
      .map((theme) => pageAt(`/livret/themes/${theme}/`))
      .filter((booklet) => booklet && booklet.root.querySelectorAll('.chapter').length < 40)
      .filter((booklet) => !booklet?.root.querySelector(`.chapter .address a[href$="${addressOf(modele)}"]`))
      .map((booklet) => `${booklet?.path}: ${modele.id}`),
  );
  expect(missing).toEqual([]);
});

test('the copy for reading without network brings them, with their blank file', () => {
  const { files } = json('/hors-ligne/fichiers.json') as { files: [string][] };
  const taken = new Set(files.map(([name]) => name));
  for (const modele of modeles) {
    expect(taken).toContain(addressOf(modele));
    const blank = pageAt(addressOf(modele))?.root.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(taken).toContain(blank);
    expect(fileOf(blank)).toBeDefined();
  }
});
