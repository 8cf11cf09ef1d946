/** An OpenDocument text: what it says as HTML, and all its words counted apart, so that what the reader misses is seen. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { OdtStyles } from '#reading/foreign/odt-styles.ts';
import { MARGINS, NO_TEXT, OdtText, wordsIn } from '#reading/foreign/odt-text.ts';
import { unpacked, unpackedPictures, Unreadable, type ForeignDocument } from '#reading/foreign/unpack.ts';

/** Reads an .odt file. */
export function readOdt(bytes: Uint8Array): ForeignDocument {
  const parts = unpacked(bytes, /^(?:content|styles)\.xml$/, 'content.xml', 'OpenDocument');
  const content = parsed(parts.get('content.xml') ?? '');
  const looks = parsed(parts.get('styles.xml') ?? '<none/>');
  const { text, notes } = new OdtText(new OdtStyles([content, looks])).read(content);
  return {
    html: toHtml([...text, ...(notes.length > 0 ? [h('ol', notes)] : [])]),
    words: wordsIn(content, [...NO_TEXT, ...MARGINS, 'text:note-citation']),
    pictures: unpackedPictures(bytes, /^Pictures\//),
    margins: [content, looks].flatMap((tree) => marginsOf(tree)).join('\n'),
  };
}

function parsed(xml: string): Root {
  try {
    return fromXml(xml);
  } catch {
    throw new Unreadable(
      'Ce fichier OpenDocument est abîmé. Ouvrez-le dans LibreOffice, puis « Enregistrer sous » au format .docx.',
    );
  }
}

function marginsOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (node) => {
    if (!MARGINS.includes(node.name)) return undefined;
    found.push(wordsIn(node, ['dc:creator', 'dc:date', 'meta:creator-initials']).trim());
    return SKIP;
  });
  return found;
}
