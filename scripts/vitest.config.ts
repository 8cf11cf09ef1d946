/** The families of tests: `unit` beside the code, `long` for commands that are really started and for all that is written, `site` on the built pages, `browser` in a real one. */
import { defineConfig } from 'vitest/config';

/** Random tests draw alike at each run. */
const RANDOM = 'scripts/random.ts';

/** Vitest would leave one core to itself. */
const EVERY_CORE = '100%';

/** A real browser may die or stall: its test is made once more, and the report says so (« retry x1 »); what fails twice fails. */
const ONCE_MORE = 1;

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: RANDOM,
          include: ['src/**/*.test.ts', 'scripts/*.test.ts', 'scripts/build/*.test.ts'],
          exclude: ['**/*.long.test.ts'],
          testTimeout: 30_000,
          // The tests leave nothing behind: a thread reads each module once for all of them.
          pool: 'threads',
          isolate: false,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        test: {
          name: 'long',
          setupFiles: RANDOM,
          include: ['{scripts,src}/**/*.long.test.ts'],
          testTimeout: 60_000,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        test: {
          name: 'site',
          include: ['scripts/site/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // A thread parses the pages once for all of its files.
          pool: 'threads',
          isolate: false,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        test: {
          name: 'browser',
          setupFiles: RANDOM,
          include: ['src/e2e/*.e2e.ts', 'scripts/*.e2e.ts'],
          globalSetup: ['scripts/site/server.ts', 'scripts/site/browser.ts'],
          // Longer than Playwright waits for a step, so that it says which one did not come.
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A busy machine is waited for: vitest alone would ask for one second.
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: EVERY_CORE,
          retry: ONCE_MORE,
        },
      },
    ],
  },
});
