/** The content store is filled with what the check reads. */
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entryUrl, type CollectionName } from '#domain/collections.ts';
import { authorsDay } from '#domain/date.ts';
import { bySharedCause, writeProblem, type Problem } from '#domain/problem.ts';
import { readContent, type DatedReading } from '#reading/disk.ts';
import { isDraft } from '#reading/entry.ts';
import { contentProblems } from '#reading/towns.ts';

/** What a reading found. */
export interface Content {
  readings: DatedReading[];
  problems: Problem[];
}

/**
 * Where each reading is told, or why it failed. A channel of Node’s, since Astro loads this module twice: once for its
 * configuration, once among the site’s.
 */
export const READ = 'contenu:lu';
const told = channel(READ);

/** Where each collection tells, while one writes, the entries that it cannot show: wrong, and never right before. */
export const ABSENT = 'contenu:absent';
const missed = channel(ABSENT);

export interface Absent {
  collection: CollectionName;
  ids: readonly string[];
}

/**
 * Where the server tells that a file changed. Astro gives loaders a watcher too, which hears nothing once the server has
 * started anew (https://github.com/withastro/astro/issues/12976, closed, and so again in 7.3.5).
 */
export const CHANGED = 'contenu:change';

const TAKEN_OVER = 'contenu:releve';

/** Listens in the place of whoever did under this name: Astro starts anew without ending what ran before. */
export function listenAs(who: string, place: string, listener: (told: unknown) => void): void {
  channel(TAKEN_OVER).publish(who);
  const leave = (next: unknown) => {
    if (next !== who) return;
    unsubscribe(place, listener);
    unsubscribe(TAKEN_OVER, leave);
  };
  subscribe(place, listener);
  subscribe(TAKEN_OVER, leave);
}

/** The loads of one change share one reading; one that began before the change is not shared. */
let latest: { since: number; content: Promise<Content> } | undefined;

function contentSince(changed: number, config: LoaderContext['config']): Promise<Content> {
  if (latest && latest.since >= changed) return latest.content;
  const before = latest?.content;
  const next = { since: Infinity, content: read() };
  latest = next;
  return next.content;

  async function read(): Promise<Content> {
    await before?.catch(() => {});
    next.since = performance.now();
    try {
      const readings = await readContent(fileURLToPath(config.root).replace(/\/$/, ''), fileURLToPath(config.cacheDir));
      const content = { readings, problems: contentProblems(readings, authorsDay(new Date())) };
      told.publish(content);
      return content;
    } catch (error) {
      told.publish(error);
      throw error;
    }
  }
}

/** Loads a collection as it is described. While one writes, what can’t be shown keeps its last good version; a build stops. */
export function contentLoader<C extends CollectionName>(name: C) {
  return {
    name: 'contenu',
    load: async (context: LoaderContext) => {
      const started = performance.now();
      const { config } = context;
      const inDev = context.watcher !== undefined;
      const content = await contentSince(started - 1000, config);
      const wrong = content.problems.filter(({ draft }) => !draft);
      if (!inDev && wrong.length > 0) throw new Error(bySharedCause(wrong).map(writeProblem).join('\n\n'));
      await fill(name, content, context, inDev);
      if (!inDev) return;
      listenAs(name, CHANGED, () => {
        const changed = performance.now();
        setTimeout(async () => {
          const read = await contentSince(changed, config).catch(() => undefined);
          if (read) await fill(name, read, context, inDev);
        }, 20);
      });
    },
  } satisfies Loader;
}

/** Puts what can be shown into the store; what has gone leaves it once nothing is broken. */
async function fill(
  name: CollectionName,
  { readings, problems }: Content,
  { store, parseData, generateDigest, config }: LoaderContext,
  inDev: boolean,
): Promise<void> {
  const broken = new Set(problems.filter(({ minor }) => !minor).map(({ page }) => page));
  const gone = new Set(store.keys());
  const absent: string[] = [];
  for (const { entries, digest: fileDigest } of readings) {
    for (const entry of entries) {
      if (entry.collection !== name) continue;
      const { id, file, data, body, prose, valid } = entry;
      if (!inDev && isDraft(entry)) continue;
      gone.delete(id);
      const digest = generateDigest(fileDigest + id);
      const wrong = !valid || broken.has(entryUrl(name, id));
      if (wrong && !store.has(id)) absent.push(id);
      if (wrong || store.get(id)?.digest === digest) continue;
      store.set({
        id,
        data: await parseData({
          id,
          data: data as Record<string, unknown>,
          filePath: fileURLToPath(new URL(file, config.root)),
        }),
        filePath: file,
        digest,
        rendered: { html: '', metadata: { prose, written: { keys: data, body } } },
      });
    }
  }
  if (!inDev || problems.every(({ minor, draft }) => minor || draft)) for (const id of gone) store.delete(id);
  missed.publish({ collection: name, ids: absent } satisfies Absent);
}
