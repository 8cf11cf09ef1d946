/** Starts the browser of the tests, for the commands that print or measure pages. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** The first browser that starts: the one from npm on Linux, or one installed on this machine. */
export async function startBrowser(): Promise<Browser> {
  const ways = [
    async () => chromium.launch({ executablePath: await sparticuz.executablePath(), args }),
    async () => chromium.launch({ channel: 'chrome', args }),
    ...INSTALLED.filter((path) => existsSync(path)).map(
      (executablePath) => async () => chromium.launch({ executablePath, args }),
    ),
  ];
  for (const start of ways) {
    try {
      return await start();
    } catch {
      continue;
    }
  }
  throw new Error('Aucun navigateur n’a pu démarrer : installez Chromium ou Google Chrome, puis recommencez.');
}
