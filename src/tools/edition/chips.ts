/** What an author puts into a text without writing its signs: notes, figures, rules and drawings are chosen, pictures are told. */
import type { EditorComponentDefinition } from '@sveltia/cms';
import { z } from 'zod';
import { blocks } from '#domain/blocks.ts';
import { photoBlock, photosIn } from '#domain/draft.ts';
import { keysIn } from '#domain/record.ts';
import { fieldsOf, type Rule } from '#tools/edition/fields.ts';

const NAMES = new Map([
  ['Chiffre', { label: 'Chiffre du réseau', icon: 'tag' }],
  ['Droit', { label: 'Ce que fixe la loi', icon: 'gavel' }],
  ['Dessin', { label: 'Dessin', icon: 'draw' }],
]);

/** A chip that opens the list from which its one value is chosen. */
function chip(
  id: string,
  { label, icon }: { label: string; icon: string },
  rule: Rule,
  write: (value: string) => string,
): EditorComponentDefinition {
  const [key = ''] = Object.keys(rule.properties ?? {});
  const [before = '', after = ''] = write('|').split('|');
  return {
    id,
    label,
    icon,
    mode: 'dialog',
    trigger: id === 'note' ? 'button' : 'menuitem',
    summary: `${label} : {{${key}}}`,
    fields: fieldsOf(rule),
    pattern: new RegExp(`${RegExp.escape(before)}(?<${key}>[\\w-]+)${RegExp.escape(after)}`),
    toBlock: (props) => write(String(props[key] ?? '')),
    toPreview: (props) => write(String(props[key] ?? '')),
  };
}

const ruleOf = (block: keyof typeof blocks) => z.toJSONSchema(blocks[block], { io: 'input' }) as Rule;

/** The words of a picture, as they would be written again: what is written otherwise stays as it is, as text. */
const WORDS = '"(?:[^"&<]|&#(?:34|38|60);)+"';

/** A picture stands alone on its line. */
function photo(): EditorComponentDefinition {
  const write = ({ src = '', texte = '', credit = '' }: Record<string, string>) =>
    photoBlock({ name: src, texte, credit });
  return {
    id: 'Photo',
    label: 'Photo',
    icon: 'add_photo_alternate',
    mode: 'dialog',
    trigger: 'menuitem',
    summary: 'Photo : {{texte}}',
    fields: fieldsOf(ruleOf('Photo')),
    pattern: new RegExp(`^<Photo src=${WORDS} texte=${WORDS} credit=${WORDS} />$`, 'm'),
    fromBlock: ([written = '']) => {
      const [{ name: src, ...told } = { name: '' }] = photosIn(written);
      return { src, ...told };
    },
    toBlock: write,
    toPreview: write,
  };
}

const note: Rule = {
  required: ['source'],
  properties: { source: { type: 'string', reference: 'sources', description: 'La source de cette phrase.' } },
};

/** The note that names a source of the bibliography, every block whose only prop is a reference, and the picture. */
export const chips = (): EditorComponentDefinition[] => [
  chip('note', { label: 'Note', icon: 'asterisk' }, note, (source) => `[^${source}]`),
  ...keysIn(blocks).flatMap((name) => {
    const rule = ruleOf(name);
    const [[key, only] = ['', {}], ...others] = Object.entries(rule.properties ?? {});
    const said = NAMES.get(name);
    return said && only.reference && others.length === 0
      ? [chip(name, said, rule, (value) => `<${name} ${key}="${value}" />`)]
      : [];
  }),
  photo(),
];
