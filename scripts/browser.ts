/** Starts the one browser that tests and prints: from npm alone on Linux, or the one installed on this machine. */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { Refusal } from './command.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
const ADVICE = `Aucun navigateur n’a pu être ouvert.
Sous Linux (x64), « npm ci » en apporte un (@sparticuz/chromium) ; il lui faut quelques bibliothèques du système.
Si elles manquent : « apt-get install chromium » apporte un navigateur entier, qui servira à la place.
Ailleurs, installez Google Chrome (https://www.google.com/chrome/), puis relancez la commande.`;

/** The ways to start a browser, the first that works is taken. */
const ways: ((args: string[]) => Promise<BrowserServer>)[] = [
  async (args) => {
    if (process.platform !== 'linux') throw new Error('@sparticuz/chromium is for Linux.');
    return chromium.launchServer({ executablePath: await sparticuz.executablePath(), args });
  },
  async (args) => chromium.launchServer({ channel: 'chrome', args }),
  ...INSTALLED.filter((path) => existsSync(path)).map(
    (executablePath) => async (args: string[]) => chromium.launchServer({ executablePath, args }),
  ),
];

/** Starts the browser, with further settings of its own where they are given; the caller closes it. */
export async function startBrowser(further: readonly string[] = []): Promise<BrowserServer> {
  const failures: string[] = [];
  for (const way of ways) {
    try {
      return await way([...ARGS, ...further]);
    } catch (error) {
      failures.push(`- ${String(error).split('\n', 1)[0]}`);
    }
  }
  throw new Refusal([ADVICE, 'Ce qui a été essayé :', ...failures].join('\n'));
}

/** Opens the browser for a command that drives it itself; it ends when the command closes it. */
export async function openBrowser(): Promise<Browser> {
  const server = await startBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  browser.once('disconnected', () => void server.close());
  return browser;
}
