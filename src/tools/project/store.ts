/** The project of this device: kept in the browser, never sent anywhere. */
import {
  declare,
  fileOf,
  latest,
  merge,
  projectOf,
  readFile,
  type Project,
  type Statement,
} from '#tools/project/project.ts';
import { device } from '#tools/storage.ts';

const PROJECT = 'projet-de-regie';
const DEVICE = 'projet-de-regie-appareil';
const UNREADABLE = 'projet-de-regie-illisible';

/** Whatever the browser refuses (private window, full disk), the tool goes on and says so. */
const REFUSED = 'Ce navigateur refuse de garder le projet. Enregistrez-le dans un fichier avant de fermer la page.';

const listeners = new Set<() => void>();
let project: Project = projectOf([]);
let trouble = '';

/** Reads what is stored; a text that cannot be read is put aside, never overwritten. */
function stored(): Project {
  const text = device.read(PROJECT);
  if (text === null) return projectOf([]);
  const reading = readFile(text);
  if ('project' in reading) return reading.project;
  device.write(UNREADABLE, text);
  trouble = `Le projet gardé sur cet appareil est illisible ; une copie en est conservée. ${reading.problem}`;
  return projectOf([]);
}

function deviceName(): string {
  const known = device.read(DEVICE);
  if (known) return known;
  const made = newId();
  device.write(DEVICE, made);
  return made;
}

function show(next: Project): void {
  project = next;
  for (const listener of listeners) listener();
}

/** Keeps the project together with what another page of this site may have kept meanwhile. */
function keep(next: Project): void {
  const whole = merge(next, stored());
  if (!device.write(PROJECT, fileOf(whole, Date.now()))) trouble = REFUSED;
  show(whole);
}

project = stored();
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === PROJECT) show(newValue === null ? projectOf([]) : merge(project, stored()));
});

/** A name that no other device gives. */
export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36)).join('');

/** The project as it is now. */
export const currentProject = (): Project => project;

/** What counts now, field by field. */
export const said = (): Map<string, Statement> => latest(project);

/** What went wrong in keeping the project, in French; empty when all is well. */
export const storageTrouble = () => trouble;

/** Says several things at once. */
export function sayAll(fields: Readonly<Record<string, string>>): void {
  const by = deviceName();
  const now = Date.now();
  keep(Object.entries(fields).reduce((known, [key, value]) => declare(known, key, value, by, now), project));
}

/** Adds the project of a file to this one; returns why it could not, in French. */
export function addFile(text: string): string | undefined {
  const reading = readFile(text);
  if ('problem' in reading) return reading.problem;
  keep(merge(project, reading.project));
  return undefined;
}

/** Forgets the project on this device. */
export function forget(): void {
  device.write(PROJECT, null);
  show(projectOf([]));
}

/** Calls back after every change. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
