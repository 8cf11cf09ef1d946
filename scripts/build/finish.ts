/** Makes a site of the rendered pages. */
import { globSync } from 'node:fs';
import { openCopies } from './copies.ts';
import { prepareOffline } from './offline.ts';
import { indexSite } from './search-index.ts';
import { step } from './steps.ts';
import { joinStyles } from './styles.ts';

const PAGES = '**/*.html';
const OTHERS = '**/*.{css,js,svg,xml,json,txt,webmanifest,pagefind,pf_meta,pf_index,pf_filter}';

/** Joins styles, indexes, compresses and lists the files of a folder of rendered pages; compressed copies are kept in the cache folder. */
export async function finish(folder: string, cache: string): Promise<void> {
  const copies = openCopies(cache);
  await step('styles', () => joinStyles(folder));
  const pages = step('copies of pages', () => copies.write(folder, globSync(PAGES, { cwd: folder })));
  await Promise.all([pages, step('index', () => indexSite(folder))]);
  await step('other copies', async () => {
    await copies.write(folder, globSync(OTHERS, { cwd: folder }));
    await copies.write(folder, await prepareOffline(folder));
    copies.keep();
  });
}
