/** Makes the editor of the content: its program, the files that it loads, its page with a policy of its own. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'esbuild';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import sirv from 'sirv';
import { editionHeaders, editionPath, editionPolicy, settingsNow, site } from '#site.ts';

/** A file of the editor: its name in the folder of the site, and what it holds. */
interface EditionFile {
  name: string;
  content: string | Uint8Array;
}

const FOLDER = 'edition';
const PACKAGE = dirname(fileURLToPath(import.meta.resolve('@sveltia/cms')));

const COUNTED = resolve('src/tools/edition/list-items.ts');

/** What becomes of the program of the package, which is pinned. */
const changes: readonly (readonly [RegExp, string])[] = [
  // It would ask other sites for letters, which it also brings along, and for news of itself.
  [/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'local("")'],
  [/https:\/\/unpkg\.com\/@sveltia\/cms/g, `/${FOLDER}`],
  // It would keep its readers from making the page larger.
  [/`maximum-scale=1`,/g, ''],
  // It would read every key of a file for each list in it: 28 s for the bibliography (https://github.com/sveltia/sveltia-cms/issues/628).
  [
    /\(\(\)=>\{let [^;]*RegExp\(`\^\$\{[\w$]+\(([\w$]+)\)\}[^;]*;return new Set\(Object\.keys\(([\w$]+)\)[^}]*\.size\}\)\(\)/g,
    'countItems($2,$1)',
  ],
];

const changed = (program: string) =>
  changes.reduce(
    (text, [from, to]) => {
      const next = text.replace(from, to);
      if (next === text) throw new Error(`The editor is another one: nothing in it is ${from.source}`);
      return next;
    },
    `import{countItems}from${JSON.stringify(COUNTED)};${program}`,
  );

const selfContained: Plugin = {
  name: 'self-contained',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /@sveltia\/cms\/npm\/index\.js$/ }, ({ path }) => ({
      contents: changed(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
    // Code is shown without colours, and the editor speaks French or, where it has no words, English.
    onResolve({ filter: /^@shikijs\/(langs|themes)\/|\/locales\/.*\.json$/ }, ({ path }) =>
      path.endsWith('/fr.json') ? undefined : { path: 'nothing', namespace: 'nothing' },
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }));
  },
};

const page = () =>
  `<!doctype html>${toHtml(
    h('html', { lang: 'fr', dataForge: settingsNow().forge ?? undefined }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: editionPolicy() }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', `Édition — ${site.name}`),
        h('link', { rel: 'icon', href: '/icone.svg' }),
        h('script', { type: 'module', src: `/${FOLDER}/edition.js` }),
      ]),
      h('body', [
        h('main', [
          h('h1', 'Édition'),
          h('p', 'Cette page sert à l’équipe qui tient le site. Il lui faut un navigateur récent, avec JavaScript.'),
          h(
            'p',
            settingsNow().forge
              ? 'L’édition se charge. Si rien ne vient, le dépôt n’est pas dans une forge que l’éditeur connaît : ouvrez l’édition depuis le dossier du site, avec « npm run dev ».'
              : 'L’adresse du dépôt n’est pas encore connue : elle s’écrit dans content/reglages.yaml. D’ici là, l’édition s’ouvre depuis le dossier du site, avec « npm run dev ».',
          ),
          h('p', [h('a', { href: '/contribuer/' }, 'Proposer une fiche sans rien installer')]),
        ]),
      ]),
    ]),
  )}`;

/** The files of the editor. */
export async function editionFiles(): Promise<EditionFile[]> {
  const { outputFiles } = await build({
    entryPoints: { edition: 'src/tools/edition/edition.ts' },
    outdir: FOLDER,
    bundle: true,
    write: false,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2024',
    // Names of files come from where modules seem to be: the same in every folder.
    preserveSymlinks: true,
    plugins: [selfContained],
    logLevel: 'warning',
  });
  const bundled = outputFiles.map(({ path, contents }) => ({ name: `${FOLDER}/${basename(path)}`, content: contents }));
  const assets = globSync(`${PACKAGE}/assets/*.{woff2,wasm,png}`).map((path) => ({
    name: `${FOLDER}/assets/${basename(path)}`,
    content: readFileSync(path),
  }));
  return [{ name: `${FOLDER}/index.html`, content: page() }, ...bundled, ...assets];
}

/** Under `npm run dev`, the editor beside the pages: what is saved there shows in them at once. */
export function editing(): AstroIntegration {
  let folder = '';
  return {
    name: 'editing',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<ReturnType<typeof sirv>> | undefined;
        server.middlewares.use(editionPath, (request, response, next) => {
          files ??= editionFiles().then((all) => served(all, folder));
          files.then((serve) => serve(request, response, next), next);
        });
      },
    },
  };
}

function served(files: readonly EditionFile[], folder: string): ReturnType<typeof sirv> {
  for (const { name, content } of files) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    writeFileSync(`${folder}/${name}`, content);
  }
  return sirv(`${folder}/${FOLDER}`, {
    dev: true,
    setHeaders: (response) => Object.entries(editionHeaders()).forEach((header) => response.setHeader(...header)),
  });
}
