/** The files of a built site; their contents stay on the disk, which the system keeps in memory as long as there is room. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface BuiltSite {
  folder: string;
  /** The names of its files, from its folder on, in the order of their letters. */
  names: () => string[];
  bytes: (name: string) => Buffer;
  text: (name: string) => string;
  write: (name: string, content: string | Uint8Array) => void;
  remove: (name: string) => void;
}

/** The address of a built file: a folder’s page is read at the folder. */
export const addressOfFile = (name: string) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;

/** Opens the folder of a built site. */
export function openSite(folder: string): BuiltSite {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/')),
  );
  return {
    folder,
    names: () => [...files].sort(),
    bytes: (name) => readFileSync(`${folder}/${name}`),
    text: (name) => readFileSync(`${folder}/${name}`, 'utf8'),
    write(name, content) {
      if (!files.has(name)) mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
      writeFileSync(`${folder}/${name}`, content);
      files.add(name);
    },
    remove(name) {
      rmSync(`${folder}/${name}`);
      files.delete(name);
    },
  };
}
