/** Whatever an author types or pastes, what comes out is made of allowed elements, attributes and schemes. */
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { blocks, type Segment } from '#domain/blocks.ts';
import { keysOf } from '#domain/collections.ts';
import { compile } from '#markdown/compile.ts';
import { check } from '#reading/check.ts';
import { glossaryIn } from '#reading/glossary.ts';
import type { ContentFile } from '#reading/entry.ts';
import { readFile } from '#reading/read.ts';

const ELEMENTS = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a br hr table thead tbody tr th td'.split(' '),
);
const ATTRIBUTES = new Set(['id', 'href', 'title', 'scope', 'start', 'align', 'class']);
const SCHEMES = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|$)/i;
const NAMES = new Set([...Object.keys(blocks), 'Note', 'Renvoi', 'Terme', 'Titre']);

/** What stands in compiled prose and should not. */
function intruders(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (typeof segment !== 'string')
      return [...(NAMES.has(segment.name) ? [] : [segment.name]), ...intruders(segment.children)];
    const found: string[] = [];
    for (const { rawTagName, attributes } of parse(segment, { comment: true }).querySelectorAll('*')) {
      const tag = rawTagName.toLowerCase();
      if (!ELEMENTS.has(tag)) found.push(`<${tag}>`);
      for (const [name, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(name.toLowerCase())) found.push(name);
        if (name === 'href' && !SCHEMES.test(value)) found.push(value);
      }
    }
    return found;
  });
}

const TODAY = '2026-11-22';
const pageOf = (title: string, prose: string): ContentFile => ({
  path: 'content/pages/essai.mdx',
  text: `---\ntitre: ${JSON.stringify(title)}\nresume: Un essai.\nverifieLe: 2026-01-01\n---\n\n${prose}\n`,
});
const figures: ContentFile = {
  path: 'content/chiffres.yaml',
  text: '- { id: regies, libelle: a, question: b, unite: c, pourquoi: d, valeurs: [{ valeur: 1, date: 2019, source: s }] }\n',
};
const sources: ContentFile = {
  path: 'content/sources.yaml',
  text: '- { id: s, titre: a, editeur: b, date: 2019, nature: presse }\n',
};

/** What a check that finds nothing to mend in a page lets into the site. */
function published(title: string, prose: string): string[] {
  const page = pageOf(title, prose);
  const told = check([page, figures, sources], TODAY).filter(({ file, minor }) => file === page.path && !minor);
  const [entry] = readFile(page, glossaryIn([])).entries;
  return told.length > 0 || !entry ? [] : intruders(entry.prose.segments);
}

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<script src=//x.fr></script>',
  '<meta http-equiv="refresh" content="0;url=//x.fr">',
  '&lt;img src=x onerror=alert(1)&gt;',
  '\uE0000\uE001',
  '&#xE000;0&#xE001;',
  '&#x2060;',
  '[lien](javascript:alert(1))',
  '[lien]( JaVaScRiPt:alert(1))',
  '[lien](//x.fr "titre <img src=x onerror=alert(1)>")',
  '[lien](data:text/html,<script>)',
  '![image](//x.fr/p.png)',
  '![image][ailleurs]\n\n[ailleurs]: https://x.fr/p.png',
  '<Chiffre id="regies" />',
  '<Encadre titre="&quot;><img src=x onerror=alert(1)>">\n\ntexte\n\n</Encadre>',
  '<constructor />',
  '<Encadre __proto__="x" titre="a">\n\nb\n\n</Encadre>',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '`<script>`',
  '{alert(1)}',
  '| a |\n| --- |\n| <b> |',
  'https://x.fr/"onmouseover="alert(1)',
];
const piece = fc.oneof(
  fc.constantFrom(...PAYLOADS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('\n\n', ' ', '# ', '- ', '> ', '**', '](', '[^a]'),
);

test('the cutting of a text in segments trusts no character of it', () => {
  const mark = '\uE0000\uE001';
  const { segments } = compile(`[lien](/a/ "${mark}<img src=x onerror=alert(1)>") et <Chiffre id="regies" />.`);
  expect(intruders(segments)).toEqual([]);
  expect(segments.map((segment) => (typeof segment === 'string' ? 'html' : segment.name))).toEqual([
    'html',
    'Chiffre',
    'html',
  ]);
});

test('no mix of hostile pieces brings an element, an attribute or a scheme of its own', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 2 }), (pieces, title) => {
      expect(published(title.join(''), pieces.join(''))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('each hostile piece alone is told, or harmless', () => {
  for (const payload of PAYLOADS) expect(published('Essai', `Texte ${payload} suite.`)).toEqual([]);
});

test('nothing runs and nothing is asked of others, even in a preview of what is to be mended', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const active = /^<(?:script|style|iframe|object|embed|meta|link|base|form|svg|math|video|audio|source)>$|^on/;
      expect(intruders(compile(pieces.join('')).segments).filter((name) => active.test(name))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,a',
  'vbscript:a',
  'ftp://x.fr',
])('the directory takes no address such as %s', (site) => {
  const { columns, row } = directory({ site });
  const told = check([{ path: 'content/regies.csv', text: `${columns}\n${row}\n` }], TODAY);
  expect(told.map(({ message }) => message)).toContain(
    'site : écrivez une adresse complète, qui commence par https:// ou http://',
  );
});

/** A table with one row, whose other cells are empty or sound. */
function directory(cells: Record<string, string>) {
  const columns = Object.keys(keysOf('regies').shape);
  return { columns: columns.join(','), row: columns.map((column) => `"${cells[column] ?? ''}"`).join(',') };
}
