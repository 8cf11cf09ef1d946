import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { element } from '#documents/made.ts';
import { about } from '#documents/samples.ts';
import type { Tree } from '#documents/tree.ts';
import { wordOf, type WordOptions } from '#documents/word.ts';

const page = (...children: (Tree | string)[]) => element('div', { class: 'document' }, ...children);
const p = (...children: (Tree | string)[]) => element('p', {}, ...children);

/** What a reader of Word finds in a document, as HTML. */
async function read(document: Tree, options?: WordOptions): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(wordOf(document, about, options)) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test('headings are headings, emphasis is kept, spaces are those that are seen', async () => {
  const html = await read(
    page(
      element('h2', { id: 'ou' }, 'Où ?'),
      p('Un  ', element('strong', {}, 'gras'), '\n mot', element('em', {}, ' penché'), ' .'),
    ),
  );
  expect(html).toContain('Où ?</h1>');
  expect(html).toContain('<p>Un <strong>gras</strong> mot<em> penché</em> .</p>');
});

test('lists keep their levels, and each numbered list begins anew', async () => {
  const ol = () => element('ol', {}, element('li', {}, 'un'), element('li', {}, 'deux'));
  const html = await read(
    page(
      ol(),
      p('Puis'),
      ol(),
      element('ul', {}, element('li', {}, p('a'), element('ul', {}, element('li', {}, 'b')))),
    ),
  );
  expect(html.match(/<ol><li>un<\/li><li>deux<\/li><\/ol>/g)).toHaveLength(2);
  expect(html).toContain('<ul><li>a<ul><li>b</li></ul></li></ul>');
  const numbered = partsOf(wordOf(page(ol(), ol()), about))['word/numbering.xml'];
  expect(numbered?.match(/w:startOverride/g)).toHaveLength(12);
});

test('a photograph is what it shows, and who made it', async () => {
  const photo = element(
    'figure',
    { class: 'photo' },
    element('img', { src: '/photos/fiches/x/jardin-640.webp', alt: 'Trois voisines sèment.' }),
    element('figcaption', {}, 'Photo\u00a0: Régie des Tilleuls'),
  );
  const html = await read(page(photo));
  expect(html).toContain('<em>[Photo\u00a0: Trois voisines sèment.]</em>');
  expect(html).toContain('Photo\u00a0: Régie des Tilleuls');
});

test('what a tool holds is read like the rest', async () => {
  const html = await read(page(element('guide-steps', {}, element('ol', {}, element('li', {}, 'un')), p('deux'))));
  expect(html).toContain('<ol><li>un</li></ol><p>deux</p>');
});

test('a note is a footnote, with the words of its source and its link', async () => {
  const sources = new Map([
    ['rtes', element('li', {}, 'RTES, 2019. ', element('a', { href: 'https://rtes.fr/a' }, 'rtes.fr'))],
  ]);
  const note = element('a', { class: 'note', href: '#source-rtes' }, '1');
  const html = await read(page(p('Un fait', note, '.')), { sources });
  expect(html).toContain('RTES, 2019. <a href="https://rtes.fr/a">rtes.fr</a>');
  expect(html).toMatch(/Un fait<sup><a href="#footnote-1"/);
});

test('links are whole; those that a document should not open are words', async () => {
  const html = await read(
    page(
      p(element('a', { href: '/guides/x/' }, 'le guide'), ' ', element('a', { href: 'javascript:alert(1)' }, 'rien')),
    ),
  );
  expect(html).toContain('<a href="https://exemple.fr/guides/x/">le guide</a> rien');
});

test('tables keep their heads, their spans and their caption', async () => {
  const html = await read(
    page(
      element(
        'table',
        {},
        element('caption', {}, 'Les présents'),
        element(
          'thead',
          {},
          element('tr', {}, element('th', { scope: 'col' }, 'Prénom'), element('th', { scope: 'col' }, 'Venu de')),
        ),
        element('tbody', {}, element('tr', {}, element('td', { colspan: '2' }, 'Tous'))),
      ),
    ),
  );
  expect(html).toContain('<thead><tr><th><p><strong>Prénom</strong></p></th>');
  expect(html).toContain('<td colspan="2"><p>Tous</p></td>');
  expect(html).toContain('Les présents');
});

test('what explains, what belongs to the screen and what is hidden stay out', async () => {
  const html = await read(
    page(
      element('div', { class: 'explanation stack' }, p('explication')),
      element('p', { class: 'small screen-only' }, 'bouton'),
      element('svg', {}, element('text', {}, 'dessin')),
      p('Le ', element('button', { class: 'word' }, 'bailleur'), '.'),
    ),
  );
  expect(html).not.toMatch(/explication|bouton|dessin/);
  expect(html).toContain('<p>Le bailleur.</p>');
});

const choice = (checked: Record<string, string>) =>
  element(
    'fieldset',
    { class: 'choice' },
    element('legend', {}, 'Qui préside ?'),
    ...['Un habitant', 'Un élu'].map((title, index) =>
      element(
        'div',
        { class: 'option stack' },
        element(
          'label',
          {},
          element('input', { type: 'radio', name: 'preside', value: title, ...(index === 1 && checked) }),
          ` ${title}`,
        ),
        p(`${title} préside.`),
      ),
    ),
  );

test('a blank document offers every option; a filled one keeps the one that was chosen', async () => {
  const blank = await read(page(choice({})));
  for (const words of [
    'Au choix',
    'Qui préside ?',
    '☐ Un habitant',
    'Un habitant préside.',
    '☐ Un élu',
    'Un élu préside.',
  ])
    expect(blank).toContain(words);
  const filled = await read(page(choice({ checked: '' })));
  expect(filled).toContain('Un élu préside.');
  expect(filled).not.toMatch(/habitant|☐|Au choix/);
});

const inSentence = (value: string) =>
  page(
    p(
      'À ',
      element('input', { name: 'commune', 'aria-label': 'La commune', value }),
      ', le ',
      element('input', { name: 'jour', type: 'date', 'aria-label': 'Jour', value: value && '2026-11-26' }),
      '.',
    ),
  );

test('blanks are controls that say what they ask; what was typed is text', async () => {
  expect(await read(inSentence(''))).toContain('À [La commune\u00a0: …………………], le [Jour\u00a0: …………………].');
  const xml = partsOf(wordOf(inSentence(''), about))['word/document.xml'] ?? '';
  expect(xml).toContain('<w:alias w:val="La commune" /><w:tag w:val="commune" />');
  expect(xml).toContain('<w:dateFormat w:val="d MMMM yyyy" />');
  expect(await read(inSentence('Laxou'))).toContain('<p>À Laxou, le 26 novembre 2026.</p>');
});

test.each([
  ['a formula', '=1+1'],
  ['an at sign', '@SUM(A1)'],
  ['marks of XML', '<w:p/>&amp;"'],
  ['pictograms', '👩🏽‍🌾 à Laxou'],
  ['5,000 signs', 'é'.repeat(5000)],
])('%s typed in a blank comes out as text', async (_what, value) => {
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(wordOf(inSentence(value), about)) });
  expect(text).toContain(value);
});

test('signs that XML cannot hold are left out', async () => {
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(wordOf(inSentence('a\u0000b\u000Bc\uD800d\uFFFFe'), about)),
  });
  expect(value).toContain('À abcde, le');
});

test('the file says its language, its title and where it comes from, and is the same whenever it is made', () => {
  const file = wordOf(inSentence('Laxou'), about);
  const parts = partsOf(file);
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"');
  expect(parts['docProps/core.xml']).toContain('<dc:title>Un modèle : le prix</dc:title>');
  expect(parts['word/footer1.xml']).toContain('https://exemple.fr/modeles/prix/');
  expect(wordOf(inSentence('Laxou'), about)).toEqual(file);
});

test('the contents lead to the headings', async () => {
  const document = page(
    element('h2', { id: 'un' }, 'Un'),
    element('h3', { id: 'sous' }, 'Sous'),
    element('h2', { id: 'deux' }, 'Deux'),
  );
  const html = await read(document, { contents: 2 });
  expect(html).toMatch(/<a href="#p0_un">Un<\/a>.*<a href="#p1_sous">Sous<\/a>.*<a id="p0_un"><\/a>Un/s);
});
