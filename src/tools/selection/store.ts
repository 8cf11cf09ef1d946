/** Keeps the selection on the device; every open page of the site hears of a change. */
import { parse, serialise, type Selection } from '#tools/selection/selection.ts';
import { device, onStored } from '#tools/storage.ts';

const KEY = 'selection';

/** The selection kept on this device; empty where there is none. */
export const readSelection = (): Selection => parse(device.read(KEY) ?? '');

/** Keeps a selection; false when only this page will remember it. */
export const writeSelection = (selection: Selection): boolean => device.write(KEY, serialise(selection));

/** Calls back at each change, made here or in another window, until the signal says stop. */
export const onSelectionChange = (callback: () => void, signal: AbortSignal): void => onStored(KEY, callback, signal);
