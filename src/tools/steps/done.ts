/** Which steps of which guides are done, as the device keeps them. */

/** The steps that are done, guide by guide. */
export type Done = ReadonlyMap<string, readonly string[]>;

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Reads what was kept; whatever cannot be read counts as nothing done. */
export function readDone(text: string | null): Done {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return new Map(Object.entries(kept ?? {}).filter((entry): entry is [string, string[]] => isList(entry[1])));
  } catch {
    return new Map();
  }
}

/** What the device keeps; null when no step is done. */
export function writeDone(done: Done): string | null {
  const begun = Array.from(done).filter(([, steps]) => steps.length > 0);
  return begun.length > 0 ? JSON.stringify(Object.fromEntries(begun)) : null;
}

/** The same with the steps of one guide as they now are. */
export const withSteps = (done: Done, guide: string, steps: readonly string[]): Done => new Map(done).set(guide, steps);
