/** From what a reader typed to ranked pages. */
import { afterBeginning, beforeEnd, cutsOf, isAgain, isBeginning } from '#search/words/compound.ts';
import { completions, correct, isSlip, type KnownWord, type Vocabulary } from '#search/words/correct.ts';
import {
  either,
  followed,
  rank,
  rarity,
  strength,
  together,
  topicality,
  widened,
  type Ranked,
  type Scores,
} from '#search/fuse.ts';
import type { Lexicon } from '#search/words/lexicon.ts';
import { hintsOf, LIGHT, partsOf, type Part, type Way } from '#search/query.ts';
import { initialOf } from '#search/words/sound.ts';
import { rootOf, stem } from '#search/words/stem.ts';
import { hintToken, SENDING, stemToken, termToken } from '#search/weigh.ts';
import { plainOf } from '#search/words/words.ts';

/** Where the search looks: the full-text index, the lexicon and the vocabulary. */
export interface Sources {
  /** The pages that hold a token, and its weight in each. */
  find: (token: string) => Promise<Scores>;
  lexicon: () => Promise<Lexicon>;
  /** The words of the site whose first sound is of this family. */
  vocabulary: (initial: string) => Promise<Vocabulary>;
}

/** A word as typed, and the one that stands for it. */
export interface Replaced {
  typed: string;
  used: string;
}

export interface Answer {
  /** The pages that answer, then those that only come near. */
  ranked: Ranked[];
  /** The words that were not found as typed, and those searched instead. */
  corrections: Replaced[];
  /** The words that no page writes, and those that they are made of, searched instead. */
  made: Replaced[];
  /** Words that are French but stand on no page, and those they may be mistyped for. */
  offered: Replaced[];
  /** The words that were taken for the beginning of others. */
  begun: { typed: string; words: string[] }[];
  /** The telling words that were found nowhere, not even as others. */
  unknown: string[];
  /** The stems that answer the query, for excerpts and highlights. */
  stems: string[];
}

/** With so few pages found, a word that nobody writes so may be a mistake. */
const FEW = 5;
/** From so many letters on, a word may be the beginning of others, wherever it stands in a query. */
const BEGINNING = 4;

/** What one part of the query gave. */
interface Answered {
  typed: string;
  share: number;
  scores: Scores;
  ways: readonly Way[];
  correction?: Replaced;
  made?: Replaced;
  offer?: Replaced;
  begun?: { typed: string; words: string[] };
}

/** Searches a query; with `literal`, words are never replaced by their neighbours. */
export async function search(query: string, sources: Sources, literal = false): Promise<Answer> {
  const lexicon = await sources.lexicon();
  const parts = partsOf(query, lexicon);
  const [found, hints, sending] = await Promise.all([
    Promise.all(parts.map((part, index) => findPart(part, index === parts.length - 1, literal, sources))).then((all) =>
      all.flat(),
    ),
    Promise.all(hintsOf(query).map((word) => sources.find(hintToken(word)))),
    sources.find(SENDING),
  ]);
  const corrections = found.flatMap(({ correction }) => correction ?? []);
  const made = found.flatMap((part) => part.made ?? []);
  const guessed =
    corrections.length + made.length > 0 &&
    found.every((part) => part.correction ?? part.made ?? part.scores.size === 0);
  const isUnknown = ({ scores, share }: Answered) => scores.size === 0 && share === 1;
  const unknown = parts.some(({ small }) => small) ? [] : found.filter(isUnknown).map(({ typed }) => typed);
  const tellings = found.map(({ scores, share }) => ({
    scores,
    rarity: share * topicality(scores) * rarity(scores.size, lexicon.pages),
  }));
  return {
    ranked: guessed && unknown.length > 0 ? [] : rank(tellings, lexicon.pages, hints, new Set(sending.keys())),
    corrections,
    made,
    offered: found.flatMap(({ offer }) => offer ?? []),
    unknown,
    begun: found.flatMap(({ begun }) => begun ?? []),
    stems: [...new Set(found.flatMap(({ ways }) => stemsOf(ways)))],
  };
}

/** The pages of a part as typed, or as it was meant; a part that is found nowhere as one is found as several. */
async function findPart(part: Part, last: boolean, literal: boolean, sources: Sources): Promise<Answered[]> {
  const { share } = part;
  const [same, joined, nearby] = await Promise.all([
    scoresOf(part.ways, sources),
    scoresOf(part.joined, sources),
    scoresOf(part.nearby, sources),
  ]);
  const said = joined.size > 0 ? widened(joined, same) : same;
  const typed = part.words.map((one) => one.typed).join(' ');
  const asTyped = { typed, share, scores: widened(said, nearby), ways: [...part.ways, ...part.joined] };
  const [word, ...others] = part.words;
  const end = others.at(-1);
  if (word && end && isBeginning(word.plain) && joined.size === 0) return [await orEnd(asTyped, end, sources)];
  if (literal || part.small || said.size >= FEW || nearby.size > 0 || !word) return [asTyped];
  if (end) return said.size > 0 ? [asTyped] : Promise.all(part.words.map((one) => asOne(one, sources)));
  const { words: known, ordinary } = await sources.vocabulary(initialOf(word.plain));
  if (said.size > 0 && known.some(([one]) => plainOf(one) === word.plain))
    return [await thenEnd(asTyped, afterBeginning(word.plain), sources)];
  const begun = last || word.plain.length >= BEGINNING ? completions(word.plain, known) : [];
  if (begun.length > 0) {
    const ways = waysOf(begun);
    const scores = followed(said, await scoresOf(ways, sources));
    return [{ ...asTyped, scores, ways: [...asTyped.ways, ...ways], begun: { typed: word.typed, words: begun } }];
  }
  const made = said.size > 0 ? undefined : await asMade(word, known, sources);
  if (made) return made;
  const used = correct(word.plain, known);
  if (used === undefined) return said.size > 0 ? [asTyped] : ((await inTwo(word, known, sources)) ?? [asTyped]);
  if (ordinary.includes(stem(word.plain)))
    return [isSlip(word.plain, plainOf(used)) ? { ...asTyped, offer: { typed: word.typed, used } } : asTyped];
  const meant = await asOne({ plain: plainOf(used), typed: used }, sources);
  return meant.scores.size > said.size ? [{ ...meant, correction: { typed: word.typed, used } }] : [asTyped];
}

type TypedWord = Part['words'][number];

const waysOf = (words: readonly string[]): Way[] => words.map((one) => ({ stems: [stem(plainOf(one))] }));

/** The pages of one word. */
async function asOne({ plain, typed }: TypedWord, sources: Sources): Promise<Answered> {
  const ways = waysOf([plain]);
  return { typed, share: 1, ways, scores: await scoresOf(ways, sources) };
}

/** The pages of what follows a usual beginning, or of the words of its family where none holds it: « polluer » of « dépolluer ». */
async function endOf(head: string, plain: string, sources: Sources): Promise<Answered> {
  const alone = await asOne({ plain, typed: plain }, sources);
  const root = alone.scores.size === 0 && (isBeginning(head) || isAgain(head)) ? rootOf(plain) : undefined;
  if (root === undefined) return alone;
  const { words } = await sources.vocabulary(initialOf(plain));
  return (await asFamily({ plain, typed: plain }, root, words, sources)) ?? alone;
}

/** The pages of the words of a family, which begin alike. */
async function asFamily(
  { plain, typed }: TypedWord,
  root: string,
  known: readonly KnownWord[],
  sources: Sources,
): Promise<Answered | undefined> {
  const words = completions(root, known, stem(plain));
  const [first, ...others] = words;
  if (!first) return undefined;
  const ways = waysOf(words);
  const said = { typed, share: 1, ways, scores: await scoresOf(ways, sources) };
  if (others.length === 0) return { ...said, made: { typed, used: first } };
  return { ...said, begun: { typed: first.slice(0, root.length), words } };
}

/** The pages of a word that begins with a usual beginning, those of its end as well. */
async function orEnd(whole: Answered, { plain }: TypedWord, sources: Sources): Promise<Answered> {
  const ways = [...whole.ways, ...waysOf([plain])];
  return { ...whole, ways, scores: either([whole.scores, await scoresOf(ways, sources)]) };
}

/** The pages of a word that few pages hold, then those of its end. */
async function thenEnd(whole: Answered, end: string | undefined, sources: Sources): Promise<Answered> {
  if (end === undefined) return whole;
  const ways = waysOf([end]);
  const scores = followed(whole.scores, await scoresOf(ways, sources));
  return { ...whole, scores, ways: [...whole.ways, ...ways] };
}

/** The pages of a word that nobody writes, made of a known one as usage makes them: with a usual beginning or end, or a verb beside its noun. */
async function asMade(word: TypedWord, known: readonly KnownWord[], sources: Sources): Promise<Answered[] | undefined> {
  const { plain, typed } = word;
  const halves = afterBeginning(plain) ? await inTwo(word, [], sources) : undefined;
  if (halves) return halves;
  const head = beforeEnd(plain);
  const used = head && wordOf(head, known);
  if (used) return [{ ...(await asOne({ plain: plainOf(used), typed }, sources)), made: { typed, used } }];
  const root = rootOf(plain);
  const family = root && (await asFamily(word, root, known, sources));
  return family ? [family] : undefined;
}

/** The known word of this stem: as it is written, or the most frequent. */
function wordOf(plain: string, known: readonly KnownWord[]): string | undefined {
  const own = stem(plain);
  const alike = known.filter(([one]) => stem(plainOf(one)) === own).toSorted((a, b) => b[1] - a[1]);
  return (alike.find(([one]) => plainOf(one) === plain) ?? alike[0])?.[0];
}

/** The pages of a word made of two, of each half apart; a beginning that is no word stands for those that begin so. */
async function inTwo(
  { plain, typed }: TypedWord,
  known: readonly KnownWord[],
  sources: Sources,
): Promise<Answered[] | undefined> {
  for (const [head, tail] of cutsOf(plain, known)) {
    const { made, ...end } = await endOf(head, tail, sources);
    if (end.scores.size === 0) continue;
    const [first, rest] = [asTypedIn(typed, head), made?.used ?? asTypedIn(typed, tail)];
    if (isAgain(head)) return [end.begun ? end : { ...end, made: { typed, used: rest } }];
    const alone = await asOne({ plain: head, typed: head }, sources);
    const ways = alone.scores.size > 0 ? alone.ways : waysOf(completions(head, known));
    const beginning = { ...alone, share: isBeginning(head) ? LIGHT : 1, ways, scores: await scoresOf(ways, sources) };
    return [{ ...beginning, made: { typed, used: `${first} ${rest}` } }, end];
  }
  return undefined;
}

/** A half of a word with the accents that were typed. */
const asTypedIn = (typed: string, half: string): string =>
  [typed.slice(0, half.length), typed.slice(-half.length)].find((one) => plainOf(one) === half) ?? half;

const stemsOf = (ways: readonly Way[]) => ways.flatMap((way) => ('stems' in way ? way.stems : []));

const scoresOf = async (ways: readonly Way[], { find }: Sources): Promise<Scores> => {
  const strengths = async (token: string) =>
    new Map(Array.from(await find(token), ([id, weight]) => [id, strength(weight)] as const));
  return either(
    await Promise.all(
      ways.map(async (way) =>
        'term' in way
          ? strengths(termToken(way.term))
          : 'hint' in way
            ? strengths(hintToken(way.hint))
            : together(await Promise.all(way.stems.map((one) => strengths(stemToken(one))))),
      ),
    ),
  );
};
