/** Documents as people make them come in without the loss of a word. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { glossaryOf } from '#markdown/glossary.ts';
import { readFile } from '#reading/read.ts';
import { writeDraft } from '#reading/write-draft.ts';
import { importFile, passageReport, type Imported } from '#reading/foreign/import.ts';
import { proposalJson, PROPOSAL_ID } from '#reading/foreign/proposal.ts';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
const paragraph = (inner: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${inner}</w:p>`;
const cell = (text: string, span = 1) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')}</w:tbl>`;
const NAMES = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"',
];
const part = (tag: string, inner: string) =>
  strToU8(`<?xml version="1.0"?><w:${tag} ${NAMES.map((name) => `xmlns:${name}`).join(' ')}>${inner}</w:${tag}>`);
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const links = (...inner: string[]) =>
  strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`,
  );

/** A Word file of these paragraphs and tables. */
function word(
  body: string,
  more: { footnotes?: string; header?: string; comments?: string } = {},
): Uint8Array<ArrayBuffer> {
  return zipSync({
    '_rels/.rels': links(link('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': links(
      link('r1', 'styles', 'styles.xml'),
      link('r2', 'footnotes', 'footnotes.xml'),
      link('r3', 'comments', 'comments.xml'),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part(
      'styles',
      style('Titre', 'Title') +
        style('Titre1', 'heading 1') +
        style('Titre2', 'heading 2') +
        style('MonTitre', 'Titre 1'),
    ),
    'word/footnotes.xml': part('footnotes', more.footnotes ?? ''),
    'word/header1.xml': part('hdr', more.header ?? ''),
    'word/comments.xml': part('comments', more.comments ?? ''),
  }) as Uint8Array<ArrayBuffer>;
}

const imported = (body: string, more?: Parameters<typeof word>[1], bold = false) =>
  importFile('fiche.docx', word(body, more), bold);
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
    { numRuns: 30 },
  );
});

test.each(['\u200b', '\u00ad', '\ufeff', 'e\u0301'])(
  'a sign that nobody sees (%j) does not part a word in two',
  async (sign) => {
    const read = await imported(paragraph(run(`a${sign}a`)) + table(cell(`b${sign}b`), cell('c')));
    expect(read.lost).toEqual([]);
  },
);

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

test('a page pasted from the web brings no program, and its links into itself are words', async () => {
  const html =
    '<h1>Titre</h1><script>alert(1)</script><h2>Contexte</h2><p onclick="alert(1)">Un <a href="#bas">lien</a>, <a href="javascript:alert(1)">un autre</a>, <a href="https://exemple.fr/">un bon</a>.</p><img src=x onerror=alert(1) alt="Un jardin">';
  const read = await importFile('page.html', strToU8(html) as Uint8Array<ArrayBuffer>);
  expect(read.draft.sections['D’où vient l’idée']).toBe('Un lien, un autre, [un bon](https://exemple.fr/).');
  expect(read.pictures).toEqual(['Un jardin']);
});

test('the page of a proposal gives its draft back, whatever it holds', async () => {
  const draft = { keys: { titre: '</script><b>' }, sections: { 'Ce qui est fait': 'Un texte </script>.' } };
  const page = `<html><body><script type="application/json" id="${PROPOSAL_ID}">${proposalJson({ draft, contact: 'a@exemple.fr' })}</script></body></html>`;
  const read = await importFile('proposition.html', strToU8(page) as Uint8Array<ArrayBuffer>);
  expect(read).toMatchObject({ draft, sender: 'a@exemple.fr', lost: [] });
});
