/** `npm run bench:facets`, after a build: how long a reader waits at each touch of a facet, with 1,000 fiches on a processor four times slower. */
import type { FacetData } from '#domain/facets.ts';
import { openBrowser } from './browser.ts';
import { command, needsSite, takesNothing } from './command.ts';
import { addressOf, serve } from './serve.ts';

const ENTRIES = 1000;
const TOUCHES = 24;
const SLOWDOWN = 4;

/** A thousand entries drawn from the real facets, the same at each run. */
function generated({ facets, sorts }: FacetData): FacetData {
  let seed = 1;
  const chance = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const ids = Array.from({ length: ENTRIES }, (_, index) => `fiche-${index}`);
  return {
    facets,
    sorts,
    entries: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          options: facets.map(({ options }) =>
            options.filter(() => chance(options.length) < 2).map((option) => option.id),
          ),
          places: sorts.map(() => chance(ENTRIES)),
        },
      ]),
    ),
  };
}

await command(async () => {
  takesNothing();
  needsSite();
  const server = await serve('dist', 0);
  const site = addressOf(server);
  const data = generated((await (await fetch(`${site}/api/facettes/fiches.json`)).json()) as FacetData);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.route('**/api/facettes/fiches.json', (route) => route.fulfill({ json: data }));
  await page.goto(`${site}/fiches/`);
  await page.evaluate((count) => {
    const list = document.querySelector('.cards');
    const cards = Array.from(list?.children ?? []);
    list?.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const card = cards[index % cards.length]?.cloneNode(true) as HTMLElement;
        card.querySelector('a')?.setAttribute('href', `/fiches/fiche-${index}/`);
        return card;
      }),
    );
  }, ENTRIES);
  await page.tap('facet-list summary');
  await page.waitForSelector('.facets');
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('.facets > details')) group.setAttribute('open', '');
  });

  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const labels = await page.locator('.facets label').all();
  const waits: number[] = [];
  for (let touch = 0; touch < TOUCHES; touch++) {
    const label = labels[(touch * 7) % labels.length];
    await label?.scrollIntoViewIfNeeded();
    waits.push(
      (await label?.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const start = performance.now();
            (element as HTMLLabelElement).click();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener('message', () => resolve(performance.now() - start));
              port1.start();
              port2.postMessage('painted');
            });
          }),
      )) ?? 0,
    );
  }
  await browser.close();
  server.close();

  waits.sort((a, b) => a - b);
  const shown = (rank: number) => `${Math.round(waits[Math.floor(rank * (waits.length - 1))] ?? 0)} ms`;
  console.log(
    `${ENTRIES} fiches, ${TOUCHES} touchers, processeur ralenti ${SLOWDOWN} fois, du toucher à l’image suivante :`,
  );
  console.log(`médiane ${shown(0.5)}, 9 sur 10 en ${shown(0.9)} au plus, la plus longue ${shown(1)}`);
});
