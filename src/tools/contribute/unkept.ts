/** What this page alone remembers: the browser asks before it is left. */
const unkept = new Set<string>();
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Notes whether something is kept elsewhere than in this page. */
export function noteKept(what: string, isKept: boolean): void {
  if (isKept) unkept.delete(what);
  else unkept.add(what);
  if (unkept.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

/** Notes that a draft left this page with its pictures, in a file. */
export function noteSaved(id: string): void {
  for (const what of [id, picturesOf(id)]) noteKept(what, true);
}

/** Whether this page alone remembers a draft. */
export const isUnkept = (id: string): boolean => unkept.has(id) || unkept.has(picturesOf(id));

/** The pictures of a draft, among what is kept. */
export const picturesOf = (id: string) => `photos-${id}`;
