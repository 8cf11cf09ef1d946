/** The files of a built site, each read from the disk once. */
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

/** Opens the folder of a built site. */
export function openSite(folder: string): BuiltSite {
  const files = new Map<string, Buffer | undefined>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => [relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'), undefined]),
  );
  const bytes = (name: string): Buffer => {
    const known = files.get(name) ?? readFileSync(`${folder}/${name}`);
    files.set(name, known);
    return known;
  };
  return {
    folder,
    names: () => [...files.keys()].sort(),
    bytes,
    text: (name) => bytes(name).toString('utf8'),
    write(name, content) {
      const written = Buffer.from(content);
      if (!files.has(name)) mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
      writeFileSync(`${folder}/${name}`, written);
      files.set(name, written);
    },
    remove(name) {
      rmSync(`${folder}/${name}`);
      files.delete(name);
    },
  };
}
