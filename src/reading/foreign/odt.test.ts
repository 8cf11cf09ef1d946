/** OpenDocument texts, written as LibreOffice writes them, come in without the loss of a word. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFile, passageReport } from '#reading/foreign/import.ts';

const NAMES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'xlink', 'svg', 'dc', 'loext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const style = (family: string, name: string, parent = '', look = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${parent && `style:parent-style-name="${parent}"`}><style:text-properties ${look}/></style:style>`;
const STYLES = [
  style('paragraph', 'P1', 'Standard', 'fo:font-weight="bold"'),
  style('paragraph', 'P2', 'Title'),
  style('text', 'T1', '', 'fo:font-weight="bold"'),
  style('text', 'T2', '', 'fo:font-style="italic"'),
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>',
].join('');

/** The file of a text. */
const odt = (text: string, header = '') =>
  zipSync({
    'Pictures/a.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMES}><office:styles>${style('text', 'Strong_20_Emphasis', '', 'fo:font-weight="bold"')}</office:styles><office:master-styles><style:master-page><style:header><text:p>${header}</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    ),
  }) as Uint8Array<ArrayBuffer>;
const imported = (text: string, header?: string) => importFile('fiche.odt', odt(text, header));
const p = (inner: string, name = 'Standard') => `<text:p text:style-name="${name}">${inner}</text:p>`;
const h = (inner: string, level = 1) => `<text:h text:outline-level="${level}">${inner}</text:h>`;
const MAIN = 'Ce qui est fait';

test('titles, emphasis, links, spaces and breaks are what they were', async () => {
  const { draft, lost } = await imported(
    [
      p('Une laverie', 'P2'),
      p('Ville : Moulins<text:line-break/>Département : Allier'),
      h('Contexte'),
      p(
        'Un<text:s text:c="2"/>mot <text:span text:style-name="T1">gras</text:span>, <text:span text:style-name="Strong_20_Emphasis">fort</text:span>, <text:span text:style-name="T2">penché</text:span>, <text:a xlink:href="https://exemple.fr/">un lien</text:a>&lt;5 {mot}.',
      ),
      h('Les freins', 2),
      p('L’e&#x301;te&#x301;&#x200b;.'),
    ].join(''),
  );
  expect(draft).toEqual({
    keys: { titre: 'Une laverie', commune: 'Moulins', departement: '03' },
    sections: {
      'D’où vient l’idée': 'Un mot **gras**, **fort**, *penché*, [un lien](https://exemple.fr/)\\<5 \\{mot}.',
      'Ce qui a été difficile': 'L’été.',
    },
  });
  expect(lost).toEqual([]);
});

test('a line set in bold by hand is offered as a title', async () => {
  expect((await imported(p('Les résultats', 'P1') + p('Douze emplois.'))).bold).toEqual(['Les résultats']);
});

test('lists keep their levels and their kind', async () => {
  const list = (inner: string, name = '') => `<text:list ${name && `text:style-name="${name}"`}>${inner}</text:list>`;
  const item = (...inner: string[]) => `<text:list-item>${inner.join('')}</text:list-item>`;
  const { draft } = await imported(
    list(item(p('un'), list(item(p('premier')) + item(p('second')))) + item(p('deux')), 'L1'),
  );
  expect(draft.sections[MAIN]).toBe('- un\n  1. premier\n  2. second\n- deux');
});

test('footnotes and endnotes stand where they are called', async () => {
  const note = (kind: string, text: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
  const { draft, notes, lost } = await imported(
    p(`Un fait${note('footnote', 'Au pied')} et un autre${note('endnote', 'À la fin')}.`),
  );
  expect(draft.sections[MAIN]).toBe('Un fait (Au pied) et un autre (À la fin).');
  expect({ notes, lost }).toEqual({ notes: 2, lost: [] });
});

test('tables keep their columns, merged cells their words', async () => {
  const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';
  const wide = Array.from({ length: 12 }, (_, index) => cell(`c${index}`));
  const { draft, lost } = await imported(
    `<table:table><table:table-header-rows>${row(...wide)}</table:table-header-rows>${row(cell('fusion', 'table:number-columns-spanned="11"'), covered.repeat(10), cell('fin'))}</table:table>`,
  );
  expect(draft.sections[MAIN]).toMatch(/^\| c0 .*\| c11 \|\n(?:\| -+ )+\|\n\| fusion +(?:\| +)+\| fin +\|$/);
  expect(lost).toEqual([]);
});

test('text boxes follow their paragraph; pictures are listed; what was deleted is gone; margins are told', async () => {
  const read = await imported(
    [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Ôté</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      p(
        `Avant <draw:frame><draw:text-box>${p('Dans le cadre')}</draw:text-box></draw:frame><draw:frame><draw:image/><svg:title>Un jardin</svg:title></draw:frame><draw:frame><draw:image/></draw:frame><office:annotation><dc:creator>X</dc:creator><text:p>À revoir</text:p></office:annotation>après`,
      ),
      `<text:table-of-content><text:index-body>${p('Sommaire')}</text:index-body></text:table-of-content>`,
    ].join(''),
    'Document de travail',
  );
  expect(read.draft.sections[MAIN]).toBe('Avant après\n\nDans le cadre');
  expect(read.leftPictures).toEqual(['Un jardin', '']);
  expect(read.lost).toEqual([]);
  expect(passageReport(read).join('\n')).toContain('« À revoir Sommaire Document de travail »');
});

test('words within what the reader does not know are read all the same', async () => {
  const { draft, lost } = await imported(
    `<text:section>${p('Ici')}<loext:neuf>${p('<loext:champ>ailleurs</loext:champ>')}</loext:neuf></text:section>`,
  );
  expect(draft.sections[MAIN]).toBe('Ici\n\nailleurs');
  expect(lost).toEqual([]);
});

test.each([
  ['broken XML', '<text:p>'],
  ['an entity of its own', '&autre;'],
])('%s says what to do', async (_, text) => {
  await expect(imported(text)).rejects.toThrow(/LibreOffice/);
});

test('its pictures come along, after the paragraph in which they stood', async () => {
  const frame = '<draw:frame><draw:image xlink:href="Pictures/a.jpg"/><svg:title>Un mur</svg:title></draw:frame>';
  const read = await imported(p(`Avant ${frame}après`) + p('Ensuite.'));
  expect(read.draft.sections[MAIN]).toBe('Avant après\n\n<Photo src="photo-1.jpg" texte="Un mur" />\n\nEnsuite.');
  expect(read.pictures).toEqual([{ name: 'photo-1.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }]);
  expect(read.lost).toEqual([]);
});
