/** The project of this device: kept in the browser, never sent anywhere. */
import { adopt, choose, type Adoption } from '#tools/project/merge.ts';
import { fileOf, readFile } from '#tools/project/format.ts';
import {
  declare,
  EMPTY,
  latest,
  withdraw,
  type Project,
  type Statement,
  type Version,
} from '#tools/project/project.ts';
import { device, onStored } from '#tools/storage.ts';

const PROJECT = 'projet-de-regie';
const DEVICE = 'projet-de-regie-appareil';
const UNREADABLE = 'projet-de-regie-illisible';

/** Whatever the browser refuses (private window, full disk), the tool goes on and says so. */
const REFUSED = 'Ce navigateur refuse de garder le projet. Enregistrez-le dans un fichier avant de fermer la page.';

const listeners = new Set<() => void>();
let project: Project = EMPTY;
/** The text from which the project was read, or which was written of it. */
let known: string | null = null;
let kept = true;

/** Takes an act back. */
export type Undo = () => void;

/** Reads what is stored; a text that cannot be read is put aside, never overwritten. */
function read(): Project {
  const text = device.read(PROJECT);
  if (text === known) return project;
  known = text;
  if (text === null) return EMPTY;
  const reading = readFile(text, Date.now(), Infinity);
  if ('project' in reading) return reading.project;
  device.write(UNREADABLE, text);
  return EMPTY;
}

function keep(next: Project): void {
  project = next;
  known = fileOf(next, Date.now());
  kept = device.write(PROJECT, known);
  for (const listener of listeners) listener();
}

/** Changes what is stored now, whichever window wrote it last; returns the way back. */
function change(act: (current: Project) => Project): Undo {
  const before = read();
  const after = act(before);
  keep(after);
  return () => keep(withdraw(read(), before, after));
}

project = read();
onStored(PROJECT, () => {
  if (device.read(PROJECT) === known) return;
  project = read();
  for (const listener of listeners) listener();
});

function deviceName(): string {
  const name = device.read(DEVICE) ?? newId();
  device.write(DEVICE, name);
  return name;
}

/** A name that no other device gives. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36)).join('');

/** The project as it is now. */
export const currentProject = (): Project => project;

/** What counts now, field by field. */
export const said = (): Map<string, Statement> => latest(project.said);

/** What went wrong in keeping the project, in French; empty when all is well. */
export function storageTrouble(): string {
  if (!kept) return REFUSED;
  return unreadableCopy() === null
    ? ''
    : 'Le projet gardé sur cet appareil était illisible. Sa copie est conservée : enregistrez-la avant d’effacer.';
}

/** The text of a project that could not be read, as it was found. */
export const unreadableCopy = (): string | null => device.read(UNREADABLE);

/** Says several things at once. */
export const sayAll = (fields: Readonly<Record<string, string>>): Undo =>
  change((current) => declare(current, fields, deviceName(), Date.now()));

/** What adding a colleague’s file would bring, or why it cannot be added, in French. */
export function weighFile(text: string): (Adoption & { problem?: undefined }) | { problem: string } {
  const reading = readFile(text, Date.now());
  if ('problem' in reading) return reading;
  const adoption = adopt(read(), reading.project, deviceName());
  const together = readFile(fileOf(adoption.project, Date.now()), Date.now());
  return 'problem' in together
    ? { problem: `Avec ce fichier, votre projet dépasserait ce que l’outil tient. ${together.problem}` }
    : adoption;
}

/** Adds a colleague’s file that was weighed. */
export function addFile(text: string): Undo {
  return change((current) => {
    const reading = readFile(text, Date.now());
    return 'project' in reading ? adopt(current, reading.project, deviceName()).project : current;
  });
}

/** Settles which of two versions counts. */
export const settle = (version: Version, theirs: boolean): Undo =>
  change((current) => choose(current, version, theirs, deviceName(), Date.now()));

/** Forgets everything that the tools keep on this device. */
export function forget(): Undo {
  const undo = change(() => EMPTY);
  for (const key of [PROJECT, DEVICE, UNREADABLE]) device.write(key, null);
  known = null;
  return undo;
}

/** Whether the browser took what was said last. */
export const isKept = (): boolean => kept;

/** Calls back after every change. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
