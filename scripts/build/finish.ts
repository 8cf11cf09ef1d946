/** Makes a site of the rendered pages. */
import { globSync } from 'node:fs';
import { openCopies } from './copies.ts';
import { prepareOffline } from './offline.ts';
import { indexSite } from './search-index.ts';
import { joinStyles } from './styles.ts';

const PAGES = '**/*.html';
const OTHERS = '**/*.{css,js,svg,xml,json,txt,webmanifest,pagefind,pf_meta,pf_index,pf_filter}';

/** Joins styles, indexes, compresses and lists the files of a folder of rendered pages; compressed copies are kept in the cache folder. */
export async function finish(folder: string, cache: string): Promise<void> {
  const copies = openCopies(cache);
  joinStyles(folder);
  const pages = copies.write(folder, globSync(PAGES, { cwd: folder }));
  await Promise.all([pages, indexSite(folder)]);
  await copies.write(folder, globSync(OTHERS, { cwd: folder }));
  await copies.write(folder, await prepareOffline(folder));
  copies.keep();
}
