/** The only door to Pagefind in the browser: pages that hold a token, and how much it says of each. */
import { rarity, type Scores } from '#search/fuse.ts';

/** What we use of Pagefind’s program. */
interface Engine {
  options: (options: object) => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; score: number }[] }>;
}

/** What Pagefind makes of a weight w: MOST × w / (w + 2), times the rarity of the token. */
const SATURATION = 2;
const MOST = 5.4;
const RANKING = { termSimilarity: 0, pageLength: 0, termFrequency: 1, termSaturation: SATURATION };

/** The weight that was given to a token, from its score. */
const weightOf = (score: number, rare: number): number => (SATURATION * score) / (MOST * rare - score);

export interface FullText {
  /** Begins to load the engine. */
  open: () => Promise<void>;
  /** The pages that hold a token, on a site of so many pages, and the weight that it was given in each. */
  find: (token: string, pages: number) => Promise<Scores>;
}

/** The index of a folder. One that could not be read is opened anew at the next question, from an address that browsers have not seen fail. */
export function pagefindAt(folder: string, program = `${folder}pagefind.js`): FullText {
  let engine: Promise<Engine> | undefined;
  let tries = 0;

  const open = async (): Promise<Engine> => {
    const address = tries > 0 ? `${program}?${tries}` : program;
    const { createInstance } = (await import(/* @vite-ignore */ address)) as {
      createInstance: (options: object) => Engine;
    };
    const instance = createInstance({ basePath: folder, noWorker: true });
    await instance.options({ ranking: RANKING });
    return instance;
  };

  const ask = async <T>(question: (engine: Engine) => Promise<T>): Promise<T> => {
    const asked = (engine ??= open());
    try {
      return await question(await asked);
    } catch (error) {
      if (asked === engine) {
        engine = undefined;
        tries += 1;
      }
      throw error;
    }
  };

  return {
    open: () => ask(async () => undefined),
    find: async (token, pages) => {
      const { results } = await ask((one) => one.search(token));
      const rare = rarity(results.length, pages);
      return new Map(results.map(({ id, score }) => [id, weightOf(score, rare)]));
    },
  };
}
