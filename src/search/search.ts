/** From what a reader typed to ranked pages. */
import { completions, correct, type KnownWord } from '#search/correct.ts';
import { either, fuse, together, type Ranked, type Scores } from '#search/fuse.ts';
import type { Lexicon } from '#search/lexicon.ts';
import { partsOf, type Part, type Way } from '#search/query.ts';
import { stem } from '#search/stem.ts';
import { stemToken, termToken } from '#search/weigh.ts';
import { plainOf } from '#search/words.ts';

/** Where the search looks: the full-text index, the lexicon and the vocabulary. */
export interface Sources {
  find: (token: string) => Promise<Scores>;
  lexicon: () => Promise<Lexicon>;
  /** The words of the site that begin with this letter. */
  vocabulary: (letter: string) => Promise<readonly KnownWord[]>;
}

export interface Answer {
  ranked: Ranked[];
  /** The words that were not found as typed, and those searched instead. */
  corrections: { typed: string; used: string }[];
  /** The stems that answer the query, for excerpts and highlights. */
  stems: string[];
}

/** Searches a query; with `literal`, words are never replaced by their neighbours. */
export async function search(query: string, sources: Sources, literal = false): Promise<Answer> {
  const parts = partsOf(query, await sources.lexicon());
  const corrections: Answer['corrections'] = [];
  const stems: string[] = [];
  const found = await Promise.all(
    parts.map(async (part, index) => {
      const scores = await scoresOf(part.ways, sources);
      if (scores.size > 0) {
        stems.push(...stemsOf(part.ways));
        return scores;
      }
      const other = literal ? undefined : await instead(part, index === parts.length - 1, sources);
      if (!other) return scores;
      if (other.correction) corrections.push(other.correction);
      stems.push(...stemsOf(other.ways));
      return scoresOf(other.ways, sources);
    }),
  );
  return { ranked: fuse(found), corrections, stems: [...new Set(stems)] };
}

const stemsOf = (ways: readonly Way[]) => ways.flatMap((way) => ('stems' in way ? way.stems : []));

async function scoresOf(ways: readonly Way[], { find }: Sources): Promise<Scores> {
  return either(
    await Promise.all(
      ways.map(async (way) => ({
        weight: way.weight,
        scores:
          'term' in way
            ? await find(termToken(way.term))
            : together(await Promise.all(way.stems.map((one) => find(stemToken(one))))),
      })),
    ),
  );
}

/** What to look for when a part is found nowhere: the end of a word being typed, or the word it was meant to be. */
async function instead(part: Part, last: boolean, sources: Sources) {
  const [word, ...others] = part.words;
  if (!word || others.length > 0) return undefined;
  const { plain, typed } = word;
  const known = await sources.vocabulary(plain.charAt(0));
  const waysOf = (words: readonly string[]) => words.map((one) => ({ stems: [stem(plainOf(one))], weight: 1 }));
  const ends = last ? completions(plain, known) : [];
  if (ends.length > 0) return { ways: waysOf(ends) };
  const used = correct(plain, known);
  return used === undefined ? undefined : { ways: waysOf([used]), correction: { typed, used } };
}
