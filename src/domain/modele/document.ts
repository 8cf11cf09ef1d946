/** The text of a model: its blanks as they are described once and met again, and what a page needs to show them. */
import { blocksIn, type Block, type Segment } from '#domain/blocks.ts';
import type { Field, Sheet } from '#domain/modele/resolve.ts';
import { gridOf, kinds, type Kind, type Table } from '#domain/modele/table.ts';

/** The words between which a blank asks to choose. */
export const choicesIn = (written: string): string[] =>
  written
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean);

const kindOf = (written: string | undefined): Kind => kinds.find((kind) => kind === written) ?? 'texte';

/** The blanks of a text outside its tables, each as it is first described. */
export function fieldsIn(segments: readonly Segment[]): Field[] {
  const fields = new Map<string, Field>();
  for (const { name, props } of blocksIn(segments)) {
    const field = fieldOf(props);
    if (name === 'Champ' && !fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
}

/** The blank that a block describes. */
export const fieldOf = ({
  nom = '',
  libelle,
  genre,
  choix,
  formule,
}: Readonly<Record<string, string | undefined>>): Field => ({
  name: nom,
  label: libelle ?? nom,
  kind: kindOf(genre),
  choices: choix === undefined ? undefined : choicesIn(choix),
  formula: formule,
});

/** Everything that the formulas of a model can name. */
export const sheetOf = (segments: readonly Segment[], tables: readonly Table[]): Sheet => ({
  fields: fieldsIn(segments),
  grids: tables.map((table) => gridOf(table)),
});

/** The text of a model for its page: each blank that comes back knows what it is called, each option its choice, each table what it holds; a document marks no word of the glossary. */
export function documentSegments(segments: readonly Segment[], tables: readonly Table[]): Segment[] {
  const described = new Map<string, string>();
  const propsOf = ({ name, props }: Block, choix: string): Record<string, string> => {
    const { nom = '' } = props;
    if (name === 'Tableau') return { tableau: JSON.stringify(tables.find((table) => table.name === nom)) };
    if (name === 'Option') return { ...props, choix };
    if (name !== 'Champ') return props;
    const first = described.get(nom);
    if (first) return { ...props, libelle: first, rappel: 'oui' };
    described.set(nom, props['libelle'] ?? nom);
    return props;
  };
  const placed = (list: readonly Segment[], choice = ''): Segment[] =>
    list.flatMap((segment): Segment[] => {
      if (typeof segment === 'string') return [segment];
      const { name, props, children } = segment;
      const own = propsOf(segment, choice);
      const inner = placed(children, name === 'Choix' ? props['nom'] : choice);
      return name === 'Terme' ? inner : [{ ...segment, props: own, children: inner }];
    });
  return placed(segments);
}
