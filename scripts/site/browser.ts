/** Gives the browser tests their browser. */
import type { TestProject } from 'vitest/node';
import { startBrowser } from '../browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
  }
}

/** Starts the browser before the tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startBrowser();
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
