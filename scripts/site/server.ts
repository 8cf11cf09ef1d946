/** Serves the built site to the browser tests, with the headers of a good host. */
import type { TestProject } from 'vitest/node';
import { addressOf, serve } from '../serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the site is served, without a final slash. */
    site: string;
  }
}

/** Starts the server on a free port, and gives its address to the tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await serve('dist', 0);
  project.provide('site', addressOf(server));
  return () => void server.close();
}
