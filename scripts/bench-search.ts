/** `npm run bench:search`: asks the same questions of four search engines over the built pages, and counts who finds. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parse } from 'yaml';
import { bareOrama, barePagefind, miniSearch, ours, type Engine } from './engines.ts';
import { openSite } from './build/built-site.ts';
import { readPages, type ReadPage } from './build/pages.ts';
import { command, isGiven, needsSite } from './command.ts';
import { addressOf, serve } from './serve.ts';

const QUERIES = 'src/search/fixtures/requetes.yaml';
/** Written apart, never looked at while tuning. */
const HELD_OUT = 'src/search/fixtures/requetes-gardees.yaml';
const NO_ANSWER = 'no-answer';

interface Case {
  group: string;
  query: string;
  expected: readonly string[];
  heldOut: boolean;
}
/** The rank of the first expected page, from 1; for a query without answer, 1 when nothing is found. */
interface Outcome extends Case {
  rank: number | undefined;
  empty: boolean;
}

/** The queries of a file. */
function readCases(file: string): Case[] {
  const groups = parse(readFileSync(file, 'utf8')) as Record<string, string[][]>;
  return Object.entries(groups).flatMap(([group, queries]) =>
    queries.map(([query = '', ...expected]) => ({ group, query, expected, heldOut: file === HELD_OUT })),
  );
}

async function ask(engine: Engine, cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const found = await engine.search(one.query);
    const place = found.findIndex((url) => one.expected.includes(url));
    const rank = one.group === NO_ANSWER ? (found.length === 0 ? 1 : undefined) : place < 0 ? undefined : place + 1;
    outcomes.push({ ...one, rank, empty: found.length === 0 });
  }
  return outcomes;
}

const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean) =>
  outcomes.length === 0 ? 0 : outcomes.filter(holds).length / outcomes.length;
const within = (most: number) => (outcome: Outcome) => outcome.rank !== undefined && outcome.rank <= most;
const percent = (value: number) => `${(100 * value).toFixed(0)} %`;

/** One line of the table: success@1, success@3, mean reciprocal rank, empty answers where one exists. */
function line(name: string, outcomes: readonly Outcome[]): string {
  const answered = outcomes.filter(({ group }) => group !== NO_ANSWER);
  const mrr = outcomes.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / outcomes.length;
  const cells = [
    name,
    percent(share(outcomes, within(1))),
    percent(share(outcomes, within(3))),
    mrr.toFixed(2),
    percent(share(answered, ({ empty }) => empty)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What each engine finds for each query. */
async function askAll(cases: readonly Case[], pages: readonly ReadPage[]): Promise<Map<string, Outcome[]>> {
  const scratch = mkdtempSync(`${tmpdir()}/bench-`);
  const server = await serve('dist', 0);
  const engines = [
    await ours(addressOf(server)),
    await barePagefind('dist', scratch),
    miniSearch(pages),
    await bareOrama(pages),
  ];
  const results = new Map<string, Outcome[]>();
  for (const engine of engines) {
    results.set(engine.name, await ask(engine, cases));
    await engine.close();
  }
  server.close();
  rmSync(scratch, { recursive: true });
  return results;
}

/** Writes the tables: all queries and their parts, then each group. */
function tell(results: ReadonlyMap<string, readonly Outcome[]>, groups: readonly string[]): void {
  for (const [title, chosen] of [
    ['Toutes les requêtes', () => true],
    ['Celles sur lesquelles la recherche est réglée', ({ heldOut }: Case) => !heldOut],
    ['Le tiers gardé à part', ({ heldOut }: Case) => heldOut],
  ] as const) {
    console.log(
      `${title}\n\n| moteur | 1re place | 3 premières | MRR | vides à tort |\n| --- | --- | --- | --- | --- |`,
    );
    for (const [name, outcomes] of results) console.log(line(name, outcomes.filter(chosen)));
    console.log('');
  }
  console.log(
    `Trois premières, par groupe\n\n| moteur | ${groups.join(' | ')} |\n| --- |${' --- |'.repeat(groups.length)}`,
  );
  for (const [name, outcomes] of results) {
    const cells = groups.map((group) =>
      percent(
        share(
          outcomes.filter((one) => one.group === group),
          within(3),
        ),
      ),
    );
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

await command(async () => {
  const missesToo = isGiven('--manques');
  needsSite();
  const cases = [QUERIES, HELD_OUT].flatMap(readCases);
  const pages = readPages(openSite('dist'), []);
  const results = await askAll(cases, pages);
  console.log(`${cases.length} requêtes, ${pages.length} pages.\n`);
  tell(results, [...new Set(cases.map(({ group }) => group))]);
  if (missesToo) {
    console.log('\nCe que notre recherche manque (hors du tiers gardé à part)');
    for (const { group, query, rank, heldOut } of results.values().next().value ?? [])
      if (!heldOut && (rank === undefined || rank > 3)) console.log(`- ${group} : ${query} (${rank ?? 'absent'})`);
  }
});
