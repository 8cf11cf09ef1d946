/** The Word template of a fiche, filled as a person fills it, comes back whole. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { templateFile } from '#documents/template.ts';
import { keysOf } from '#domain/collections.ts';
import { FICHE_SECTIONS } from '#domain/fiche.ts';
import { editorsKeys, templateIdentity, templateTables, templateTexts } from '#domain/template.ts';
import { glossaryOf } from '#markdown/glossary.ts';
import { importFile, passageReport } from '#reading/foreign/import.ts';
import { readFile } from '#reading/read.ts';
import { writeDraft } from '#reading/write-draft.ts';

const blank = templateFile({
  creator: 'Centre',
  address: 'https://exemple.fr/contribuer/',
  day: '2026-11-26',
  origin: 'Modèle du centre :',
});
const DOCUMENT = 'word/document.xml';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;

/** The template once its document is changed as Word changes it when someone types. */
function filled(...typed: ((document: string) => string)[]): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(blank);
  const before = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const after = typed.reduce((document, type) => {
    const changed = type(document);
    if (changed === document) throw new Error('This place is not in the template');
    return changed;
  }, before);
  return zipSync({ ...parts, [DOCUMENT]: strToU8(after) }) as Uint8Array<ArrayBuffer>;
}

/** Types paragraphs in the blank under a title: they take the place of what showed it. */
const under =
  (title: string, ...paragraphs: string[]) =>
  (document: string) =>
    document.replace(
      new RegExp(
        `(<w:tag w:val="${title}" ?/>(?:(?!</w:sdtPr>).)*?)<w:showingPlcHdr ?/>(.*?<w:sdtContent>).*?(</w:sdtContent>)`,
        's',
      ),
      (_, before: string, between: string, after: string) =>
        before + between + paragraphs.map(paragraph).join('') + after,
    );

/** Types in the empty cells of a row, from the first that is empty. */
const inRow = (row: string, texts: readonly string[]) => {
  const left = [...texts];
  return row.replaceAll(/<w:p>(<w:pPr>(?:(?!<\/w:p>).)*?<\/w:pPr>)<\/w:p>/g, (found, look: string) => {
    const text = left.shift();
    return text === undefined ? found : `<w:p>${look}${run(text)}</w:p>`;
  });
};
const ROW = /<w:tr>.*?<\/w:tr>/gs;

/** Types on the line of a label. */
const beside = (label: string, text: string) => (document: string) =>
  document.replaceAll(ROW, (row) => (row.includes(`>${label}</w:t>`) ? inRow(row, [text]) : row));

/** Types in the first empty row of the table under a title. */
const inTable =
  (title: string, ...cells: string[]) =>
  (document: string) => {
    const start = document.indexOf(`>${title}</w:t></w:r><w:bookmarkEnd`);
    let done = false;
    return (
      document.slice(0, start) +
      document.slice(start).replaceAll(ROW, (row) => {
        if (done || row.includes('<w:t ')) return row;
        done = true;
        return inRow(row, cells);
      })
    );
  };

test('a template that nobody filled is an empty draft', async () => {
  const { draft, lost, strange, bold } = await importFile('modele.docx', blank);
  expect({ draft, lost, strange, bold }).toEqual({
    draft: { keys: {}, sections: {} },
    lost: [],
    strange: [],
    bold: [],
  });
});

const said: Readonly<Record<string, readonly [typed: string, kept: unknown]>> = {
  Titre: ['Réparer : les vélos', 'Réparer : les vélos'],
  Résumé: ['Un atelier & des outils', 'Un atelier & des outils'],
  Commune: ['Moulins', 'Moulins'],
  Département: ['Allier', '03'],
  Territoire: ['Quartier prioritaire', ['quartier-prioritaire']],
  'Année de début': ['2019', 2019],
  Thèmes: ['Se déplacer ; Déchets, réemploi, réparation', ['mobilite', 'dechets-reemploi']],
  Publics: ['Jeunes ; Locataires', ['jeunes', 'locataires']],
  'Mots-clés': ['vélo, atelier', ['vélo', 'atelier']],
  'Date de la source': ['juillet 2024', '2024-07'],
};
const rows: Readonly<Record<string, readonly [typed: readonly string[], kept: Record<string, unknown>]>> = {
  chiffresCles: [
    ['1 250', 'vélos', 'réparés', '2024', 'Bilan de 2024'],
    { valeur: 1250, unite: 'vélos', libelle: 'réparés', annee: 2024, source: 'Bilan de 2024' },
  ],
  partenaires: [['La ville', 'prête le local'], { nom: 'La ville', role: 'prête le local' }],
  financement: [
    ['La caisse', '70 %', '20 000 €', 'non daté', 'Bilan'],
    { libelle: 'La caisse', part: '70 %', montant: '20 000 €', annee: 'non daté', source: 'Bilan' },
  ],
  moyens: [['Équipe', 'deux salariés'], { nature: 'équipe', detail: 'deux salariés' }],
  obstacles: [
    ['Trouver ou garder un lieu', 'Le toit fuyait.', 'La ville a payé.', 'Bilan'],
    { nature: 'locaux', fait: 'Le toit fuyait.', deblocage: 'La ville a payé.', source: 'Bilan' },
  ],
  ailleurs: [['Mulhouse (68)', 'un garage', 'Presse'], { lieu: 'Mulhouse (68)', quoi: 'un garage', source: 'Presse' }],
};
const xml = (text: string) => text.replaceAll('&', '&amp;');

test('what is typed in every blank stands under its key or its section, and no word is lost', async () => {
  const read = await importFile(
    'fiche.docx',
    filled(
      ...Object.entries(said).map(([label, [typed]]) => beside(label, xml(typed))),
      beside('Nom à citer', 'Régie des Tilleuls'),
      beside('Contact', 'accueil de la régie'),
      under('L’essentiel', 'On répare des vélos.', 'La ville prête un local.'),
      ...FICHE_SECTIONS.map((title) => under(title, `Ceci répond à « ${title} ».`, 'Et ceci aussi.')),
      under('Vos sources', 'Bilan de 2024', 'Un article'),
      under('Vos images', 'Un vélo rouge'),
      ...templateTables.map(({ key, label }) => inTable(label, ...(rows[key]?.[0] ?? []))),
    ),
  );
  expect(read.draft).toEqual({
    keys: {
      ...Object.fromEntries(templateIdentity.flatMap(({ key, label }) => (key ? [[key, said[label]?.[1]]] : []))),
      essentiel: ['On répare des vélos.', 'La ville prête un local.'],
      ...Object.fromEntries(templateTables.map(({ key }) => [key, [rows[key]?.[1]]])),
      proposition: { de: 'Régie des Tilleuls', sources: ['Bilan de 2024', 'Un article'], images: ['Un vélo rouge'] },
    },
    sections: Object.fromEntries(
      FICHE_SECTIONS.map((title) => [title, `Ceci répond à « ${title} ».\n\nEt ceci aussi.`]),
    ),
  });
  expect({ lost: read.lost, strange: read.strange, contact: read.contact }).toEqual({
    lost: [],
    strange: [],
    contact: ['Contact : accueil de la régie'],
  });
  expect(passageReport(read)).toContain('Les consignes du modèle n’ont pas suivi.');
  const { entries } = readFile({ path: 'content/fiches/x.mdx', text: writeDraft(read.draft) }, glossaryOf([]));
  expect(entries[0]?.legible).toBe(true);
});

test('the template asks for every key of a fiche that is not for editors', () => {
  const asked = [...templateIdentity, ...templateTexts, ...templateTables].flatMap(({ key }) => key ?? []);
  expect([...asked, ...editorsKeys].sort()).toEqual(Object.keys(keysOf('fiches').shape).sort());
});
