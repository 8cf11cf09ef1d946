/** While one writes: what is to be mended is told in the terminal and in the page, and nothing stops. */
import { channel } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { entryUrl, type CollectionName } from '#domain/collections.ts';
import { bySharedCause, writeProblem, type Problem } from '#domain/problem.ts';
import { SETTINGS_FILE } from '#domain/settings.ts';
import type { WrittenEntry } from '#reading/entry.ts';
import { ABSENT, CHANGED, listenAs, READ, type Absent, type Content } from '#reading/loader.ts';
import { namedBy } from '#reading/references.ts';

/** Where the notice at the foot of each page asks what is to be mended. */
const PROBLEMS = '/@contenu/problemes.json';

/** The check under `npm run dev`: the same problems as `npm run verifier` tells. */
export function checkWhileWriting(): AstroIntegration {
  let problems: Problem[] = [];
  let entries: readonly WrittenEntry[] = [];
  const absent = new Map<string, readonly string[]>();
  const miss = (told: unknown) => {
    const { collection, ids } = told as Absent;
    absent.set(collection, ids);
  };
  /** The pages of what a page names and cannot show. */
  const lackedBy = (path: string) => {
    const here = entries.find(({ collection, id }) => entryUrl(collection, id) === path);
    return (here ? namedBy(here) : [])
      .filter(({ collection, id }) => absent.get(collection)?.includes(id))
      .map(({ collection, id }) => entryUrl(collection as CollectionName, id));
  };
  let root = '';
  let reload = () => {};
  const tell = (read: Content | Error, logger: AstroIntegrationLogger) => {
    if (read instanceof Error) return logger.error(`Le contenu n’a pas pu être lu : ${String(read)}`);
    const before = new Set(bySharedCause(problems).map(writeProblem));
    problems = read.problems;
    entries = read.readings.flatMap((reading) => reading.entries);
    const told = bySharedCause(problems).map(writeProblem);
    for (const problem of told) if (!before.has(problem)) logger.error(`\n${problem}`);
    if (told.length === 0 && before.size > 0) logger.info('Plus aucun problème.');
    if (told.join('\n') !== [...before].join('\n')) reload();
  };
  return {
    name: 'contenu',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, addWatchFile, logger }) => {
        if (command !== 'dev') return;
        // The address of the site is in the configuration: a change of the settings starts the server anew.
        addWatchFile(new URL(SETTINGS_FILE, config.root));
        injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL('notice.ts', import.meta.url)))};`);
        root = fileURLToPath(new URL('content/', config.root));
        listenAs('what is read', READ, (read) => tell(read as Content | Error, logger));
        listenAs('what is absent', ABSENT, miss);
      },
      'astro:server:setup': ({ server }) => {
        // Started anew, the server knows nothing of what was to be mended.
        channel(CHANGED).publish(root);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(root)) channel(CHANGED).publish(path);
        });
        reload = () => server.ws.send({ type: 'full-reload' });
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/, '');
          const pages = [path, ...lackedBy(path)];
          const here = problems.filter(({ page, minor }) => page && pages.includes(page) && !minor);
          if (path === PROBLEMS) {
            const told = problems.map((problem) => ({ text: writeProblem(problem), page: problem.page }));
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(JSON.stringify(told));
          } else if (here.length > 0) {
            response.statusCode = 500;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(problemPage(here));
          } else next();
        });
      },
    },
  };
}

/** The page that stands in for one that cannot be shown; it comes back by itself once its file is mended. */
const problemPage = (problems: readonly Problem[]): string =>
  `<!doctype html>${toHtml(
    h('html', { lang: 'fr' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', 'À corriger'),
        h(
          'style',
          'body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui; } pre { white-space: pre-wrap; font: inherit; border-left: 6px solid #f2b705; padding-left: 1rem; }',
        ),
        h('script', { type: 'module', src: '/@vite/client' }),
      ]),
      h('body', [
        h(
          'h1',
          problems.length === 1
            ? 'Une chose à corriger dans cette page'
            : `${problems.length} choses à corriger dans cette page`,
        ),
        ...problems.map((problem) => h('pre', writeProblem(problem))),
        h(
          'p',
          'Enregistrez le fichier corrigé : cette page se recharge seule. Les autres pages restent comme elles étaient.',
        ),
      ]),
    ]),
  )}`;
