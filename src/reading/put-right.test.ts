/** What an author may type without a message is what she meant. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Segment } from '#domain/blocks.ts';
import { glossaryIn } from '#reading/glossary.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { readFile } from '#reading/read.ts';

/** The page or list of a fixture, as it is read. */
function read(name: string): WrittenEntry[] {
  const folder = `${import.meta.dirname}/fixtures/${name}`;
  const [path = ''] = globSync('content/**/*.{mdx,yaml}', { cwd: folder });
  const { entries, problems } = readFile({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }, glossaryIn([]));
  expect(problems).toEqual([]);
  return entries;
}
const prose = (name: string) => read(name)[0]?.prose;
const text = (segments: readonly Segment[] = []): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : text(segment.children))).join('');
const html = (name: string) => text(prose(name)?.segments);
const ids = (name: string) => prose(name)?.headings.map(({ id }) => id);
const titles = (name: string) => prose(name)?.headings.map((heading) => heading.text);

test('a dash or a sharp before a no-break space makes a list and a heading', () => {
  expect(html('page-liste-tiret-insecable')).toContain('<li>la laverie</li>');
  expect(titles('page-titre-diese-insecable')).toContain('Un titre');
});

test('soft hyphens and ligatures are undone', () => {
  expect(html('page-trait-conditionnel-et-ligature')).toContain('La zyglotronique demande un financement.');
});

test('headings never take an id twice, nor one of the page’s own', () => {
  expect(ids('page-titres-numerotes-meme-identifiant')).toEqual(['une-association', 'etape', 'etape-2', 'etape-2-2']);
  expect(ids('page-titre-Sources-identifiant-du-gabarit')).toEqual(['une-association', 'sources-2', 'contenu-2']);
});

test('a word that machines know is a word', () => {
  expect(html('page-mot-constructor')).toContain('Le mot constructor arrête la construction.');
});

test.each([
  'titre-de-section-accents-decomposes',
  'titre-de-section-diese-insecable',
  'titre-de-section-espace-insecable',
  'fichier-entier-en-nfd',
])('%s has the headings of all pages of its kind', (name) => {
  const expected = titles('cle-de-note-espace-sans-chasse')?.map((title) => title.replace(/\u00a0/g, ' '));
  expect(titles(name)?.map((title) => title.replace(/\u00a0/g, ' '))).toEqual(expected);
});

test('a key of note with a sign that nobody sees is the key', () => {
  expect(prose('cle-de-note-espace-sans-chasse')?.citations).toEqual(['rapport-2019']);
});

test('a file with its accents apart has them together', () => {
  const written = JSON.stringify(read('fichier-entier-en-nfd'));
  expect(written).toBe(written.normalize('NFC'));
  expect(written).toContain('é');
});

test('an indent of no-break spaces is an indent', () => {
  expect(read('yaml-retrait-insecable-en-cascade').every(({ valid }) => valid)).toBe(true);
});

test('a table of twelve columns has them all', () => {
  expect(html('tableau-douze-colonnes').match(/<th scope="col">/g)).toHaveLength(12);
});
