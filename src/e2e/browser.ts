/** The browser and the site under test. */
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The browser, for a test file. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** The address of a page of the site under test. */
export const address = (path: string) => inject('site') + path;
