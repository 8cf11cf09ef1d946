/** A document chosen, dropped or pasted fills the questions of a proposal, and stays on the device. */
import { strToU8, zipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desk, phone } from './fiche.ts';
import { press } from './screens.ts';
import { opener } from './visit.ts';

const open = opener();

/** The form, once its tool is there. */
async function openForm(options: BrowserContextOptions): Promise<Page> {
  const page = await open('/contribuer/', options);
  await page.locator('contribute-fiche:defined').waitFor();
  return page;
}

/** What stands in the questions that an import has filled. */
async function filled(page: Page, ...names: string[]): Promise<string[]> {
  await page.getByText('Aucun mot du texte n’est perdu.').waitFor();
  await press(page.getByRole('link', { name: 'Voir les questions remplies' }));
  return Promise.all(names.map((name) => page.locator(`contribute-fiche [name=${name}]`).inputValue()));
}

const paragraph = (text: string, style = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = zipSync({
  'word/document.xml': strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Une cantine', 'Heading1')}${paragraph('Contexte', 'Heading2')}${paragraph('Un besoin de &lt;5 repas&gt; {ici}.')}</w:body></w:document>`,
  ),
  'word/styles.xml': strToU8(
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
  ),
  'word/_rels/document.xml.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ),
});

test.each([
  ['on a phone', phone],
  ['on a desk', desk],
])('a Word file, without leaving the device, %s', async (_, options) => {
  const page = await openForm(options);
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  await page.locator('[data-part=accueil] input[type=file]').setInputFiles({
    name: 'cantine.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(word),
  });
  expect(await filled(page, 'titre', 'idee')).toEqual(['Une cantine', 'Un besoin de \\<5 repas> \\{ici}.']);
  expect(sent).toEqual([]);
});

test('a file that is no document is told in a sentence', async () => {
  const page = await openForm(phone);
  await page
    .locator('[data-part=accueil] input[type=file]')
    .setInputFiles({ name: 'vieux.doc', mimeType: 'application/msword', buffer: Buffer.from('rien') });
  await page.getByText('Enregistrez-le au format .docx').waitFor();
});

const NAMES = ['office', 'style', 'text', 'fo'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
const odt = zipSync({
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text><text:p text:style-name="P1">Une cantine</text:p><text:h text:outline-level="1">Contexte</text:h><text:p>Un besoin de &lt;5 repas&gt; {ici}.</text:p></office:text></office:body></office:document-content>`,
  ),
});

test('an OpenDocument text dropped on the form', async () => {
  const page = await openForm(desk);
  await page.locator('[data-part=accueil] .file').evaluate((target, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'cantine.odt'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, Array.from(odt));
  expect(await filled(page, 'titre', 'idee')).toEqual(['Une cantine', 'Un besoin de \\<5 repas> \\{ici}.']);
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=FR><!--StartFragment-->
<p class=MsoTitle>Une cantine<o:p></o:p></p>
<h1>Contexte<o:p></o:p></h1>
<p class=MsoNormal>Un <b>besoin</b>, <script>document.title = 'lu'</script><img src=x onerror="document.title = 'lu'">dit&nbsp;:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>cuisiner<o:p></o:p></p>
<!--EndFragment--></body></html>`;

test('rich text copied from Word, pasted beside the fields', async () => {
  const page = await openForm(desk);
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, WORD);
  expect(await filled(page, 'titre', 'idee')).toEqual(['Une cantine', 'Un **besoin**, dit\u00A0:\n\n- cuisiner']);
  expect(await page.title()).not.toBe('lu');
});
