/** Makes a site of the rendered pages. */
import { createHash } from 'node:crypto';
import { keepAddresses } from './addresses.ts';
import { openSite, type BuiltSite } from './built-site.ts';
import { openCopies } from './copies.ts';
import { prepareOffline } from './offline.ts';
import { editionFiles } from './edition.ts';
import { writeDocuments } from './documents.ts';
import { indexSite } from './search-index.ts';
import { setSpaces } from './spaces.ts';
import { announcePrograms } from './programs.ts';
import { step } from './steps.ts';
import { inlineStyles } from './styles.ts';

const PAGE = /\.html$/;
const COMPRESSED = /\.(css|js|svg|xml|json|jsonld|geojson|csv|bib|ris|txt|webmanifest|pagefind|pf_\w+)$/;

/** The sum of each file, as `sha256sum` writes and reads it. */
const sumsOf = (site: BuiltSite) =>
  site
    .names()
    .filter((name) => !name.endsWith('.br'))
    .map((name) => `${createHash('sha256').update(site.bytes(name)).digest('hex')}  ${name}\n`)
    .join('');

/** Keeps published addresses, sets the spaces of French, brings styles into pages, indexes, compresses and lists the files of a folder of rendered pages; compressed copies are kept in the cache folder. */
export async function finish(folder: string, cache: string): Promise<void> {
  const site = openSite(folder);
  const copies = openCopies(site, cache);
  const named = (pattern: RegExp) => site.names().filter((name) => pattern.test(name));
  await step('addresses', () => keepAddresses(site));
  await step('spaces', () => setSpaces(site));
  await step('styles', () => inlineStyles(site));
  await step('programs', () => announcePrograms(site));
  await step('documents', () => writeDocuments(site));
  const pages = step('copies of pages', () => copies.write(named(PAGE)));
  const [editor] = await Promise.all([editionFiles(), pages, step('index', () => indexSite(site))]);
  await step('other copies', async () => {
    await copies.write(named(COMPRESSED));
    await copies.write(await prepareOffline(site, copies.sent));
  });
  // What serves editors alone comes last: no index, list or copy for readers knows of it.
  await step('edition', async () => {
    for (const { name, content } of editor) site.write(name, content);
    await copies.write(editor.map(({ name }) => name).filter((name) => PAGE.test(name) || COMPRESSED.test(name)));
    copies.keep();
    site.write('SHA256SUMS', sumsOf(site));
  });
}
