/** `npm run build`: checks the content and builds the site beside the old one, then puts it in its place. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { settingsNow } from '#site.ts';
import { publicAddress } from './build/address.ts';
import { command, Refusal } from './command.ts';

const SITE = 'dist';
const NEXT = '.dist-next';
const OLD = '.dist-old';
const LOCK = '.dist-lock';

// Copies are compressed on all cores; read once, before anything is read or compressed in the background.
process.env['UV_THREADPOOL_SIZE'] ??= String(Math.max(4, availableParallelism()));

/** Keeps a second build out of the folders of this one. */
function lock(): void {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(LOCK, 'utf8'));
    if (isRunning(holder))
      throw new Refusal(
        `Une autre construction du site est en cours (processus ${holder}). Attendez qu’elle finisse, puis relancez la commande.`,
      );
    rmSync(LOCK, { force: true });
    lock();
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

let check: ChildProcess | undefined;

/** Checks the content on another core; tells whether it may be published. */
async function isSound(): Promise<boolean> {
  check = spawn('node', ['scripts/verifier.ts'], { stdio: 'inherit' });
  const [code] = (await once(check, 'exit')) as [number | null];
  return code === 0;
}

/** Renders and finishes the site in a folder of its own. */
async function render(): Promise<void> {
  const { build: buildSite } = await import('astro');
  await buildSite({ outDir: NEXT, logLevel: 'silent' });
}

/** Leaves the site as it was. */
function clear(): void {
  check?.kill();
  // What failed may still be writing there: one page that fails stops the others a moment later.
  rmSync(NEXT, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  rmSync(LOCK, { force: true });
}

async function build(): Promise<void> {
  const start = performance.now();
  publicAddress(process.env, settingsNow());
  lock();
  try {
    if (!existsSync(SITE) && existsSync(OLD)) renameSync(OLD, SITE);
    rmSync(NEXT, { recursive: true, force: true });
    const rendered = render().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    if (!(await isSound())) {
      clear();
      process.exit(1);
    }
    const failure = await rendered;
    if (failure) throw failure.error;
    rmSync(OLD, { recursive: true, force: true });
    if (existsSync(SITE)) renameSync(SITE, OLD);
    renameSync(NEXT, SITE);
    rmSync(OLD, { recursive: true, force: true });
  } catch (error) {
    clear();
    throw error;
  }
  rmSync(LOCK, { force: true });
  const seconds = ((performance.now() - start) / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
  const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  console.log(`Site construit : ${pages.length} pages dans ${SITE}/, en ${seconds} s.`);
}

await command(build, {
  stopped() {
    clear();
    return 'Construction arrêtée. Le site précédent est resté en place.';
  },
});
