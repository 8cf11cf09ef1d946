/** The proposals that this device keeps: each under its own name, written at every keystroke. */
import type { Answers } from '#domain/proposal.ts';
import { noteKept } from '#tools/contribute/unkept.ts';
import { device, onStored } from '#tools/storage.ts';

const LIST = 'contributions';
const draftKey = (id: string) => `contribution-${id}`;

/** A proposal being written. */
export interface KeptDraft {
  id: string;
  /** Whether it answers the short form alone. */
  short: boolean;
  answers: Answers;
  /** What came with a file and is asked nowhere. */
  unasked?: Readonly<Record<string, unknown>> | undefined;
}

const idsIn = (): string[] => {
  const ids = parsed(device.read(LIST));
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
};

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** A draft that was kept, whichever version of the site wrote it. */
function draftAt(id: string): KeptDraft | undefined {
  const data = parsed(device.read(draftKey(id))) as Partial<KeptDraft> | null;
  if (typeof data !== 'object' || data === null || typeof data.answers !== 'object' || data.answers === null)
    return undefined;
  return { id, short: data.short === true, answers: data.answers, unasked: data.unasked };
}

/** Every draft on this device, the last written first. */
export const keptDrafts = (): KeptDraft[] => idsIn().flatMap((id) => draftAt(id) ?? []);

/** Calls back with a draft each time it is written, by this page or by another that has it open too. */
export function onDraft(id: string, take: (draft: KeptDraft) => void, signal: AbortSignal): void {
  const tell = () => {
    const draft = draftAt(id);
    if (draft) take(draft);
  };
  onStored(draftKey(id), tell, signal);
}

/** Keeps a draft; false when only this page will remember it. */
export function keepDraft({ id, ...kept }: KeptDraft): boolean {
  const ids = idsIn();
  const listed = ids[0] === id || device.write(LIST, JSON.stringify([id, ...ids.filter((other) => other !== id)]));
  const isKept = device.write(draftKey(id), JSON.stringify(kept)) && listed;
  noteKept(id, isKept);
  return isKept;
}

/** Forgets a draft; returns the way back. */
export function forgetDraft(draft: KeptDraft): () => void {
  const ids = idsIn();
  device.write(LIST, JSON.stringify(ids.filter((id) => id !== draft.id)));
  device.write(draftKey(draft.id), null);
  noteKept(draft.id, true);
  return () => void keepDraft(draft);
}
