/** `npm run bench:build`: what a build costs, on this content and with generated fiches more, beside Starlight on the same fiches. Sizes may follow: `-- 0 1000`. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { command, numbersGiven, Refusal } from './command.ts';
import { generatedFiches, generateProject, pagesIn } from './generated.ts';
import { STEP } from './build/steps.ts';

const SIZES = [0, 500, 1000, 2000, 5000];
const STARLIGHT = '0.42.4';
const ASTRO = (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { astro: string } }).dependencies
  .astro;
/** Astro takes the packages that a project names into its own bundle: Starlight needs to be named. */
const PACKAGE = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': STARLIGHT, astro: ASTRO },
});

interface Run {
  seconds: number;
  /** What its Node processes took of the cores, in seconds: the same whatever else the machine does. */
  work: number;
  /** Peak memory, in megabytes. */
  memory: number;
  steps: Record<string, number>;
}

/** Writes, as the measured program ends, its work, its peak memory and its steps. */
const probe = (file: string) =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from 'node:fs';
     process.on('exit', () => writeFileSync(${JSON.stringify(file)} + process.pid, JSON.stringify({
       work: (process.resourceUsage().userCPUTime + process.resourceUsage().systemCPUTime) / 1e6,
       memory: process.resourceUsage().maxRSS / 1024,
       steps: Object.fromEntries(performance.getEntriesByType('measure')
         .filter(({ name }) => name.startsWith('${STEP}'))
         .map(({ name, duration }) => [name.slice(${STEP.length}), duration / 1000])),
     })));`,
  )}`;

/** Runs one build to its end and measures it. */
function measured(folder: string, args: readonly string[]): Run {
  const reports = mkdtempSync(`${tmpdir()}/mesures-`);
  const start = performance.now();
  const { status, stderr } = spawnSync('node', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import=${probe(`${reports}/`)}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Refusal(`Un des sites mesurés ne se construit pas (${folder}).\n${stderr.slice(-2000)}`);
  const found = globSync('*', { cwd: reports }).map(
    (file) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8')) as Omit<Run, 'seconds'>,
  );
  rmSync(reports, { recursive: true });
  const whole = found.reduce((most, one) => (one.memory > most.memory ? one : most));
  return { seconds, ...whole, work: found.reduce((sum, { work }) => sum + work, 0) };
}

interface Site {
  name: string;
  folder: string;
  build: readonly string[];
  caches: readonly string[];
  /** The file that the edit touches. */
  edited: string;
}

function ours(folder: string, count: number): Site {
  generateProject(folder, count);
  return {
    name: 'ce site',
    folder,
    build: ['scripts/build.ts'],
    caches: ['.astro', 'dist'],
    edited: pagesIn(`${folder}/content/fiches`)[0] ?? '',
  };
}

/** The text of a fiche as Starlight reads it: its blocks are elements that it does not know. */
const plainBody = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

function starlight(folder: string, modules: string, count: number): Site {
  mkdirSync(`${folder}/src/content/docs`, { recursive: true });
  spawnSync('ln', ['-s', modules, `${folder}/node_modules`]);
  writeFileSync(`${folder}/package.json`, PACKAGE);
  writeFileSync(
    `${folder}/astro.config.mjs`,
    `import starlight from '@astrojs/starlight';
     import { defineConfig } from 'astro/config';
     export default defineConfig({ site: 'http://localhost:4321', cacheDir: '.astro/cache', integrations: [starlight({
       title: 'Fiches', defaultLocale: 'root', locales: { root: { label: 'Français', lang: 'fr' } },
       sidebar: [{ label: 'Fiches', collapsed: true, items: [{ autogenerate: { directory: 'fiches' } }] }] })] });`,
  );
  writeFileSync(
    `${folder}/src/content.config.ts`,
    `import { defineCollection } from 'astro:content';
     import { docsLoader } from '@astrojs/starlight/loaders';
     import { docsSchema } from '@astrojs/starlight/schema';
     export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  const docs = `${folder}/src/content/docs`;
  mkdirSync(`${docs}/fiches`);
  writeFileSync(`${docs}/index.md`, '---\ntitle: Accueil\n---\n\nBonjour.\n');
  for (const { id, title, text } of generatedFiches(count))
    writeFileSync(`${docs}/fiches/${id}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n${plainBody(text)}`);
  return {
    name: 'Starlight',
    folder,
    build: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    caches: ['.astro', 'dist'],
    edited: `${docs}/fiches/essai-00000.md`,
  };
}

/** Starlight and the Astro of this project, in a folder of their own. */
function installStarlight(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, PACKAGE);
  const { status } = spawnSync('npm', ['install', '--silent'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Refusal('Starlight n’a pas pu être installé : ce banc demande le réseau.');
  return `${folder}/node_modules`;
}

const number = (value: number, digits = 1) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits });
const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);

/** Adds a paragraph to the end of the first section. */
function edit(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(\n## [\s\S]*?\n)(?=## )/, '$1Une phrase de plus.\n\n'));
}

/** Builds a site three times: from nothing, after one edit, without any change; gives the work of the first, in seconds. */
function measureSite(site: Site, count: number): number {
  for (const cache of site.caches) rmSync(`${site.folder}/${cache}`, { recursive: true, force: true });
  const cold = measured(site.folder, site.build);
  edit(site.edited);
  const edited = measured(site.folder, site.build);
  const again = measured(site.folder, site.build);
  const pages = globSync(`${site.folder}/dist/**/*.html`);
  const bytes = pages.reduce((sum, file) => sum + statSync(file).size, 0) / pages.length;
  row([
    count,
    site.name,
    ...[cold, edited, again].map(({ seconds, work }) => `${number(seconds)} (${number(work)})`),
    `${number(Math.max(cold.memory, edited.memory) / 1000, 2)} Go`,
    pages.length,
    `${number(bytes / 1000)} ko`,
    Object.entries(cold.steps)
      .map(([name, seconds]) => `${name} ${number(seconds)}`)
      .join(', '),
    Object.entries(edited.steps)
      .map(([name, seconds]) => `${name} ${number(seconds)}`)
      .join(', '),
  ]);
  return cold.work;
}

async function bench(): Promise<void> {
  const sizes = numbersGiven(SIZES, 'npm run bench:build -- 0 1000');
  const scratch = mkdtempSync(`${tmpdir()}/construire-`);
  try {
    const modules = installStarlight(`${scratch}/starlight`);
    const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
    console.log(
      `${new Date().toISOString().slice(0, 10)}, commit ${commit}, Astro ${ASTRO}, Starlight ${STARLIGHT}, Node ${process.version}, ${availableParallelism()} cœurs\n`,
    );
    row([
      'fiches de plus',
      'site',
      'à froid : durée (travail), en s',
      'après une retouche',
      'sans changement',
      'mémoire',
      'pages',
      'HTML par page',
      'étapes à froid (s)',
      'étapes après une retouche (s)',
    ]);
    row(Array.from({ length: 10 }, () => '---'));
    const colds = sizes.map((count) => {
      const cold = measureSite(ours(`${scratch}/ce-site-${count}`, count), count);
      if (count > 0) measureSite(starlight(`${scratch}/starlight-${count}`, modules, count), count);
      return { count, cold };
    });
    const [base, ...grown] = colds;
    for (const [index, { count, cold }] of grown.entries()) {
      const before = grown[index - 1];
      if (!base || !before) continue;
      const exponent = Math.log((cold - base.cold) / (before.cold - base.cold)) / Math.log(count / before.count);
      console.log(
        `\nDe ${before.count} à ${count} fiches de plus, le travail ajouté croît comme leur nombre à la puissance ${number(exponent, 2)}.`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await command(bench);
