/** While one writes: what is to be mended is told in the terminal and in the page, and nothing stops. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { authorsDay } from '#domain/date.ts';
import { bySharedCause, writeProblem, type Problem } from '#domain/problem.ts';
import { problemsOf } from '#reading/check.ts';
import { readContent } from '#reading/disk.ts';

/** Where the notice at the foot of each page asks what is to be mended. */
const PROBLEMS = '/@contenu/problemes.json';

/** The check under `npm run dev`: the same problems as `npm run verifier` tells. */
export function checkWhileWriting(): AstroIntegration {
  let cache = '';
  return {
    name: 'contenu',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev')
          injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL('notice.ts', import.meta.url)))};`);
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = server.config;
        let problems: Problem[] = [];
        let reading = Promise.resolve();
        const read = async () => {
          const before = new Set(bySharedCause(problems).map(writeProblem));
          try {
            problems = problemsOf(await readContent(root, cache), authorsDay(new Date()));
          } catch (error) {
            logger.error(`Le contenu n’a pas pu être lu : ${String(error)}`);
            return;
          }
          const told = bySharedCause(problems).map(writeProblem);
          for (const problem of told) if (!before.has(problem)) logger.error(`\n${problem}`);
          if (told.length === 0 && before.size > 0) logger.info('Plus aucun problème.');
          if (told.join('\n') !== [...before].join('\n')) server.ws.send({ type: 'full-reload' });
        };
        const readAgain = () => {
          reading = reading.then(read);
          return reading;
        };
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(`${root}/content/`)) setTimeout(readAgain, 20);
        });
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/, '');
          const here = problems.filter(({ page, minor }) => page === path && !minor);
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
        void readAgain();
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
