/** Several pages in one document: ids stay unique, headings go down one level, notes are numbered in one sequence. */
import type { Segment } from '#domain/blocks.ts';
import type { Table } from '#domain/modele/table.ts';

/** How many chapters a booklet holds: more would be a book that no phone opens and nobody prints. */
const MOST_CHAPTERS = 40;

/** The entries that a booklet gathers, in their order: all where they are few, else the fiches that come last are left out first. */
export function chaptersOf<Entry extends { collection: string }>(
  entries: readonly Entry[],
  most = MOST_CHAPTERS,
): Entry[] {
  const fewFirst = [
    ...entries.filter(({ collection }) => collection !== 'fiches'),
    ...entries.filter(({ collection }) => collection === 'fiches'),
  ];
  const kept = new Set(fewFirst.slice(0, most));
  return entries.filter((entry) => kept.has(entry));
}

/** The notes of a booklet: each source has one number, given at its first call. */
export interface Notes {
  /** The keys of the sources, in the order of their numbers. */
  keys: string[];
  numberOf(key: string): number;
}

/** Starts the numbering of a booklet. */
export function startNotes(): Notes {
  const keys: string[] = [];
  return {
    keys,
    numberOf(key) {
      if (!keys.includes(key)) keys.push(key);
      return keys.indexOf(key) + 1;
    },
  };
}

/** Compiled prose as a chapter of a booklet; its words lose the definitions that open beside them. */
export const chapterSegments = (segments: readonly Segment[], prefix: string, notes: Notes): Segment[] =>
  segments.flatMap((segment): Segment[] => {
    if (typeof segment === 'string') return [segment];
    const children = chapterSegments(segment.children, prefix, notes);
    if (segment.name === 'Terme') return children;
    return [{ ...segment, props: chapterProps(segment.name, segment.props, prefix, notes), children }];
  });

const DEEPEST = 6;

function chapterProps(name: string, props: Record<string, string>, prefix: string, notes: Notes) {
  switch (name) {
    case 'Titre':
      return { niveau: String(Math.min(DEEPEST, Number(props['niveau']) + 1)), id: `${prefix}-${props['id']}` };
    case 'Renvoi':
      return { ...props, ancre: `${prefix}-${props['ancre']}` };
    case 'Note': {
      const keys = (props['sources'] ?? '').split(' ');
      return { ...props, numeros: keys.map((key) => notes.numberOf(key)).join(' ') };
    }
    case 'Champ':
      return { ...props, nom: `${prefix}-${props['nom']}` };
    case 'Option':
      return { ...props, choix: `${prefix}-${props['choix']}` };
    case 'Tableau': {
      const table = JSON.parse(props['tableau'] ?? '') as Table;
      return { tableau: JSON.stringify({ ...table, name: `${prefix}-${table.name}` }) };
    }
    case 'Chiffre':
    case 'Droit':
      return { ...props, rang: `${prefix}-${props['rang']}` };
    default:
      return props;
  }
}
