/** The browser of the benches, and where it goes. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Starts the Chromium that comes from npm on Linux, or an installed Chrome elsewhere. */
export const openBrowser = async (): Promise<Browser> =>
  process.platform === 'linux'
    ? chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu'] })
    : chromium.launch({ channel: 'chrome' });

/** The address of a server that took any free port. */
export const addressOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;
