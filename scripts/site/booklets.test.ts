/** A booklet holds what its pages hold: also what blocked an action, and the towns that answer the same need. */
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

const TOLD = ['ce-qui-a-bloque', 'ailleurs'];

test('each fiche of a booklet brings its obstacles and the other towns', () => {
  const fiches = new Map(pages.filter(({ path }) => path.startsWith('/fiches/')).map(({ path, root }) => [path, root]));
  const chapters = pages
    .filter(({ path }) => /^\/livret\/(dossiers|themes)\//.test(path))
    .flatMap(({ root }) => root.querySelectorAll('.chapter'));
  const lost = chapters.flatMap((chapter) => {
    const address = chapter.querySelector('.address a')?.getAttribute('href') ?? '';
    const page = fiches.get(new URL(address, 'http://localhost').pathname);
    const id = chapter.getAttribute('aria-labelledby');
    return TOLD.filter((part) => page?.getElementById(part) && !chapter.querySelector(`#${id}-${part}`)).map(
      (part) => `${address} ${part}`,
    );
  });
  expect(chapters.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
