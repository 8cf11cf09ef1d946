import { expect, test } from 'vitest';
import type { Block, Segment } from '#domain/blocks.ts';
import { compile } from '#markdown/compile.ts';

const blocksOf = (segments: readonly Segment[]): Block[] =>
  segments.flatMap((segment) => (typeof segment === 'string' ? [] : [segment, ...blocksOf(segment.children)]));
const notesOf = (source: string) =>
  blocksOf(compile(source).segments)
    .filter(({ name }) => name === 'Note')
    .map(({ props }) => `${props['sources']}: ${props['numeros']}`);
const html = (source: string) => compile(source).segments.join('');

test('prose is HTML, in French typography', () => {
  expect(html("L'idée : *écouter* !")).toBe('<p>L’idée\u00a0: <em>écouter</em>\u202f!</p>');
});

test('code and addresses stay as typed', () => {
  expect(html("`l'un : deux`")).toBe("<p><code>l'un : deux</code></p>");
  expect(html('[lire](/guides/a/?q=b)')).toBe('<p><a href="/guides/a/?q=b">lire</a></p>');
});

test('a block stands where it was written, in the middle of a sentence too', () => {
  const [before, block, after] = compile('Il y a <Chiffre id="regies" /> en France.').segments;
  expect(before).toBe('<p>Il y a ');
  expect(block).toMatchObject({ name: 'Chiffre', props: { id: 'regies' }, children: [], line: 1 });
  expect(after).toBe(' en France.</p>');
});

test('the space between two blocks stays', () => {
  const { segments } = compile('De <Chiffre id="a" /> <Chiffre id="b" />.');
  expect(segments.map((segment) => (typeof segment === 'string' ? segment : segment.name))).toEqual([
    '<p>De ',
    'Chiffre',
    ' ',
    'Chiffre',
    '.</p>',
  ]);
});

test('a heading without a letter has a name all the same', () => {
  expect(compile('## ?\n\n## !').headings.map(({ id }) => id)).toEqual(['section', 'section-2']);
});

test('nothing is added to a text so that its notes are understood', () => {
  expect(compile('Un[^a].\n\n```\ncode').segments).toMatchObject([
    '<p>Un.',
    { name: 'Note', props: { sources: 'a' } },
    '</p>\n<pre><code>code\n</code></pre>',
  ]);
});

test('a note that is written in the text is told, on its last line too', () => {
  expect(compile('Un[^a].\n\n[^a]: Une note.').problems).toMatchObject([{ line: 3 }]);
  expect(compile('Un[^a].').problems).toEqual([]);
});

test('a block holds prose, and blocks', () => {
  const [block] = compile('<Encadre titre="À lire">\n\nIl y a <Chiffre id="regies" />.\n\n</Encadre>').segments;
  expect(block).toMatchObject({ name: 'Encadre', props: { titre: 'À lire' } });
  expect((block as Block).children).toMatchObject(['<p>Il y a ', { name: 'Chiffre' }, '.</p>']);
});

test('figures are numbered, so that one can be quoted twice in a page', () => {
  const blocks = blocksOf(compile('<Chiffre id="a" /> puis <Chiffre id="a" />').segments);
  expect(blocks.map(({ props }) => props['rang'])).toEqual(['1', '2']);
});

test('citations are numbered by first call, and every one is told with its line', () => {
  expect(notesOf('Un[^b].\n\nDeux.\n\nTrois[^a].\n\nQuatre.\n\nCinq[^b].')).toEqual(['b: 1', 'a: 2', 'b: 1']);
  const { citations, notes } = compile('Un[^b].\n\nDeux[^a], trois[^b].');
  expect(citations).toEqual(['b', 'a']);
  expect(notes.map(({ source, line }) => `${source} ${line}`)).toEqual(['b 1', 'a 3', 'b 3']);
});

test('citations inside blocks are numbered with the others', () => {
  const source = 'Un[^a].\n\n<Encadre titre="T">\n\nDeux[^b].\n\n</Encadre>\n\nQuatre[^c].';
  expect(notesOf(source)).toEqual(['a: 1', 'b: 2', 'c: 3']);
});

test('headings have French ids, unique in the page', () => {
  const { headings } = compile("## L'idée\n\n### Où ?\n\n## L’idée");
  expect(headings).toEqual([
    { depth: 2, id: 'l-idee', text: 'L’idée' },
    { depth: 3, id: 'ou', text: 'Où\u202f?' },
    { depth: 2, id: 'l-idee-2', text: 'L’idée' },
  ]);
});

test('a heading, and a link to a place in the page, are blocks: a booklet names them anew', () => {
  expect(compile('## Où ?\n\nVoir [là](#ou "> <h2").').segments).toMatchObject([
    { name: 'Titre', props: { niveau: '2', id: 'ou' }, children: ['Où\u202f?'] },
    '\n<p>Voir ',
    { name: 'Renvoi', props: { ancre: 'ou', titre: '> <h2' }, children: ['là'] },
    '.</p>',
  ]);
});

test('under an empty corner, which heads nothing, the first cells of a table head their rows', () => {
  const table = html('| | A |\n| --- | --- |\n| b | c |');
  expect(table).toContain('<td></td>\n<th scope="col">A</th>');
  expect(table).toContain('<th scope="row">b</th>\n<td>c</td>');
});

test('links are told with their line', () => {
  expect(compile('Un.\n\nVoir [là](/guides/a/).').links).toEqual([{ url: '/guides/a/', line: 3 }]);
});

test('several slips are told at once, each on its line', () => {
  const { problems } = compile('Moins de <5 €.\n\nTexte {mot}.\n\n<br>\n\n# Titre');
  expect(problems.map(({ line }) => line).sort()).toEqual([1, 3, 5, 7]);
});
