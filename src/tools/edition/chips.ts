/** What stands in the middle of a sentence and is chosen, not typed: notes, figures, rules, drawings. */
import type { EditorComponentDefinition } from '@sveltia/cms';
import { z } from 'zod';
import { blocks } from '#domain/blocks.ts';
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

const note: Rule = {
  required: ['source'],
  properties: { source: { type: 'string', reference: 'sources', description: 'La source de cette phrase.' } },
};

/** The note that names a source of the bibliography, and every block whose only prop is a reference. */
export const chips = (): EditorComponentDefinition[] => [
  chip('note', { label: 'Note', icon: 'asterisk' }, note, (source) => `[^${source}]`),
  ...Object.entries(blocks).flatMap(([name, schema]) => {
    const rule = z.toJSONSchema(schema, { io: 'input' }) as Rule;
    const [[key, only] = ['', {} as Rule], ...others] = Object.entries(rule.properties ?? {});
    const said = NAMES.get(name);
    return said && only.reference && others.length === 0
      ? [chip(name, said, rule, (value) => `<${name} ${key}="${value}" />`)]
      : [];
  }),
];
