import { file, glob, type Loader, type LoaderContext } from 'astro/loaders';
import type { ContentEntryType } from 'astro';
import { parse as parseYaml } from 'yaml';
import type { Prose } from '#domain/blocks.ts';
import { compile, PIPELINE_VERSION } from '#markdown/compile.ts';
import { readCsv } from '#markdown/csv.ts';
import { splitSource } from '#markdown/source.ts';

/** The compiled prose of a text, in the form in which the content store keeps it. */
function rendered(source: string) {
  const { segments, headings, citations } = compile(source);
  return { html: '', metadata: { prose: { segments, headings, citations } satisfies Prose } };
}

const proseEntryType = {
  extensions: ['.mdx'],
  getEntryInfo({ contents }: { contents: string }) {
    const source = splitSource(contents) ?? { frontmatter: '', body: contents };
    return { data: parseYaml(source.frontmatter) ?? {}, body: source.body, slug: '', rawData: source.frontmatter };
  },
  getRenderFunction: async () => async (entry: { body?: string }) => rendered(entry.body ?? ''),
};

/** Loads a folder of MDX files: Astro’s own `glob()`, handed our pipeline instead of a compiler to JavaScript. */
export function proseFolder(folder: string): Loader {
  const loader = glob({
    base: folder,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/, ''),
  });
  return {
    ...loader,
    load: (context: LoaderContext & { entryTypes?: Map<string, ContentEntryType> }) =>
      loader.load({
        ...context,
        entryTypes: new Map([...(context.entryTypes ?? []), ['.mdx', proseEntryType]]),
        generateDigest: (contents: string) => context.generateDigest(PIPELINE_VERSION + contents),
      } as LoaderContext),
  };
}

/** Loads a YAML list; the field named `prose`, if any, is compiled by our pipeline. */
export function yamlList(path: string, prose?: string): Loader {
  const loader = file(path, { parser: (text) => parseYaml(text) });
  if (!prose) return loader;
  const sources = new Map<string, string>();
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        parseData: (entry) => {
          sources.set(entry.id, String((entry.data as Record<string, unknown>)[prose] ?? ''));
          return context.parseData(entry);
        },
        store: {
          ...context.store,
          set: (entry) => context.store.set({ ...entry, rendered: rendered(sources.get(entry.id) ?? '') }),
        },
      }),
  };
}

/** Loads a CSV file with a header line; every cell is text. */
export const csvRows = (path: string): Loader =>
  file(path, { parser: (text) => readCsv(text, []).rows.map(({ cells }) => cells) });
