/** The search engines that are compared: ours, and three as they come. */
import { pathToFileURL } from 'node:url';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/french';
import MiniSearch from 'minisearch';
import { close as closePagefind, createIndex } from 'pagefind';
import { openBrowser } from './browser.ts';
import type { ReadPage } from './build/pages.ts';
import { Refusal } from './command.ts';
import { addressOf, serve } from './serve.ts';

export interface Engine {
  name: string;
  /** The addresses of the pages found, best first. */
  search: (query: string) => Promise<string[]>;
  close: () => Promise<void>;
}

const COUNT = 10;
const nothingToClose = async () => {};
const documentOf = ({ notice, sections }: ReadPage) => ({
  id: notice.url,
  title: notice.title,
  text: sections.map(({ title, text }) => `${title} ${text}`).join(' '),
});

/** Ours, asked as a reader does: in a browser, on the search page. */
export async function ours(address: string): Promise<Engine> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  return {
    name: 'la nôtre',
    async search(query) {
      await page.goto(`${address}/recherche/?q=${encodeURIComponent(query)}`);
      await page.locator('search-panel [aria-busy="false"] :is([data-result], .empty)').first().waitFor();
      if ((await page.getByRole('button', { name: 'Réessayer' }).count()) > 0)
        throw new Refusal(`« ${query} » : la recherche n’a pas pu se charger. Relancez la mesure.`);
      return page
        .locator('[data-result]')
        .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
    },
    close: () => browser.close(),
  };
}

/** Pagefind as it comes, in French. */
export async function barePagefind(folder: string, scratch: string): Promise<Engine> {
  const { index, errors } = await createIndex({
    forceLanguage: 'fr',
    rootSelector: '[data-page-text]',
    excludeSelectors: ['[data-not-text]'],
  });
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: `${scratch}/pagefind` });
  await closePagefind();
  const server = await serve(scratch, 0);
  const module = (await import(pathToFileURL(`${scratch}/pagefind/pagefind.js`).href)) as {
    createInstance: (options: object) => {
      search: (query: string) => Promise<{ results: { data: () => Promise<{ raw_url: string }> }[] }>;
    };
  };
  const pagefind = module.createInstance({ basePath: `${addressOf(server)}/pagefind/`, language: 'fr' });
  return {
    name: 'Pagefind',
    async search(query) {
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.slice(0, COUNT).map(({ data }) => data()))).map(({ raw_url }) => raw_url);
    },
    async close() {
      server.close();
    },
  };
}

/** MiniSearch, with typing errors and beginnings of words. */
export function miniSearch(pages: readonly ReadPage[]): Engine {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(pages.map(documentOf));
  return {
    name: 'MiniSearch',
    search: async (query) =>
      index
        .search(query)
        .slice(0, COUNT)
        .map(({ id }) => id as string),
    close: nothingToClose,
  };
}

/** Orama, with French stemming. */
export async function bareOrama(pages: readonly ReadPage[]): Promise<Engine> {
  const index = create({
    schema: { title: 'string', text: 'string' } as const,
    components: { tokenizer: { language, stemming: true, stemmer } },
  });
  await insertMultiple(index, pages.map(documentOf));
  return {
    name: 'Orama',
    async search(query) {
      const { hits } = await searchOrama(index, { term: query, boost: { title: 2 }, limit: COUNT });
      return hits.map(({ id }) => id);
    },
    close: nothingToClose,
  };
}
