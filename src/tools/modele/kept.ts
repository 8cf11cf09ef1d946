/** What a reader typed in a model, as the device keeps it. */
import { putRight } from '#domain/characters.ts';
import { recordOf } from '#domain/record.ts';

export interface Kept {
  /** By the name of each blank. */
  values: ReadonlyMap<string, string>;
  /** How many lines each table has for the reader’s own words, where some were added. */
  lines: ReadonlyMap<string, number>;
}

/** How much the device keeps of one blank. */
export const LONGEST = 20_000;
/** How many lines a table can have. */
export const MOST_LINES = 200;

/** Under which name the device keeps a model. */
export const modeleKey = (modele: string) => `modele-${modele}`;

/** Writes what is kept; nothing when all is empty. */
export function writeKept({ values, lines }: Kept): string | null {
  const filled = [...values].filter(([, value]) => value !== '');
  return filled.length + lines.size === 0
    ? null
    : JSON.stringify({ valeurs: Object.fromEntries(filled), lignes: Object.fromEntries(lines) });
}

/** Reads what was kept; what makes no sense is left out. */
export function readKept(text: string | null): Kept {
  const { valeurs, lignes } = parsed(text);
  const entries = (value: unknown) => Object.entries(recordOf(value));
  return {
    values: new Map(
      entries(valeurs).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, putRight(value).slice(0, LONGEST)] as const] : [],
      ),
    ),
    lines: new Map(
      entries(lignes).flatMap(([name, count]) =>
        typeof count === 'number' && Number.isInteger(count) && count > 0
          ? [[name, Math.min(count, MOST_LINES)] as const]
          : [],
      ),
    ),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
