/** Keeps the selection on the device; every open page of the site hears of a change. */
import { parse, read, serialise, withdraw, type Selection } from '#tools/selection/selection.ts';
import { device, onStored } from '#tools/storage.ts';

const KEY = 'selection';
const UNREADABLE = 'selection-illisible';

/** The selection kept on this device; one that cannot be read is put aside, never overwritten. */
export function readSelection(): Selection {
  const text = device.read(KEY);
  if (text !== null && !read(text)) {
    device.write(UNREADABLE, text);
    device.write(KEY, null);
  }
  return parse(text ?? '');
}

/** The text of a selection that could not be read, as it was found. */
export const unreadableCopy = (): string | null => device.read(UNREADABLE);

/** Forgets the text that could not be read. */
export const forgetUnreadable = (): boolean => device.write(UNREADABLE, null);

/** Keeps a selection; false when only this page will remember it. */
export const writeSelection = (selection: Selection): boolean => device.write(KEY, serialise(selection));

/** Puts another selection in place; returns the way back, and whether the browser keeps one or the other. */
export function changeSelection(act: (current: Selection) => Selection): { undo: () => boolean; kept: boolean } {
  const before = readSelection();
  const after = act(before);
  const kept = writeSelection(after);
  return { undo: () => writeSelection(withdraw(readSelection(), before, after)), kept };
}

/** Calls back at each change, made here or in another window, until the signal says stop. */
export const onSelectionChange = (callback: () => void, signal: AbortSignal): void => onStored(KEY, callback, signal);
