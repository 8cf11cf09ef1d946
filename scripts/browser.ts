/** Starts the one browser that tests and prints: from npm alone on Linux, or the one installed on this machine. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type BrowserServer } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
const ADVICE = `No browser could be started for the tests.
On Linux (x64) one comes with « npm ci », from @sparticuz/chromium; it needs some system libraries that a bare
machine may lack: « apt-get install chromium » brings a whole browser, which is then used instead.
Elsewhere, install Google Chrome from https://www.google.com/chrome/ and run « npm test » again.`;

/** The ways to start a browser, the first that works is taken. */
const ways: (() => Promise<BrowserServer>)[] = [
  async () => {
    if (process.platform !== 'linux') throw new Error('@sparticuz/chromium is for Linux.');
    return chromium.launchServer({ executablePath: await sparticuz.executablePath(), args: ARGS });
  },
  async () => chromium.launchServer({ channel: 'chrome', args: ARGS }),
  ...INSTALLED.filter((path) => existsSync(path)).map(
    (executablePath) => async () => chromium.launchServer({ executablePath, args: ARGS }),
  ),
];

/** Starts the browser; the caller closes it. */
export async function startBrowser(): Promise<BrowserServer> {
  const failures: string[] = [];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error([ADVICE, ...failures].join('\n\n'));
}
