import mammoth from 'mammoth';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dossierFile } from '#documents/dossier.ts';
import { element } from '#documents/made.ts';
import { about } from '#documents/samples.ts';
import type { Tree } from '#documents/tree.ts';

const page = (...parts: Tree[]) => element('div', { class: 'project' }, element('h1', {}, 'Le dossier'), ...parts);
const part = (title: string, attributes: Record<string, string>, ...children: Tree[]) =>
  element('project-fields', { class: 'part', ...attributes }, element('h2', {}, title), ...children);
const field = (label: string, control: Tree) =>
  element('label', { class: 'field' }, element('span', {}, label), control);
const text = (value: string) => element('textarea', { name: 'dossier/risques', value });

async function read(tree: Tree): Promise<string> {
  const buffer = Buffer.from(dossierFile(tree, about, new Map()));
  return (await mammoth.convertToHtml({ buffer })).value;
}

test('what was typed stands after its label, a paragraph a line; a choice is told in its words', async () => {
  const regions = element(
    'select',
    { name: 'projet/region', value: 'guyane' },
    element('option', { value: '' }),
    element('option', { value: 'guyane' }, 'Guyane'),
  );
  const html = await read(page(part('Qui', {}, field('Région', regions), field('Risques', text('Un\n\nDeux')))));
  expect(html).toContain('<p><strong>Région\u00a0: </strong>Guyane</p>');
  expect(html).toContain('<p><strong>Risques\u00a0: </strong>Un</p><p>Deux</p>');
});

test('nothing stands where nothing was said', async () => {
  const html = await read(
    page(part('Vide', { 'data-unfilled': '' }, text('')), part('Dit', {}, field('Annexes', text('')), text('Oui'))),
  );
  expect(html).not.toMatch(/Vide|Annexes|…/);
  expect(html).toContain('Dit</h1>');
});

test.each(['=1+1', '@SUM(A1)', '+33', '<w:p/>&"', '👩🏽‍🌾', 'é'.repeat(5000)])('%s comes out as text', async (value) => {
  const buffer = Buffer.from(
    dossierFile(page(part('Dit', {}, element('div', { class: 'field' }, text(value)))), about, new Map()),
  );
  expect((await mammoth.extractRawText({ buffer })).value).toContain(value);
});

test('a drawing is a picture, with what it shows told; without its picture it is told in words', () => {
  const drawn = page(
    part('Dit', {}, element('figure', {}, element('svg', { 'aria-label': 'La table' })), element('p', {}, 'Oui')),
  );
  const png = Uint8Array.from([137, 80, 78, 71]);
  const parts = unzipSync(dossierFile(drawn, about, new Map([['La table', { png, width: 200, height: 100 }]])));
  expect(parts['word/media/dessin1.png']).toEqual(png);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(words).toContain('descr="La table"');
  expect(words).toContain('cx="3240000" cy="1620000"');
  expect(words).toContain('r:embed="dessin1"');
  expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain('media/dessin1.png');
  expect(strFromU8(unzipSync(dossierFile(drawn, about, new Map()))['word/document.xml'] ?? new Uint8Array())).toContain(
    '[Dessin\u00a0: La table]',
  );
});
