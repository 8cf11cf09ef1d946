/** `npm run lighthouse`: what Lighthouse says of some pages of the built site on a phone, the median of three runs; other addresses follow `--`. */
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { medianOf } from '#domain/readability.ts';
import { startBrowser } from './browser.ts';
import { command, needsSite, Refusal } from './command.ts';
import { addressOf, serve } from './serve.ts';

const USUAL = [
  '/',
  '/fiches/laxou-provinces/',
  '/annuaire/',
  '/recherche/?q=jardin',
  '/recherche/?q=comment+créer+une+régie',
];
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const MEASURES = {
  'largest-contentful-paint': 'plus grand contenu',
  'total-blocking-time': 'blocage',
  'cumulative-layout-shift': 'glissement',
} as const;

/** A port of this machine that nobody uses. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** What Lighthouse says of a page: its scores, from 0 to 1, then its measures. */
async function look(url: string, port: number): Promise<number[]> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
  const { categories, audits } = result.lhr;
  return [
    ...CATEGORIES.map((name) => categories[name]?.score ?? 0),
    ...Object.keys(MEASURES).map((name) => audits[name]?.numericValue ?? NaN),
  ];
}

/** One line of the table, the range of the performance beside its median. */
function line(path: string, runs: readonly (readonly number[])[]): string {
  const column = (index: number) => runs.map((run) => run[index] ?? NaN);
  const scores = CATEGORIES.map((_, index) => (100 * medianOf(column(index))).toFixed(0));
  const performances = column(0).map((score) => Math.round(100 * score));
  const [paint = NaN, blocked = NaN, shift = NaN] = Object.keys(MEASURES).map((_, index) =>
    medianOf(column(CATEGORIES.length + index)),
  );
  const range = `${Math.min(...performances)} à ${Math.max(...performances)}`;
  const measures = [`${(paint / 1000).toFixed(2)} s`, `${blocked.toFixed(0)} ms`, shift.toFixed(3)];
  return `| ${[path, scores[0], range, ...scores.slice(1), ...measures].join(' | ')} |`;
}

/** Refuses an address that leads to no page: its figures would be those of nothing. */
async function needsPage(address: URL): Promise<void> {
  const { ok } = await fetch(address);
  if (!ok)
    throw new Refusal(
      `« ${address.pathname} » : cette page n’existe pas. Écrivez une adresse du site, par exemple /fiches/`,
    );
}

await command(async () => {
  needsSite();
  const given = process.argv.slice(2);
  const port = await freePort();
  const server = await serve('dist', 0);
  const paths = given.length > 0 ? given : USUAL;
  for (const path of paths) await needsPage(new URL(path, addressOf(server)));
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  console.log(
    `| page | performance | étendue | accessibilité | bonnes pratiques | référencement | ${Object.values(MEASURES).join(' | ')} |`,
  );
  console.log(`|${' --- |'.repeat(CATEGORIES.length + 5)}`);
  for (const path of paths) {
    const runs: number[][] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await look(new URL(path, addressOf(server)).href, port));
    console.log(line(path, runs));
  }
  await browser.close();
  server.close();
});
