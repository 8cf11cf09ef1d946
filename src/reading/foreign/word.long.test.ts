/** Word files as people make them come in without the loss of a word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glossaryOf } from '#markdown/glossary.ts';
import { readFile } from '#reading/read.ts';
import { writeDraft } from '#reading/write-draft.ts';
import { importFile, passageReport, type Imported } from '#reading/foreign/import.ts';
import { cell, item, paragraph, picture, run, table, word, type Around } from '#reading/foreign/samples.ts';

const imported = (body: string, around?: Around, bold = false) => importFile('fiche.docx', word(body, around), bold);
const mdx = ({ draft }: Imported) => writeDraft(draft);

test('a document with titles becomes the sections of a fiche', async () => {
  const read = await imported(
    [
      paragraph(run('Une laverie pour se parler'), 'Titre'),
      table(
        cell('Commune') + cell('Chalon-sur-Saône'),
        cell('Département') + cell('Saône-et-Loire'),
        cell('Thèmes') + cell('lien social, réemploi'),
        cell('Contact') + cell('accueil de la régie'),
      ),
      paragraph(run('Contexte'), 'Titre1'),
      paragraph(run('La seule laverie a fermé.')),
      paragraph(run('Nos partenaires'), 'MonTitre'),
      paragraph(run('Le Grand Chalon.')),
      paragraph(run('Le nom du lieu'), 'Titre1'),
      paragraph(run('Les freins'), 'Titre1'),
      paragraph(run('Les horaires.')),
    ].join(''),
  );
  expect(read.draft).toEqual({
    keys: {
      titre: 'Une laverie pour se parler',
      commune: 'Chalon-sur-Saône',
      departement: '71',
      themes: ['lien-social', 'dechets-reemploi'],
    },
    sections: {
      'D’où vient l’idée': 'La seule laverie a fermé.',
      'Avec qui': 'Le Grand Chalon.\n\n### Le nom du lieu',
      'Ce qui a été difficile': 'Les horaires.',
    },
  });
  expect(read.contact).toEqual(['Contact : accueil de la régie']);
  expect(read.strange).toEqual(['Le nom du lieu']);
  expect(mdx(read)).not.toContain('accueil de la régie');
});

test('notes stand where they are called, deletions are gone, margins are told', async () => {
  const read = await imported(
    paragraph(
      `${run('Le local est prêté')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' par la ville.')}<w:ins>${run(' Ajouté.')}</w:ins><w:del><w:r><w:delText>Ôté.</w:delText></w:r></w:del>`,
    ),
    {
      footnotes: `<w:footnote w:id="1">${paragraph(run('Bilan de 2019, page 3'))}</w:footnote>`,
      header: paragraph(run('Document de travail')),
    },
  );
  expect(read.draft.sections['Ce qui est fait']).toBe(
    'Le local est prêté (Bilan de 2019, page 3) par la ville. Ajouté.',
  );
  expect({ notes: read.notes, lost: read.lost }).toEqual({ notes: 1, lost: [] });
  expect(passageReport(read).join('\n')).toContain('en marge du document : « Document de travail »');
});

test('signs that Markdown or blocks would take are words again on the page', async () => {
  const text =
    'Une équipe de <5 salariés, {mot} et *étoile*, _souligné_, 3 < 4, `code`, [x](y), #1 &amp; <script>alert(1)</script>.';
  const read = await imported(paragraph(run(text)));
  const { problems, entries } = readFile({ path: 'content/fiches/x.mdx', text: mdx(read) }, glossaryOf([]));
  const told = problems
    .map(({ message }) => message)
    .filter((message) => /balise|accolade|comprise|étoile/.test(message));
  expect(told).toEqual([]);
  expect(JSON.stringify(entries[0]?.prose.segments)).not.toContain('<script');
  expect(read.lost).toEqual([]);
});

test('bold lines are offered as titles, and taken only when asked', async () => {
  const body = paragraph(run('Les résultats', '<w:b/>')) + paragraph(run('Douze emplois.'));
  const offered = await imported(body);
  expect(offered.bold).toEqual(['Les résultats']);
  expect(offered.draft.sections).toEqual({ 'Ce qui est fait': '**Les résultats**\n\nDouze emplois.' });
  const taken = await imported(body, undefined, true);
  expect(taken.draft.sections).toEqual({ 'Les résultats': 'Douze emplois.' });
});

test('bullets that are signs are a list; a table of twelve columns and merged cells keeps its words', async () => {
  const wide = Array.from({ length: 12 }, (_, index) => cell(`colonne ${index}`)).join('');
  const read = await imported(
    paragraph(run('• un')) + paragraph(run('•\u00a0deux')) + table(wide, cell('fusion', 11) + cell('fin')),
  );
  expect(read.draft.sections['Ce qui est fait']).toMatch(/^- un\n- deux\n\n\| colonne 0 /);
  expect(read.lost).toEqual([]);
});

test('a text box is read once', async () => {
  const box = paragraph(run('Dans le cadre'));
  const read = await imported(
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
  );
  expect(mdx(read)).toContain('Dans le cadre');
  expect(read.lost).toEqual([]);
});

const inBox = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const shape = (inner: string) => `<wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp>`;
const drawing = (inner: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const choice = (inner: string, fallback = '') =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${inner}</mc:Choice>${fallback}</mc:AlternateContent>`;

test.each([
  ['without its fallback', choice(drawing(shape(inBox('Dans le cadre'))))],
  [
    'whose fallback is a picture',
    choice(drawing(shape(inBox('Dans le cadre'))), '<mc:Fallback><w:pict/></mc:Fallback>'),
  ],
  ['of a drawing alone', drawing(shape(inBox('Dans le cadre')))],
  [
    'beside another of its group',
    choice(drawing(`<wpg:wgp>${shape(inBox('Dans'))}${shape(inBox('le cadre'))}</wpg:wgp>`)),
  ],
  ['in an ellipse', `<w:pict><v:oval><v:textbox>${inBox('Dans le cadre')}</v:textbox></v:oval></w:pict>`],
  [
    'within another',
    choice(
      drawing(
        shape(
          `<w:txbxContent>${paragraph(run('Dans') + `<w:r>${drawing(shape(inBox('le cadre')))}</w:r>`)}</w:txbxContent>`,
        ),
      ),
    ),
  ],
])('a text box %s is read', async (_, box) => {
  const read = await imported(paragraph(`${run('Avant')}<w:r>${box}</w:r>`) + paragraph(run('Après.')));
  expect(mdx(read)).toMatch(/Avant\s+Dans\s+le cadre\s+Après\./);
  expect(read.lost).toEqual([]);
});

test('a word that no reader brings is told', async () => {
  const read = await imported(paragraph(run('Ici')) + '<w:inconnu><w:r><w:t>ailleurs</w:t></w:r></w:inconnu>');
  expect(read.lost).toEqual(['ailleurs']);
  expect(passageReport(read).at(-1)).toBe('Mots perdus : « ailleurs ».');
});

test('whatever is written, no word is lost and no markup comes of it', async () => {
  const signs = fc.string({
    unit: fc.constantFrom(...'aé <>{}[]()*_`#|\\-+.!&;:"\'=~^\u00a0\u200b1', 'e\u0301', '😀'),
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 4 }), async (texts) => {
      const read = await imported(texts.map((text) => paragraph(run(text))).join(''));
      expect(read.lost).toEqual([]);
      const { entries } = readFile({ path: 'content/fiches/x.mdx', text: mdx(read) }, glossaryOf([]));
      expect(JSON.stringify(entries[0]?.prose.segments)).not.toMatch(/<(?:script|img|svg|iframe)/i);
    }),
    { numRuns: 60 },
  );
});

test.each(['\u200b', '\u00ad', '\ufeff', 'e\u0301'])(
  'a sign that nobody sees (%j) does not part a word in two',
  async (sign) => {
    const read = await imported(paragraph(run(`a${sign}a`)) + table(cell(`b${sign}b`), cell('c')));
    expect(read.lost).toEqual([]);
  },
);

test('lists keep their levels and their kind', async () => {
  const read = await imported(
    [item('un', 0), item('dans un', 1), item('plus bas', 2), item('deux', 0), item('premier', 0, 2)].join(''),
  );
  expect(read.draft.sections['Ce qui est fait']).toBe('- un\n  - dans un\n    - plus bas\n- deux\n\n1. premier');
  expect(read.lost).toEqual([]);
});

test('endnotes stand where they are called, beside footnotes', async () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`;
  const read = await imported(
    paragraph(
      `${run('Un fait')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' et un autre')}<w:r><w:endnoteReference w:id="1"/></w:r>${run('.')}`,
    ),
    { footnotes: note('footnote', 1, 'Au pied'), endnotes: note('endnote', 1, 'À la fin') },
  );
  expect(read.draft.sections['Ce qui est fait']).toBe('Un fait (Au pied) et un autre (À la fin).');
  expect({ notes: read.notes, lost: read.lost }).toEqual({ notes: 2, lost: [] });
});

test('comments stay in the margin, and are told', async () => {
  const read = await imported(
    paragraph(
      `<w:commentRangeStart w:id="0"/>${run('Le toit')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
    { comments: `<w:comment w:id="0" w:author="A">${paragraph(run('À revoir'))}</w:comment>` },
  );
  expect(read.draft.sections['Ce qui est fait']).toBe('Le toit');
  expect(passageReport(read).join('\n')).toContain('« À revoir »');
});

const pictured = paragraph(run('Avant ') + picture('Un jardin') + picture() + run('après'));

test('pictures come along after the paragraph in which they stood, with the words that stand for them', async () => {
  const read = await imported(pictured + paragraph(run('Ensuite.')));
  expect(read.draft.sections['Ce qui est fait']).toBe(
    'Avant après\n\n<Photo src="photo-1.jpg" texte="Un jardin" />\n\n<Photo src="photo-2.jpg" />\n\nEnsuite.',
  );
  expect(read.pictures.map(({ name, bytes }) => [name, bytes[1]])).toEqual([
    ['photo-1.jpg', 80],
    ['photo-2.jpg', 80],
  ]);
  expect(read.lost).toEqual([]);
  expect(passageReport(read)).toContain(
    'Photos qui ont suivi : 2. Dites de chacune ce que l’on y voit et qui l’a faite.',
  );
});

test('pictures of a format that is not published are listed with the words that stand for them, or without', async () => {
  const read = await imported(pictured, { image: new Uint8Array([0xd7, 0xcd, 0xc6, 0x9a]) });
  expect(read.leftPictures).toEqual(['Un jardin', '']);
  expect(read.draft.sections['Ce qui est fait']).toBe('Avant après');
  expect(passageReport(read)).toContain('Images qui n’ont pas suivi : « Un jardin », « sans texte ».');
});

test('cells merged downwards keep their words, in their columns', async () => {
  const read = await imported(
    table(
      cell('Qui') + cell('Quoi'),
      cell('La ville', 1, 'restart') + cell('un local'),
      cell('', 1, 'continue') + cell('de l’eau'),
    ),
  );
  expect(read.draft.sections['Ce qui est fait']).toMatch(/\| La ville +\| un local +\|\n\| +\| de l’eau +\|$/);
  expect(read.lost).toEqual([]);
});

test('no-break spaces and pictograms come along', async () => {
  const read = await imported(paragraph(run('12\u00a0000\u202f€ 👩🏽‍🌾 en e\u0301te\u0301')));
  expect(read.draft.sections['Ce qui est fait']).toBe('12\u00a0000\u202f€ 👩🏽‍🌾 en été');
  expect(read.lost).toEqual([]);
});

test('sixty pages come in whole', async () => {
  const words = Array.from({ length: 400 }, (_, index) => `mot${index}`).join(' ');
  const page = (number: number) =>
    paragraph(run(`Étape ${number}`), 'Titre2') +
    paragraph(run(words, number % 2 ? '<w:i/>' : '')) +
    table(cell(`a${number}`) + cell(`b${number}`)) +
    item(`fin ${number}`, 0);
  const read = await imported(Array.from({ length: 60 }, (_, number) => page(number)).join(''));
  expect(read.strange).toHaveLength(60);
  expect(read.lost).toEqual([]);
});
