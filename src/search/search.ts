/** From what a reader typed to ranked pages. */
import { completions, correct, type KnownWord } from '#search/words/correct.ts';
import { either, fuse, rarity, scaled, together, widened, type Ranked, type Scores } from '#search/fuse.ts';
import type { Lexicon } from '#search/words/lexicon.ts';
import { hintsOf, partsOf, type Part, type Way } from '#search/query.ts';
import { initialOf } from '#search/words/sound.ts';
import { stem } from '#search/words/stem.ts';
import { hintToken, stemToken, termToken } from '#search/weigh.ts';
import { plainOf } from '#search/words/words.ts';

/** Where the search looks: the full-text index, the lexicon and the vocabulary. */
export interface Sources {
  /** The pages that hold a token, and how much it says of each, whatever its rarity. */
  find: (token: string) => Promise<Scores>;
  lexicon: () => Promise<Lexicon>;
  /** The words of the site whose first sound is of this family. */
  vocabulary: (initial: string) => Promise<readonly KnownWord[]>;
}

export interface Answer {
  ranked: Ranked[];
  /** The words that were not found as typed, and those searched instead. */
  corrections: { typed: string; used: string }[];
  /** The stems that answer the query, for excerpts and highlights. */
  stems: string[];
}

/** With so few pages found, a word that nobody writes so may be a mistake. */
const FEW = 5;

/** What one part of the query gave. */
interface Found {
  scores: Scores;
  ways: readonly Way[];
  correction?: { typed: string; used: string };
}

/** Searches a query; with `literal`, words are never replaced by their neighbours. */
export async function search(query: string, sources: Sources, literal = false): Promise<Answer> {
  const parts = partsOf(query, await sources.lexicon());
  const [found, hints] = await Promise.all([
    Promise.all(parts.map((part, index) => findPart(part, index === parts.length - 1, literal, sources))),
    Promise.all(hintsOf(query).map((word) => sources.find(hintToken(word)))),
  ]);
  const corrections = found.flatMap(({ correction }) => correction ?? []);
  const guessed = corrections.length > 0 && found.every(({ scores, correction }) => correction || scores.size === 0);
  const unknown = found.some(({ scores }) => scores.size === 0);
  return {
    ranked:
      guessed && unknown
        ? []
        : fuse(
            found.map(({ scores }) => scores),
            hints,
          ),
    corrections,
    stems: [...new Set(found.flatMap(({ ways }) => stemsOf(ways)))],
  };
}

/** The pages of a part as typed, or as it was meant. */
async function findPart(part: Part, last: boolean, literal: boolean, sources: Sources): Promise<Found> {
  const [same, joined, nearby, { pages }] = await Promise.all([
    scoresOf(part.ways, sources),
    scoresOf(part.joined, sources),
    scoresOf(part.nearby, sources),
    sources.lexicon(),
  ]);
  const ranked = (scores: Scores) => scaled(scores, rarity(scores.size, pages));
  const said = joined.size > 0 ? widened(ranked(joined), ranked(same)) : ranked(same);
  const asTyped = { scores: widened(said, ranked(nearby)), ways: [...part.ways, ...part.joined] };
  if (literal || said.size >= FEW || nearby.size > 0) return asTyped;
  const other = await instead(part, last, said.size > 0, sources);
  if (!other) return asTyped;
  const scores = await scoresOf(other.ways, sources);
  return scores.size > said.size ? { ...other, scores: ranked(scores) } : asTyped;
}

const stemsOf = (ways: readonly Way[]) => ways.flatMap((way) => ('stems' in way ? way.stems : []));

const scoresOf = async (ways: readonly Way[], { find }: Sources): Promise<Scores> =>
  either(
    await Promise.all(
      ways.map(async (way) =>
        'term' in way
          ? find(termToken(way.term))
          : 'hint' in way
            ? find(hintToken(way.hint))
            : together(await Promise.all(way.stems.map((one) => find(stemToken(one))))),
      ),
    ),
  );

/** What to look for when a part is found on few pages or none: the end of a word being typed, or the word it was meant to be. */
async function instead(part: Part, last: boolean, found: boolean, sources: Sources) {
  const [word, ...others] = part.words;
  if (!word || others.length > 0) return undefined;
  const { plain, typed } = word;
  const known = await sources.vocabulary(initialOf(plain));
  const waysOf = (words: readonly string[]) => words.map((one) => ({ stems: [stem(plainOf(one))] }));
  if (found && known.some(([one]) => plainOf(one) === plain)) return undefined;
  const ends = last && !found ? completions(plain, known) : [];
  if (ends.length > 0) return { ways: waysOf(ends) };
  const used = correct(plain, known);
  return used === undefined ? undefined : { ways: waysOf([used]), correction: { typed, used } };
}
