/** When pages changed, for the map that search engines read. */
import { existsSync, readFileSync } from 'node:fs';
import { entryAt } from '#domain/address.ts';
import { described, placeOf } from '#domain/collections.ts';

/** The day on which the facts of a page were last checked, where its file says so. */
export function checkedOn(path: string, project = '.'): string | undefined {
  const entry = entryAt(path);
  if (!entry || described(entry.collection).shape !== 'folder') return undefined;
  const page = `${project}/${placeOf(entry.collection)}${entry.id}`;
  const file = [`${page}.mdx`, `${page}/index.mdx`].find((place) => existsSync(place));
  return file && /^verifieLe: *["']?(\d{4}-\d\d-\d\d)/m.exec(readFileSync(file, 'utf8'))?.[1];
}
