/** Makes a site of the rendered pages. */
import { openSite } from './built-site.ts';
import { openCopies } from './copies.ts';
import { prepareOffline } from './offline.ts';
import { writeDocuments } from './documents.ts';
import { indexSite } from './search-index.ts';
import { step } from './steps.ts';
import { inlineStyles } from './styles.ts';

const PAGE = /\.html$/;
const COMPRESSED = /\.(css|js|svg|xml|json|jsonld|csv|txt|webmanifest|pagefind|pf_\w+)$/;

/** Brings styles into pages, indexes, compresses and lists the files of a folder of rendered pages; compressed copies are kept in the cache folder. */
export async function finish(folder: string, cache: string): Promise<void> {
  const site = openSite(folder);
  const copies = openCopies(site, cache);
  const named = (pattern: RegExp) => site.names().filter((name) => pattern.test(name));
  await step('styles', () => inlineStyles(site));
  await step('documents', () => writeDocuments(site));
  const pages = step('copies of pages', () => copies.write(named(PAGE)));
  await Promise.all([pages, step('index', () => indexSite(site))]);
  await step('other copies', async () => {
    await copies.write(named(COMPRESSED));
    await copies.write(await prepareOffline(site, copies.sent));
    copies.keep();
  });
}
