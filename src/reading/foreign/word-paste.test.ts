/** What is copied from Word and pasted keeps its title, its lists and its notes. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '#reading/foreign/import.ts';

const pasted = (body: string) =>
  importFile(
    'texte collé.html',
    strToU8(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- @list l0:level1 {mso-level-text:·} --></style></head><body lang=FR><!--StartFragment-->${body}<!--EndFragment--></body></html>`,
    ) as Uint8Array<ArrayBuffer>,
  );
const p = (inner: string, name = 'MsoNormal') => `<p class=${name}>${inner}<o:p></o:p></p>\n`;
const item = (text: string, marker: string, level: number, list: number) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list}'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;
const MAIN = 'Ce qui est fait';

test('the title is one, and what stands under it is read as in a file', async () => {
  const { draft, lost } = await pasted(
    p('Une cantine', 'MsoTitle') +
      p('<b>Ville&nbsp;: </b>Moulins') +
      '<h1>Contexte<o:p></o:p></h1>' +
      p('Un {besoin}.'),
  );
  expect(draft).toEqual({
    keys: { titre: 'Une cantine', commune: 'Moulins' },
    sections: { 'D’où vient l’idée': 'Un \\{besoin}.' },
  });
  expect(lost).toEqual([]);
});

test('items are lists, within lists, of their kind', async () => {
  const { draft, lost } = await pasted(
    item('un', '·', 1, 0) +
      item('dedans', 'o', 2, 0) +
      item('plus bas', '§', 3, 0) +
      item('deux', '·', 1, 0) +
      item('premier', '1.', 1, 1) +
      item('second', '2.', 1, 1) +
      p('Fin.'),
  );
  expect(draft.sections[MAIN]).toBe('- un\n  - dedans\n    - plus bas\n- deux\n\n1. premier\n2. second\n\nFin.');
  expect(lost).toEqual([]);
});

test('notes stand where they are called', async () => {
  const call = (id: string) =>
    `<a style='mso-footnote-id:${id}' href="#_${id}" name="_${id.replace(/\d/, 'ref$&')}"><span class=MsoFootnoteReference>[1]</span></a>`;
  const note = (kind: string, id: string, text: string) =>
    `<div style='mso-element:${kind}-list'><![if !supportFootnotes]><br clear=all><hr size=1><![endif]><div style='mso-element:${kind}' id=${id}>${p(`<a href="#_${id.replace(/\d/, 'ref$&')}" name="_${id}">[1]</a> ${text}`)}</div></div>`;
  const { draft, notes, lost } = await pasted(
    p(`Un fait${call('ftn1')} et un autre${call('edn1')}.`) +
      note('footnote', 'ftn1', 'Au pied') +
      note('endnote', 'edn1', 'À la fin'),
  );
  expect(draft.sections[MAIN]).toBe('Un fait (Au pied) et un autre (À la fin).');
  expect({ notes, lost }).toEqual({ notes: 2, lost: [] });
});
