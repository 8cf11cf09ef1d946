/** Keeps the selection on the device; every open page of the site hears of a change. */
import { parse, serialise, type Selection } from '#tools/selection/selection.ts';

const KEY = 'selection';
const CHANGE = 'selection-change';

/** The selection kept on this device; empty where the browser keeps nothing. */
export function readSelection(): Selection {
  try {
    return parse(localStorage.getItem(KEY) ?? '');
  } catch {
    return [];
  }
}

/** Keeps a selection; false when the browser refuses, for want of room or of permission. */
export function writeSelection(selection: Selection): boolean {
  try {
    localStorage.setItem(KEY, serialise(selection));
  } catch {
    return false;
  }
  window.dispatchEvent(new Event(CHANGE));
  return true;
}

/** Calls back at each change, made here or in another window, until the signal says stop. */
export function onSelectionChange(callback: () => void, signal: AbortSignal): void {
  window.addEventListener(CHANGE, callback, { signal });
  window.addEventListener('storage', ({ key }) => key === KEY && callback(), { signal });
}
