/** Files of every kind come in, or say what to do. */
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { importFile } from '#reading/foreign/import.ts';
import { proposalJson, PROPOSAL_ID } from '#reading/foreign/proposal.ts';

test.each(['fiche.docx', 'fiche.doc', 'fiche.odt', 'fiche'])('%s that is no document says what to do', async (name) => {
  await expect(importFile(name, strToU8('rien') as Uint8Array<ArrayBuffer>)).rejects.toThrow(/Enregistr/i);
});

test('Markdown of another program keeps what looks like tags', async () => {
  const text = '# Une laverie\n\n## Contexte\n\nUn <b>mot</b> et {un autre}.\n\n- un\n- deux\n';
  const read = await importFile('notes.md', strToU8(text) as Uint8Array<ArrayBuffer>);
  expect(read.draft.keys).toEqual({ titre: 'Une laverie' });
  expect(read.draft.sections['D’où vient l’idée']).toContain('\\{un autre}');
  expect(read.lost).toEqual([]);
});

test('a line of dashes under a text, or around the head of a file, makes no title of it', async () => {
  const text =
    '---\nauteur: moi\n---\n\n## Ce qui est fait\n\nOn répare.\nOn range.\n---\n\nLe soir.\n===\n\nEncore.\n';
  const read = await importFile('notes.md', strToU8(text) as Uint8Array<ArrayBuffer>);
  expect(read.strange).toEqual([]);
  expect(read.lost).toEqual([]);
  expect(read.draft.sections['Ce qui est fait']).toMatch(/On répare\.\nOn range\.\n\n---\n\nLe soir\.\n/);
});

const readMarkdown = (text: string) => importFile('notes.md', strToU8(text) as Uint8Array<ArrayBuffer>);

test('how to reach whoever wrote stays out of the fiche, also below the text', async () => {
  const text = [
    '## Ce qui est fait',
    'On répare.',
    'Contact : Marie, 06 12 34 56 78',
    'Pour nous joindre, passez à la régie.',
    'Rédacteur : accueil, a@exemple.fr',
    'Contact avec les bailleurs : on se voit chaque mois.',
  ].join('\n\n');
  const read = await readMarkdown(text);
  expect(read.contact).toEqual(['Contact : Marie, 06 12 34 56 78', 'Rédacteur : accueil, a@exemple.fr']);
  expect(read.draft.sections).toEqual({
    'Ce qui est fait':
      'On répare.\n\nPour nous joindre, passez à la régie.\n\nContact avec les bailleurs : on se voit chaque mois.',
  });
  expect(read.lost).toEqual([]);
});

test.each([
  ['Commune : Laxou (54)', 'Laxou', '54'],
  ['Ville : Laxou, 54', 'Laxou', '54'],
  ['Commune : 54520 Laxou', 'Laxou', '54'],
  ['Commune : Ajaccio (2A)', 'Ajaccio', '2A'],
  ['Commune : Saint-Denis (974)', 'Saint-Denis', '974'],
  ['Commune : Laxou\nDépartement : Meurthe-et-Moselle', 'Laxou', '54'],
  ['Commune : Laxou (54)\nDépartement : 54 - Meurthe-et-Moselle', 'Laxou', '54'],
  ['Commune : Laxou et Maxéville (54 et 55)', 'Laxou et Maxéville (54 et 55)', undefined],
  ['Commune : 20000 Ajaccio', '20000 Ajaccio', undefined],
])('%s: the town and its département are read apart', async (head, commune, departement) => {
  const read = await readMarkdown(`${head}\n\n## Ce qui est fait\n\nOn répare.\n`);
  expect(read.draft.keys).toEqual({ commune, ...(departement && { departement }) });
  expect(read.lost).toEqual([]);
});

test('a page pasted from the web brings no program, and its links into itself are words', async () => {
  const html =
    '<h1>Titre</h1><script>alert(1)</script><h2>Contexte</h2><p onclick="alert(1)">Un <a href="#bas">lien</a>, <a href="javascript:alert(1)">un autre</a>, <a href="https://exemple.fr/">un bon</a>.</p><img src=x onerror=alert(1) alt="Un jardin">';
  const read = await importFile('page.html', strToU8(html) as Uint8Array<ArrayBuffer>);
  expect(read.draft.sections['D’où vient l’idée']).toBe('Un lien, un autre, [un bon](https://exemple.fr/).');
  expect([read.pictures, read.leftPictures]).toEqual([[], ['Un jardin']]);
});

test('a page of the web keeps its words, or tells those that it loses', async () => {
  const html =
    '<h2>Con<b>texte</b></h2><blockquote><p>Un mot</p><dl><dt>Qui</dt><dd>La ville</dd></dl></blockquote><table><caption>Titre</caption><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table><select><option>choisi</option></select>';
  const read = await importFile('page.html', strToU8(html) as Uint8Array<ArrayBuffer>);
  expect(read.lost).toEqual([]);
});

test('the page of a proposal gives its draft back, whatever it holds', async () => {
  const draft = { keys: { titre: '</script><b>' }, sections: { 'Ce qui est fait': 'Un texte </script>.' } };
  const page = `<html><body><script type="application/json" id="${PROPOSAL_ID}">${proposalJson({ draft, contact: 'a@exemple.fr' })}</script></body></html>`;
  const read = await importFile('proposition.html', strToU8(page) as Uint8Array<ArrayBuffer>);
  expect(read).toMatchObject({ draft, sender: 'a@exemple.fr', lost: [] });
});

const JPEG = 'data:image/jpeg;base64,/9j/4AAQ';
const ofPage = (page: string) => importFile('page.html', strToU8(page) as Uint8Array<ArrayBuffer>);

test('pictures within a page come along, those of the web do not', async () => {
  const read = await ofPage(
    `<p>Un mot <img src="${JPEG}" alt="Un mur"></p><img src="https://exemple.fr/a.jpg" alt="Ailleurs">`,
  );
  expect(read.draft.sections['Ce qui est fait']).toBe('Un mot\n\n<Photo src="photo-1.jpg" texte="Un mur" />');
  expect([read.pictures.length, read.leftPictures]).toEqual([1, ['Ailleurs']]);
});

test('the pictures of a proposal have our names, and are pictures', async () => {
  const proposal = `<script type="application/json" id="${PROPOSAL_ID}">{"keys":{},"sections":{}}</script>`;
  const images = [
    `<img id="photo-1.jpg" src="${JPEG}">`,
    `<img id="../../secret.jpg" src="${JPEG}">`,
    '<img id="photo-2.jpg" src="data:text/html;base64,PGI+">',
    '<img id="photo-3.jpg" src="data:image/jpeg;base64,PGI+">',
    '<img id="photo-4.jpg" src="https://exemple.fr/a.jpg">',
    '<img id="photo-5.jpg" src="data:image/jpeg;base64,/9j/4">',
  ];
  const read = await ofPage(images.join('') + proposal);
  expect(read.pictures.map(({ name }) => name)).toEqual(['photo-1.jpg']);
});

test('a document of a thousand pictures brings no more than forty', async () => {
  const read = await ofPage(`<p>Un mot</p>${`<img src="${JPEG}">`.repeat(1000)}`);
  expect([read.pictures.length, read.leftPictures.length]).toEqual([40, 960]);
});
