import { readFile } from 'node:fs/promises';
import { file, glob, type Loader, type LoaderContext } from 'astro/loaders';
import type { ContentEntryType } from 'astro';
import { parse as parseYaml } from 'yaml';
import type { Prose } from '#domain/blocks.ts';
import { termKeys } from '#domain/term.ts';
import { compile, PIPELINE_VERSION } from '#markdown/compile.ts';
import { readCsv } from '#reading/csv.ts';
import { glossaryOf, type Glossary } from '#markdown/glossary.ts';
import { splitSource } from '#reading/source.ts';

/** The glossary that prose is compiled with, and the text of it, on which every entry’s digest depends. */
async function readGlossary({ config }: LoaderContext): Promise<{ text: string; glossary: Glossary }> {
  const text = await readFile(new URL('content/glossaire.yaml', config.root), 'utf8');
  const terms = (parseYaml(text) as unknown[]).map((entry) => {
    const { id, terme, sigle, synonymes } = termKeys.parse(entry);
    return { id, forms: [terme, ...(sigle ? [sigle] : []), ...synonymes] };
  });
  return { text, glossary: glossaryOf(terms) };
}

/** The compiled prose of a text, in the form in which the content store keeps it. */
function rendered(source: string, glossary: Glossary) {
  const { segments, headings, citations } = compile(source, glossary);
  return { html: '', metadata: { prose: { segments, headings, citations } satisfies Prose } };
}

const proseEntryType = (glossary: Glossary) => ({
  extensions: ['.mdx'],
  getEntryInfo({ contents }: { contents: string }) {
    const source = splitSource(contents) ?? { frontmatter: '', body: contents };
    return { data: parseYaml(source.frontmatter) ?? {}, body: source.body, slug: '', rawData: source.frontmatter };
  },
  getRenderFunction: async () => async (entry: { body?: string }) => rendered(entry.body ?? '', glossary),
});

/** Loads a folder of MDX files: Astro’s own `glob()`, handed our pipeline instead of a compiler to JavaScript. */
export function proseFolder(folder: string): Loader {
  const loader = glob({
    base: folder,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/(\/index)?\.mdx$/, ''),
  });
  return {
    ...loader,
    load: async (context: LoaderContext & { entryTypes?: Map<string, ContentEntryType> }) => {
      const { text, glossary } = await readGlossary(context);
      return loader.load({
        ...context,
        entryTypes: new Map([...(context.entryTypes ?? []), ['.mdx', proseEntryType(glossary)]]),
        generateDigest: (contents: string) => context.generateDigest(PIPELINE_VERSION + text + contents),
      } as LoaderContext);
    },
  };
}

/** Loads a YAML list; the field named `prose`, if any, is compiled by our pipeline. */
export function yamlList(path: string, prose?: string): Loader {
  const loader = file(path, { parser: (text) => parseYaml(text) });
  if (!prose) return loader;
  const sources = new Map<string, string>();
  return {
    ...loader,
    load: async (context) => {
      const { glossary } = await readGlossary(context);
      return loader.load({
        ...context,
        parseData: (entry) => {
          sources.set(entry.id, String((entry.data as Record<string, unknown>)[prose] ?? ''));
          return context.parseData(entry);
        },
        store: {
          ...context.store,
          set: (entry) => context.store.set({ ...entry, rendered: rendered(sources.get(entry.id) ?? '', glossary) }),
        },
      });
    },
  };
}

/** Loads a CSV file with a header line; every cell is text. */
export const csvRows = (path: string): Loader =>
  file(path, { parser: (text) => readCsv(text, []).rows.map(({ cells }) => cells) });
