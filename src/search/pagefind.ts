/** The only door to Pagefind in the browser: pages that hold a token, and how much it says of each. */
import { rarity, type Scores } from '#search/fuse.ts';

/** What the build writes beside the pieces of the index: Pagefind’s program, and its summary of pages and pieces. */
export const FILES = { program: 'wasm.unknown.pagefind', summary: 'pagefind.pf_meta' } as const;

/** Where something stands in the memory of the program, and its length. */
type Place = [at: number, length: number];

/** What we use of Pagefind’s program, which its own script calls the same way; an index that changes moves. */
interface Program {
  memory: WebAssembly.Memory;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (length: number, step: number) => number;
  __wbindgen_free: (at: number, length: number, step: number) => void;
  init_pagefind: (...summary: Place) => number;
  set_ranking_weights: (index: number, ...weights: Place) => number;
  /** The pieces that a term asks for. */
  request_indexes: (index: number, ...term: Place) => Place;
  load_index_chunk: (index: number, ...piece: Place) => number;
  search: (
    index: number,
    ...question: [...Place, ...Place, ...Place, ...Place, exact: number, accents: number]
  ) => Place;
}

/** What Pagefind makes of a weight w: MOST × w / (w + 2), times the rarity of the token. */
const SATURATION = 2;
const MOST = 5.4;
const RANKING = { term_similarity: 0, page_length: 0, term_frequency: 1, term_saturation: SATURATION };

/** The weight that was given to a token, from its score. */
const weightOf = (score: number, rare: number): number => (SATURATION * score) / (MOST * rare - score);

/** How a file is asked for whose name stays when the site is built anew: the browser keeps it, and asks each time whether it still holds. */
export const ANEW: RequestCache = 'no-cache';

async function contentOf(path: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads the index of a folder into Pagefind’s program. */
async function open(folder: string) {
  const [code, summary] = await Promise.all([
    contentOf(`${folder}${FILES.program}`, ANEW),
    contentOf(`${folder}${FILES.summary}`, ANEW),
  ]);
  const { instance } = await WebAssembly.instantiate(code, {
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined },
  });
  const program = instance.exports as unknown as Program;
  const { __wbindgen_start: start, __wbindgen_malloc: allocate, __wbindgen_free: free } = program;
  const inMemory = ([at, length]: Place) => new Uint8Array(program.memory.buffer, at, length);
  const give = (given: string | Uint8Array): Place => {
    const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
    const place: Place = [allocate(bytes.length, 1), bytes.length];
    inMemory(place).set(bytes);
    return place;
  };
  const take = <T>(place: Place): T => {
    const text = new TextDecoder().decode(inMemory(place));
    free(...place, 1);
    return JSON.parse(text) as T;
  };
  const sound = (place: number): number => {
    if (place === 0) throw new Error(`Pagefind cannot read what came from ${folder}`);
    return place;
  };

  start();
  let index = sound(program.init_pagefind(...give(summary)));
  index = sound(program.set_ranking_weights(index, ...give(JSON.stringify(RANKING))));
  const pieces = new Map<string, Promise<void>>();
  const load = async (name: string) => {
    const piece = await contentOf(`${folder}index/${name}.pf_index`, 'default');
    // A piece that it cannot read leaves no index behind: whoever asked meanwhile is refused as well.
    index = program.load_index_chunk(sound(index), ...give(piece));
    sound(index);
  };

  return async (token: string): Promise<{ p: string; s: number }[]> => {
    const wanted = take<string[]>(program.request_indexes(sound(index), ...give(token)));
    await Promise.all(
      wanted.map((name) => {
        const loading = pieces.get(name) ?? load(name);
        pieces.set(name, loading);
        return loading;
      }),
    );
    const [term, written, filters, order] = [give(token), give(token), give('{}'), give('')];
    return take<{ results: { p: string; s: number }[] }>(
      program.search(sound(index), ...term, ...written, ...filters, ...order, 0, 0),
    ).results;
  };
}

export interface FullText {
  /** Begins to load the engine. */
  open: () => Promise<void>;
  /** The pages that hold a token, on a site of so many pages, and the weight that it was given in each. */
  find: (token: string, pages: number) => Promise<Scores>;
}

/** The index of a folder; one that could not be read is opened anew at the next question. */
export function pagefindAt(folder: string): FullText {
  let index: ReturnType<typeof open> | undefined;

  const opened = async () => {
    const asked = (index ??= open(folder));
    const forget = () => {
      if (asked === index) index = undefined;
    };
    asked.catch(forget);
    const ask = await asked;
    return (token: string) =>
      ask(token).catch((error: unknown) => {
        forget();
        throw error;
      });
  };

  return {
    open: async () => void (await opened()),
    find: async (token, pages) => {
      const results = await (await opened())(token);
      const rare = rarity(results.length, pages);
      return new Map(results.map(({ p: id, s: score }) => [id, weightOf(score, rare)]));
    },
  };
}
